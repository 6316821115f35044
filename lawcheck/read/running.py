"""What stands on pages but in no document: running heads, page numbers, mastheads, stamps."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from lawcheck.read.visual import VisualLine

_ZONE = 0.13
"""Of the height of the page, at its top and its foot."""
_SHARE = 0.6
_FEWEST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_STEP = 6
_SMALLER = 0.96
_NOTE = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]")
_PAGE_NUMBER = re.compile(
    r"[-–—.|\s]*(?:(?:Trang|Page|Tr\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—.|\s]*",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"^(?:PHẦN )?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|(?:PHÁP LUẬT )?KHÁC)$|^\((?:Xem tiếp|Tiếp theo) Công báo|^\d*\s*CÔNG BÁO\s*/|^CÔNG BÁO\s*/?.*Số.*Ngày|/Ngày\s+\d{1,2}-\d{1,2}-\d{4}\s*\d*$"
    r"|^(?:https?://|www\.)\S+(?:\s+\d+)?$"
)
_STAMP = re.compile(
    r"^(?:Người ký|Ký bởi|Ký số bởi|Email|Thời gian ký|Ngày ký|Signature Not Verified|Digitally signed by)\b"
)
_STAMP_GOES_ON = re.compile(
    r"^(?:Cơ quan|Chức vụ|Tổ chức|Reason|Location|Date|Lý do)\s*:|^[\d:. +]+$|^phủ$"
)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page and how far down and up it reaches."""

    lines: Sequence[VisualLine]
    bottom: float
    top: float

    def is_margin(self, line: VisualLine) -> bool:
        """Whether a line stands where heads and page numbers do."""
        zone = _ZONE * (self.top - self.bottom)
        return not self.bottom + zone < line.base < self.top - zone


def without_running(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages without the lines that run through the document."""
    repeated = _repeated(pages)
    for page in pages:
        stamped = set(_stamps(page.lines))
        lines = [
            line
            for index, line in enumerate(page.lines)
            if index not in stamped and not _runs(line, page, repeated)
        ]
        yield replace(page, lines=lines)


def without_footnotes(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages without the notes at their foot: these belong to no provision."""
    usual = median([line.size for page in pages for line in page.lines] or [0.0])
    for page in pages:
        notes = (i for i in range(len(page.lines)) if _are_notes(page.lines[i:], usual))
        yield replace(page, lines=page.lines[: next(notes, len(page.lines))])


def _are_notes(lines: Sequence[VisualLine], usual: float) -> bool:
    return bool(_NOTE.match(lines[0].text)) and all(line.size < _SMALLER * usual for line in lines)


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counted: Counter[tuple[str, int]] = Counter()
    for page in pages:
        keys = {_key(line, page) for line in page.lines if page.is_margin(line)}
        counted.update(keys | {(text, step + 1) for text, step in keys})
    enough = _SHARE * sum(bool(page.lines) for page in pages)
    return frozenset(key for key, count in counted.items() if count >= enough)


def _runs(line: VisualLine, page: Page, repeated: frozenset[tuple[str, int]]) -> bool:
    if _MASTHEAD.search(line.text):
        return True
    if not page.is_margin(line):
        return False
    text, step = _key(line, page)
    if (text, step) in repeated or (text, step + 1) in repeated:
        return True
    return line in (page.lines[0], page.lines[-1]) and bool(_PAGE_NUMBER.fullmatch(line.text))


def _key(line: VisualLine, page: Page) -> tuple[str, int]:
    text = " ".join(_DIGITS.sub("", line.text).split())
    return text, int((line.base - page.bottom) // _STEP)


def _stamps(lines: Sequence[VisualLine]) -> Iterator[int]:
    """Yield the lines of a visible digital signature."""
    within = False
    for index, line in enumerate(lines):
        within = bool(_STAMP.search(line.text) or (within and _STAMP_GOES_ON.search(line.text)))
        if within:
            yield index
