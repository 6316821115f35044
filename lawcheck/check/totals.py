"""Tables in the text (cells joined by tabs) whose row of totals is not the sum of the rows above."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from lawcheck.model import Span

_TOTAL = re.compile(r"(?:tổng cộng|tổng số|cộng)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"(?:[IVX]+|[A-ZĐ]|\d+\.\d+)\.?|.*\b(?:tổng|cộng|trong đó|gồm)\b.*", re.IGNORECASE
)
_WHOLE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_ROW = re.compile(r"^[^\n]*\t[^\n]*$", re.MULTILINE)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A cell of the row of totals, and what the cells above it add up to."""

    span: Span
    added: int


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    cells: tuple[str, ...]


def wrong_totals(text: str) -> Iterator[WrongTotal]:
    """Yield the totals that do not add up, in columns of whole numbers without subtotals."""
    for *rows, total in _tables(text):
        added = list(dropwhile(_is_heading, rows))
        has_groups = any(_GROUP.fullmatch(cell.strip()) for row in added for cell in row.cells[:2])
        if len(added) >= _FEWEST and not has_groups:
            yield from _wrong(added, total)


def _tables(text: str) -> Iterator[list[_Row]]:
    """Yield each run of rows of one width that a row of totals closes."""
    run: list[_Row] = []
    after = 0
    for hit in _ROW.finditer(text):
        row = _Row(hit.start(), tuple(hit.group().split("\t")))
        if run and (hit.start() != after + 1 or len(row.cells) != len(run[-1].cells)):
            run = []
        run.append(row)
        after = hit.end()
        if any(_TOTAL.match(cell.strip()) for cell in row.cells[:2]):
            yield run
            run = []


def _is_heading(row: _Row) -> bool:
    cells = [cell.strip(" ()") for cell in row.cells]
    is_numbered = cells == [str(number) for number in range(1, len(cells) + 1)]
    return is_numbered or not any(_number(cell) is not None for cell in cells[1:])


def _wrong(rows: list[_Row], total: _Row) -> Iterator[WrongTotal]:
    start = total.start
    for column, cell in enumerate(total.cells):
        numbers = [_number(row.cells[column]) for row in rows]
        known = [number for number in numbers if number is not None]
        said = _number(cell)
        if column and said is not None and len(known) == len(numbers) and sum(known) != said:
            at = start + len(cell) - len(cell.lstrip())
            yield WrongTotal(Span(at, at + len(cell.strip())), sum(known))
        start += len(cell) + 1


def _number(cell: str) -> int | None:
    words = cell.strip()
    return int(words.replace(".", "")) if _WHOLE.fullmatch(words) else None
