"""Several documents in one source, as in an issue of the gazette: where each begins."""

from collections.abc import Iterator, Sequence

from lawcheck.read.closing import closings
from lawcheck.read.dateline import MOTTO, place_and_date
from lawcheck.read.frame import is_basis, names_kind
from lawcheck.read.letters import is_caps
from lawcheck.read.own_number import own_number
from lawcheck.read.paragraph import Paragraph

_HEADING = 16
_BASIS = 25
_LONGEST = 60


def documents_in(lines: Sequence[Paragraph]) -> tuple[range, ...]:
    """Return the lines of each document in a source: one range where it holds a single one.

    A document begins behind the signature of another with a number and a day of its own, its
    kind in capitals and its căn cứ, and is signed in its turn: forms and samples leave blanks.
    """
    signed = [closing.last for closing in closings(lines, 0)]
    starts = [0, *_starts(lines, signed)]
    ends = [*starts[1:], len(lines)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True))


def _starts(lines: Sequence[Paragraph], signed: Sequence[int]) -> Iterator[int]:
    numbers = set[str | None]()
    floor = 0
    for index, line in enumerate(lines):
        if not line.bare.startswith("so") and "\t" not in line.text:
            continue
        number = own_number([line], ())
        if number is None or number.value is None or number.value in numbers:
            continue
        first = not numbers
        numbers.add(number.value)
        before = [last for last in signed if floor < last <= index]
        if first or not before or not any(last > index for last in signed):
            continue
        if _is_heading(lines, index):
            floor = _top_of_heading(lines, index, before[-1])
            yield floor


def _is_heading(lines: Sequence[Paragraph], index: int) -> bool:
    near = range(index + 1, min(index + _HEADING, len(lines)))
    kind = next((at for at in near if names_kind(lines[at])), None)
    if kind is None:
        return False
    dated = place_and_date(lines[max(index - 4, 0) : kind], ())[1]
    return dated is not None and any(map(is_basis, lines[kind + 1 : kind + _BASIS]))


def _top_of_heading(lines: Sequence[Paragraph], index: int, floor: int) -> int:
    """Return the first line of a heading: names of bodies, the motto, rules above the number."""
    while index > floor:
        above = lines[index - 1]
        short = len(above.text) <= _LONGEST and not above.text.endswith((".", ";", ":"))
        if not (short and (is_caps(above.text) or MOTTO.search(above.bare) or _is_rule(above))):
            break
        index -= 1
    return index


def _is_rule(line: Paragraph) -> bool:
    return not any(c.isalpha() for c in line.text)
