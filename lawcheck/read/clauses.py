"""Khoản and điểm inside an article or a section."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lawcheck.model import Level
from lawcheck.read.markers import Marker, Shape, clause, decimal, point
from lawcheck.read.paragraph import Paragraph

_MISREAD_ONE = re.compile(r"[lIiÌỈ|!]\s*\.\s*\S")
_LETTERS = "abcdđeghiklmnopqrstuvxyzfjw"


@dataclass(frozen=True, slots=True)
class Item:
    """A khoản, điểm or tiết and the offset where it begins."""

    level: Level
    number: str
    start: int


@dataclass(slots=True)
class _Counter:
    """Where the numbering of one article stands, a list inside a khoản apart."""

    stop: str = ""
    before: int = 0
    clause: int = 0
    inner: int = 0
    under: Level = Level.ARTICLE
    point: str = ""
    points: set[str] = field(default_factory=set)


def items(lines: Iterable[Paragraph], before: int = 0) -> Iterator[Item]:
    """Yield the khoản, điểm and tiết that the lines of one article open, in order.

    `before` is the last khoản in front of them where the numbering may go on.
    """
    counter = _Counter(before=before)
    for line in _with_first(list(lines)):
        if marker := clause(line):
            if _takes_clause(counter, marker):
                yield Item(Level.CLAUSE, marker.number, line.start)
        elif marker := decimal(line):
            if _takes_decimal(counter, marker):
                deep = marker.number.count(".") > 1
                yield Item(Level.ITEM if deep else Level.POINT, marker.number, line.start)
        elif (marker := point(line)) and _takes_point(counter, marker):
            level = Level.ITEM if counter.under is Level.POINT else Level.POINT
            yield Item(level, marker.number, line.start)


def _with_first(lines: list[Paragraph]) -> list[Paragraph]:
    """Restore khoản 1 where an OCR read its figure as l, I or |: khoản 2 comes and no khoản 1."""
    first = next((m for line in lines if (m := clause(line))), None)
    if first is None or first.ordinal != 2:
        return lines
    for index, line in enumerate(lines):
        if _MISREAD_ONE.match(line.text) and line.start < first.line.start:
            one = Paragraph(line.start, f"1{line.text[1:]}", f"1{line.bare[1:]}")
            return [*lines[:index], one, *lines[index + 1 :]]
    return lines


def _takes_clause(counter: _Counter, marker: Marker) -> bool:
    number, suffixed = marker.ordinal, not marker.number.isdigit()
    if not counter.stop and (number <= 2 or number == counter.before + 1):
        counter.stop = marker.stop
    if marker.stop != counter.stop:
        return False
    if counter.inner and number == counter.inner + 1 and not suffixed:
        counter.inner = number
        return False
    goes_on = not counter.clause and counter.before and number == counter.before + 1
    step = 1 if goes_on else number - counter.clause
    if step not in {1, 2} and not (step == 0 and (suffixed or counter.clause > 1)):
        counter.inner = 1 if number == 1 else counter.inner
        return False
    counter.clause, counter.inner, counter.under = number, 0, Level.CLAUSE
    counter.point, counter.points = "", set()
    return True


def _takes_decimal(counter: _Counter, marker: Marker) -> bool:
    if marker.ordinal != counter.clause or marker.shape is not Shape.DECIMAL:
        return False
    counter.under, counter.point, counter.points = Level.POINT, "", set()
    return True


def _takes_point(counter: _Counter, marker: Marker) -> bool:
    letter = marker.number[0].lower()
    place, last = _LETTERS.find(letter), _LETTERS.find(counter.point)
    start = not counter.point and letter == "a"
    step = place - last
    follows = bool(counter.point) and (1 <= step <= 3 or (step == 0 and len(marker.number) > 1))
    strict = marker.stop == ")" or start or step == 1
    if not (start or (follows and strict)) or marker.number in counter.points:
        return False
    counter.point = letter
    counter.points.add(marker.number)
    return True
