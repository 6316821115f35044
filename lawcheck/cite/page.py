"""A text prepared for searching: level copies of it, letter for letter, so that offsets hold."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from lawcheck.cite.splits import close_splits, has_splits
from lawcheck.model import Span
from lawcheck.read.letters import Levelling, bare

_LOOKALIKES = zip("ÐАВЕКМНОРСТХаеорсх–—‑‐−", "ĐABEKMHOPCTXaeopcx-----", strict=True)
_BLANKS = (
    "\u00ad\u200b\x0b\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
_level_looks = Levelling(
    {ord(old): new for old, new in (*_LOOKALIKES, *((b, " ") for b in _BLANKS))}
)
_MISREAD_ONE = re.compile(
    r"Ỉ(?<![^\W\d]Ỉ)(?=[Ỉ\s]*\d)|Ỉ(?<=[\dH]Ỉ)|Ỉ(?<![^\W\d]Ỉ)Ỉ*(?=\s*(?:tháng|năm))"
    r"|l(?<![^\W\d]l)(?=\d)"
)
_L_FOR_ONE = re.compile(r"l(?<![^\W\d]l)\d")
_BASES = ("oa", "oe", "uy")
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_CASES = (str.lower, str.title, str.upper)


def _composed(letters: str) -> str:
    return unicodedata.normalize("NFC", letters)


_OLD_TONES = {
    _composed(case(base) + tone): _composed(case(base)[0] + tone + case(base)[1])
    for base in _BASES
    for tone in _TONES
    for case in _CASES
}
"""The tone mark on the second vowel, as in hoà and uỷ, and where the rule of today puts it."""
_OLD_TONE = re.compile(
    rf"[{''.join({old[1] for old in _OLD_TONES})}](?<=[oOuU].)(?<![qQ]..)(?!\w)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Page:
    """A text in the four shapes the searches need, all of one length."""

    text: str
    """As written."""
    plain: str
    """Look-alikes, dashes, blanks and tone marks (hoà, hòa) levelled, misread digits put right."""
    bare: str
    """`plain` in lower case without diacritics."""
    shape: bytes
    """`bare` in one byte a letter, "?" where it is none of ASCII: what the finders run over."""

    def line(self, offset: int) -> tuple[int, int]:
        """Return where the line that holds `offset` starts and ends."""
        end = self.plain.find("\n", offset)
        return self.plain.rfind("\n", 0, offset) + 1, len(self.plain) if end < 0 else end


def prepare(text: str, flowing: Iterable[Span] = ()) -> Page:
    """Make the page of a text; lines of a `flowing` stretch, such as the title, are one."""
    plain = level_tones(_level_looks(text))
    if "Ỉ" in plain or _L_FOR_ONE.search(plain):
        plain = _MISREAD_ONE.sub(lambda hit: "1" * len(hit.group()), plain)
    plain = _joined(plain, flowing)
    whole = _page(text, plain)
    return _page(text, close_splits(plain)) if has_splits(whole.shape) else whole


def _page(text: str, plain: str) -> Page:
    level = bare(plain)
    return Page(text, plain, level, level.encode("ascii", "replace"))


def _joined(plain: str, flowing: Iterable[Span]) -> str:
    pieces, end = [], 0
    for span in sorted(flowing):
        if span.start >= end:
            pieces += [plain[end : span.start], span.of(plain).replace("\n", " ")]
            end = span.end
    return "".join([*pieces, plain[end:]])


def level_tones(text: str) -> str:
    """Put tone marks where the rule of today puts them: hoà → hòa, uỷ → ủy; quý stays."""
    pieces, end = [], 0
    for hit in _OLD_TONE.finditer(text):
        old = text[hit.start() - 1 : hit.end()]
        pieces += [text[end : hit.start() - 1], _OLD_TONES.get(old, old)]
        end = hit.end()
    return "".join([*pieces, text[end:]])
