"""A text without articles: Phần, A, I, 1, 1.1, a, as circulars and directives were cut."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lawcheck.model import Level
from lawcheck.read.clauses import items
from lawcheck.read.divisions import division_name
from lawcheck.read.letters import bare, is_caps
from lawcheck.read.markers import Marker, Shape, clause, division, letter, roman
from lawcheck.read.numerals import number_in_roman
from lawcheck.read.paragraph import Paragraph

_LONGEST_NAME = 250


@dataclass(slots=True)
class _Roman:
    """Where the Roman numbering stands; it may begin again under each part."""

    last: int = 0

    def takes(self, marker: Marker) -> bool:
        value = number_in_roman(bare(marker.number)) or 0
        follows = value == 1 or 1 <= value - self.last <= 2
        self.last = value if follows else self.last
        return follows


def sections(lines: Sequence[Paragraph]) -> Iterator[tuple[Level, str, str, int]]:
    """Yield level, number, name and start of each part of a text without articles, in order.

    A (letters) stand above I (Roman figures); where "Phần thứ nhất" stands above both, they are
    one level lower each. Khoản may go on counting from one section to the next.
    """
    heads = dict(_heads(lines))
    levels = _levels(heads.values())
    counted, run = 0, list[Paragraph]()
    for index, line in enumerate(lines):
        if index not in heads:
            run.append(line)
            continue
        counted, below = _below(run, counted)
        yield from below
        marker, run = heads[index], []
        name = _name(marker, lines[index + 1 : index + 5])
        yield levels.get(marker.shape, marker.level), marker.number, name, line.start
    yield from _below(run, counted)[1]


def has_sections(lines: Sequence[Paragraph]) -> bool:
    """Whether the text of an article is cut into I, II …, as a plan it approves is."""
    figures = [marker.number for _, marker in _heads(lines) if marker.shape is Shape.ROMAN]
    return figures[:2] == ["I", "II"]


def _name(marker: Marker, following: Sequence[Paragraph]) -> str:
    if marker.shape is Shape.NAMED:
        return division_name(marker, list(takewhile(_goes_on, following)))
    return marker.rest.text if len(marker.rest.text) <= _LONGEST_NAME else ""


def _goes_on(line: Paragraph) -> bool:
    return is_caps(line.text) and not (roman(line) or letter(line) or clause(line))


def _heads(lines: Sequence[Paragraph]) -> Iterator[tuple[int, Marker]]:
    running = _Roman()
    for index, line in enumerate(lines):
        figure = roman(line)
        if figure and not running.takes(figure):
            figure = None
        if marker := division(line) or figure or letter(line):
            yield index, marker


def _levels(markers: Collection[Marker]) -> dict[Shape, Level]:
    named = {marker.level for marker in markers if marker.shape is Shape.NAMED}
    lettered = any(marker.shape is Shape.LETTER for marker in markers)
    under = Level.PART in named
    lower = (under and lettered) or Level.SECTION in named
    return {
        Shape.LETTER: Level.SECTION if under else Level.PART,
        Shape.ROMAN: Level.SUBSECTION if lower else Level.SECTION,
    }


def _below(run: Sequence[Paragraph], counted: int) -> tuple[int, list[tuple[Level, str, str, int]]]:
    """Return the khoản and điểm of one section, and the last khoản counted."""
    found = list(items(run, before=counted))
    clauses = [item for item in found if item.level is Level.CLAUSE]
    last = int("".join(filter(str.isdigit, clauses[-1].number))) if clauses else counted
    return last, [(item.level, item.number, "", item.start) for item in found]
