"""Where words stand on the pages of a PDF, for whoever shows them: the boxes of their lines.

A document keeps the page and the box of each paragraph. Finer places are looked up from its file
when somebody looks at it: in the letters of the page, or in its words as they were recognised.
"""

import ctypes
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import pypdfium2.raw as pdfium

from lawcheck.model import LegalDocument, Span
from lawcheck.read.glyphs import Sheet
from lawcheck.read.lines import Box, around
from lawcheck.read.pdf import open_pdf
from lawcheck.read.pictures import picture_of
from lawcheck.read.recognise import missing
from lawcheck.read.scanned import has_text, recognise_pages
from lawcheck.read.sheets import read_sheet

_FEWEST = 5
"""Letters; fewer are found in too many places to stand for the words they are a piece of."""
_SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Sought:
    """Words of a document, and the paragraph of the file in which they begin."""

    words: str
    page: int
    """Of the file, counted from 1."""
    box: Box | None
    before: str = ""
    """What stands before the words in their paragraph."""


@dataclass(frozen=True, slots=True)
class Lit:
    """A line of words on a page, in the coordinates of the PDF."""

    page: int
    box: Box


def sought_in(document: LegalDocument, span: Span) -> Sought | None:
    """Return how to look for the words of a span in the file that holds them, None without pages."""
    place = document.place_at(span.start)
    _, page = document.file_at(span.start)
    if place is None or page is None:
        return None
    before = document.text[place.start : span.start]
    return Sought(span.of(document.text), page, place.box, before)


def standing(content: bytes, sought: Sequence[Sought]) -> tuple[tuple[Lit, ...], ...]:
    """Return for each of the words sought the lines on which they stand; none where not found.

    Raises:
        SourceError: the PDF cannot be opened.
    """
    with open_pdf(content) as document:
        last = pdfium.FPDF_GetPageCount(document)
        wanted = {page for one in sought for page in (one.page, one.page + 1) if page <= last}
        pages = _pages(document, content, sorted(wanted))
    return tuple(tuple(_found(one, pages)) for one in sought)


@dataclass(frozen=True, slots=True)
class _Page:
    """The letters of a page in the order of its file, bare of marks, and the box of each."""

    number: int
    letters: str
    boxes: Sequence[Box] = field(repr=False)

    def within(self, box: Box, index: int) -> bool:
        left, bottom, right, top = self.boxes[index]
        x, y = (left + right) / 2, (bottom + top) / 2
        return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _pages(
    document: ctypes.c_void_p, content: bytes, numbers: Iterable[int]
) -> Mapping[int, _Page]:
    sheets = {number: read_sheet(document, number - 1) for number in numbers}
    pictures = [number - 1 for number, sheet in sheets.items() if not has_text(sheet)]
    if pictures and not missing():
        seen = recognise_pages(content, pictures, partial(picture_of, document))
        sheets |= {index + 1: seen.sheet(index) for index in pictures}
    return {number: _page(number, sheet) for number, sheet in sheets.items()}


def _page(number: int, sheet: Sheet) -> _Page:
    letters: list[str] = []
    boxes: list[Box] = []
    for glyph in sheet.glyphs.one_by_one():
        bare = _bare(glyph.text)
        letters.append(bare)
        box = sheet.upright((glyph.left, glyph.bottom, glyph.right, glyph.top))
        boxes.extend([box] * len(bare))
    return _Page(number, "".join(letters), boxes)


def _bare(text: str) -> str:
    """Return letters and figures alone, without case and diacritics."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if letter.isalnum())


def _found(sought: Sought, pages: Mapping[int, _Page]) -> Iterator[Lit]:
    words, before = _bare(sought.words), _bare(sought.before)
    first, second = pages.get(sought.page), pages.get(sought.page + 1)
    while first and (run := _longest(first, words, before, sought)):
        yield from (Lit(first.number, box) for box in _lines(first.boxes[run[0] : run[1]]))
        found = run[1] - run[0]
        words, before = words[found:], before + words[:found]
    start = second.letters.find(words) if second and words else -1
    if second and start >= 0:
        rest = second.boxes[start : start + len(words)]
        yield from (Lit(second.number, box) for box in _lines(rest))


def _longest(page: _Page, words: str, before: str, sought: Sought) -> tuple[int, int] | None:
    """Return where the words stand on the page, or as many of the first of them as do."""
    least, most = 0, len(words)
    if _start(page, words, before, sought) is None:
        while most - least > 1:
            middle = (least + most) // 2
            is_there = _start(page, words[:middle], before, sought) is not None
            least, most = (middle, most) if is_there else (least, middle)
        most = least
    if not words or most < min(_FEWEST, len(words)):
        return None
    start = _start(page, words[:most], before, sought)
    return None if start is None else (start, start + most)


def _start(page: _Page, words: str, before: str, sought: Sought) -> int | None:
    """Prefer the words after those that precede them, then in the box of their paragraph."""
    lead = before[-30:]
    starts = list(_starts(page.letters, words))
    led = [start for start in starts if page.letters[:start].endswith(lead)] if lead else []
    box = sought.box if page.number == sought.page else None
    boxed = [start for start in led or starts if box is None or page.within(box, start)]
    return next(iter(boxed or led or starts), None)


def _starts(letters: str, words: str) -> Iterator[int]:
    start = letters.find(words)
    while start >= 0:
        yield start
        start = letters.find(words, start + 1)


def _lines(boxes: Sequence[Box]) -> Iterator[Box]:
    """Put the boxes of letters that follow one another on a line together."""
    line = list(boxes[:1])
    for box, following in pairwise(boxes):
        if not _goes_on(box, following):
            yield around(line)
            line = []
        line.append(following)
    if line:
        yield around(line)


def _goes_on(box: Box, following: Box) -> bool:
    tall = max(box[3] - box[1], 1.0)
    shift = abs((box[1] + box[3]) - (following[1] + following[3])) / 2
    return shift < _SAME_LINE * tall and following[0] > box[0] - tall
