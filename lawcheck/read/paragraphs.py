"""Lines one sees → paragraphs one reads: wrapped lines are joined by where they end and begin."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from lawcheck.read.regions import OFFICE
from lawcheck.read.visual import VisualLine

_MARKER = re.compile(
    r"[“\"]?(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+[\dIVXLCA-Z]"
    r"|[“\"]?\d{1,3}(?:\.\d{1,3})*[.)]\s|[“\"]?[a-zđ]{1,2}(?:\.\d{1,2})?[).]\s|[-–+•*]\s|Căn cứ\s|Nơi nhận|ĐIỀU\s+\d+[.:]"
)
_ENDED = re.compile(r"[.;:!?…][”\"’)]*$|[”\"]$")
_COLON = re.compile(r":[”\"’)]*$")
_SPLIT_NUMBER = re.compile(r"[\dA-ZĐ][-/]$")
_NUMBER_GOES_ON = re.compile(r"[A-ZĐ\d]")
_STRUCTURE = re.compile(
    r"(?:Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+[\dIVXLC]+\.?$|Điều\s+\d+[a-zđ]?\."
)
_SLACK = 2.0
_INDENT = 8.0
_ASIDE = re.compile(r"\(.*\)")
_AXIS = 6.0
_FEWEST_CAPITALS = 12
_FIRST_LINE = 14.0
_WIDE = 0.5
_TALLER = 1.18


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the lines of a column begin and end, and how far apart they stand."""

    left: float
    right: float
    pitch: float

    def is_clear(self, line: VisualLine) -> bool:
        """Whether a line stands clear of both margins, as centred lines do."""
        return line.left > self.left + _INDENT and line.right < self.right - 2 * _SLACK

    def is_wide(self, line: VisualLine) -> bool:
        """Whether a line takes up most of the column."""
        return line.right - line.left > _WIDE * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, the page it stands on (from 1), and the margins it keeps to."""

    line: VisualLine
    page: int
    margins: Margins
    column: int
    """Which column of the document, 0 for the one of the body."""


def margins_of(lines: Sequence[VisualLine], fallback: Margins | None = None) -> Margins:
    """Return the margins most lines keep to; few lines show none of their own."""
    if len(lines) < 6 and fallback is not None:
        return fallback
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    steps = [a.base - b.base for a, b in pairwise(lines) if a.base > b.base]
    return Margins(_edge(lefts), -_edge([-r for r in reversed(rights)]), median(steps or [0.0]))


def margins_around(lines: Sequence[VisualLine]) -> Margins:
    """Return the outermost places the lines of a narrow column reach."""
    return Margins(min(line.left for line in lines), max(line.right for line in lines), 0)


def _edge(ordered: Sequence[float]) -> float:
    """Return the outermost place at which a tenth of the lines begin.

    Where the lines are ragged, no more than a tenth of them reach beyond.
    """
    enough = max(2, len(ordered) // 10)
    for place, last in zip(ordered[: enough + 1], ordered[enough - 1 :], strict=False):
        if last - place < 2 * _SLACK:
            return place
    return ordered[min(enough, len(ordered) - 1)] if ordered else 0.0


def paragraphs(lines: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph."""
    paragraph: list[Placed] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph[-1], line):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def text_of(paragraph: Sequence[Placed]) -> str:
    """Return the text of a paragraph."""
    return " ".join(mended(placed.line.text for placed in paragraph))


def mended(lines: Iterable[str]) -> list[str]:
    """Return the lines with numbers made whole that the margin broke at a hyphen or slash."""
    whole: list[str] = []
    for line in lines:
        if whole and _SPLIT_NUMBER.search(whole[-1]) and _NUMBER_GOES_ON.match(line):
            whole[-1] += line
        else:
            whole.append(line)
    return whole


def _goes_on(above: Placed, below: Placed) -> bool:
    if above.column != below.column or _differ(above, below):
        return False
    if above.column:
        return _goes_on_in_column(above, below)
    if _are_centred(above, below):
        return _centred_goes_on(above, below)
    return _wraps(above, below)


def _wraps(above: Placed, below: Placed) -> bool:
    """Whether a line of the body was broken only because the margin came."""
    first, second = above.line.text, below.line.text
    ended = bool(_ENDED.search(first))
    breaks = _is_indented(above, below) or not _is_full(above, below)
    if _MARKER.match(second) and (ended or breaks):
        return False
    if first.isupper() and len(first) > _FEWEST_CAPITALS:
        heading_goes_on = " ".join(second.split()[:2]).isupper() and not _begins(second)
        return heading_goes_on and not _STRUCTURE.match(first) and _is_full(above, below)
    if second[0].islower() and not ended:
        return True
    return not (breaks or _COLON.search(first) or (ended and _stands_apart(above, below)))


def _goes_on_in_column(above: Placed, below: Placed) -> bool:
    first, second = above.line.text, below.line.text
    if _ENDED.search(first) or _MARKER.match(second):
        return False
    return second[0].islower() or (first.startswith("-") and _is_full(above, below))


def _are_centred(above: Placed, below: Placed) -> bool:
    """Whether two lines stand in the middle of the column, on one axis."""
    a, b = above.line, below.line
    apart = abs(a.left + a.right - b.left - b.right) / 2
    return apart < _AXIS and above.margins.is_clear(a) and below.margins.is_clear(b)


def _begins(text: str) -> bool:
    """Whether a line in the middle of the page begins something: a provision, an office."""
    return bool(_MARKER.match(text) or OFFICE.match(text)) or text.startswith("(")


def _centred_goes_on(above: Placed, below: Placed) -> bool:
    first, second = above.line.text, below.line.text
    if (
        _ENDED.search(first)
        or _begins(second)
        or _STRUCTURE.match(first)
        or _ASIDE.fullmatch(first)
    ):
        return False
    same_case = first.isupper() == second.isupper()
    return second[0].islower() or (same_case and above.margins.is_wide(above.line))


def _differ(above: Placed, below: Placed) -> bool:
    sizes = sorted((above.line.size, below.line.size))
    return sizes[1] > _TALLER * sizes[0]


def _is_full(above: Placed, below: Placed) -> bool:
    """Whether the first word of the next line had no room at the end of this one."""
    word = below.line.segments[0].first_word
    room = above.margins.right - above.line.right
    return word + 0.25 * above.line.size > room - _SLACK


def _is_indented(above: Placed, below: Placed) -> bool:
    """Whether a line begins where first lines do; what is not further in needs a wider step."""
    indent = below.line.left - below.margins.left
    step = indent - (above.line.left - above.margins.left)
    return indent > (_INDENT if step > 2 * _SLACK else _FIRST_LINE)


def _stands_apart(above: Placed, below: Placed) -> bool:
    """Whether the gap to the next line is wider than between lines of one paragraph."""
    if above.page != below.page:
        return False
    return above.line.base - below.line.base > 1.2 * above.margins.pitch
