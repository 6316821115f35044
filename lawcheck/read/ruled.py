"""Ruled tables on a page: the lines drawn there → cells → the words in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lawcheck.read.lines import Box, around

_TOLERANCE = 3.0
_FEWEST_RULES = 6
_MOST_RULES = 4000


@dataclass(frozen=True, slots=True)
class Table:
    """A table where it stands, its rows from the top down."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]


def tables_of(rules: Sequence[Box]) -> list[Table]:
    """Return the tables that ruled lines draw, from the top of the page down."""
    if not _FEWEST_RULES <= len(rules) <= _MOST_RULES:
        return []
    from pdfplumber import table as plumber  # noqa: PLC0415 - heavy, and few pages hold tables

    edges = plumber.merge_edges(
        [_edge(rule) for rule in rules], _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE
    )
    crossings = plumber.edges_to_intersections(edges, _TOLERANCE, _TOLERANCE)
    groups = plumber.cells_to_tables(plumber.intersections_to_cells(crossings))
    found = [_table([_upright(cell) for cell in cells]) for cells in groups]
    return sorted((table for table in found if _is_table(table)), key=lambda t: -t.box[3])


def _edge(rule: Box) -> dict[str, Any]:
    """Return a rule as pdfplumber sees edges: measured from the top."""
    left, bottom, right, top = rule
    flat = right - left >= top - bottom
    middle = ((left + right) / 2, -(bottom + top) / 2)
    return {
        "x0": left if flat else middle[0],
        "x1": right if flat else middle[0],
        "top": middle[1] if flat else -top,
        "bottom": middle[1] if flat else -bottom,
        "width": right - left if flat else 0,
        "height": 0 if flat else top - bottom,
        "orientation": "h" if flat else "v",
    }


def _upright(cell: tuple[float, float, float, float]) -> Box:
    left, top, right, bottom = cell
    return (left, -bottom, right, -top)


def _table(cells: Sequence[Box]) -> Table:
    rows: dict[float, list[Box]] = {}
    for cell in sorted(cells, key=lambda c: (-c[3], c[0])):
        rows.setdefault(cell[3], []).append(cell)
    return Table(around(cells), tuple(map(tuple, rows.values())))


def _is_table(table: Table) -> bool:
    """Whether a row has two cells: a frame around a text is no table."""
    return max(map(len, table.rows)) > 1
