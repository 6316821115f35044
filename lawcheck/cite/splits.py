"""Words that a portal's HTML has split before a letter with marks: "Căn c ứ", "Ngh ị đ ịnh".

The blank is moved behind the word (before a code), so that the text keeps its length.
"""

import re

_WORDS = (
    "c ứ", "đ ịnh", "Ngh ị", "ngh ị", "quy ết", "Quy ết", "th ị", "Ch ỉ", "lu ật", "Lu ật", "l ệnh",
    "Th ông", "th ông", "Đi ều", "đi ều", "kho ản", "Kho ản", "đi ểm", "Đi ểm", "m ục", "Ph ụ", "l ục",
    "ng ày", "th áng", "n ăm", "s ố", "đ ổi", "b ổ", "b ỏ", "hi ệu", "l ực",
)  # fmt: skip
_CODES = ("N Đ", "Q Đ", "H Đ", "C P", "T T")
_LONG = 4000
_SIGNS = ("đ ịnh", "Đi ều", "kho ản")
"""A long text that is split at all holds one of these; looking for every word takes long."""
_IN_WORD = {split: re.compile(rf"(?<!\w){split}(?!\w)") for split in _WORDS}
_IN_CODE = {split: re.compile(rf"(?<=[/-]){split}(?![a-zà-ỹđ])") for split in _CODES}


def close_splits(plain: str) -> str:
    """Return the text with the words of law whole again, letter for letter as long."""
    if len(plain) > _LONG and not any(sign in plain for sign in _SIGNS):
        return plain
    for split, pattern in _IN_WORD.items():
        if split in plain:
            plain = pattern.sub(split.replace(" ", "") + " ", plain)
    for split, pattern in _IN_CODE.items():
        if split in plain:
            plain = pattern.sub(" " + split.replace(" ", ""), plain)
    return plain
