"""Words that a portal's HTML has split before a letter with marks: "Căn c ứ", "Ngh ị đ ịnh".

The blank is moved behind the word (before a code), so that the text keeps its length.
"""

import re

from lawcheck.cite.engine import finder
from lawcheck.read.letters import bare

_WORDS = (
    "c ứ", "đ ịnh", "Ngh ị", "ngh ị", "quy ết", "Quy ết", "th ị", "Ch ỉ", "lu ật", "Lu ật", "l ệnh",
    "Th ông", "th ông", "Đi ều", "đi ều", "kho ản", "Kho ản", "đi ểm", "Đi ểm", "m ục", "Ph ụ", "l ục",
    "ng ày", "th áng", "n ăm", "s ố", "đ ổi", "b ổ", "b ỏ", "hi ệu", "l ực",
)  # fmt: skip
_CODES = ("N Đ", "Q Đ", "H Đ", "C P", "T T")
_IN_WORD = {split: re.compile(rf"(?<!\w){split}(?!\w)") for split in _WORDS}
_IN_CODE = {split: re.compile(rf"(?<=[/-]){split}(?![a-zà-ỹđ])") for split in _CODES}
_MAY_SPLIT = finder(bare(rf"\b(?:{'|'.join((*_WORDS, *_CODES))})"))


def has_splits(shape: bytes) -> bool:
    """Whether the shape of a text shows what may be a split word."""
    return any(True for _ in _MAY_SPLIT.finditer(shape))


def close_splits(plain: str) -> str:
    """Return the text with the words of law whole again, letter for letter as long."""
    for split, pattern in _IN_WORD.items():
        if split in plain:
            plain = pattern.sub(split.replace(" ", "") + " ", plain)
    for split, pattern in _IN_CODE.items():
        if split in plain:
            plain = pattern.sub(" " + split.replace(" ", ""), plain)
    return plain
