"""Rows of a corpus as files: an overlay folder that `corpus check` accepts, or the CSV of a law."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from lawcheck.law.rows import COLUMNS, DOCUMENTS, MANIFEST, RELATIONS, known_through
from lawcheck.law.rows import rows as rows_of
from lawcheck.model import Record, Relation

Cells = Sequence[str]


def write_overlay(
    folder: Path, records: Iterable[Record], relations: Iterable[Relation], through: date, what: str
) -> None:
    """Write records and relations into `folder`, beside the rows it already has.

    `through` is the day up to which the rows speak, `what` one line that says where they are from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _add(folder / DOCUMENTS, map(document_cells, records), identity=1)
    _add(folder / RELATIONS, map(relation_cells, relations), identity=5)
    day = max(filter(None, (known_through(folder), through)))
    (folder / MANIFEST).write_text(f"# {what}\nknown_through = {day}\n", encoding="utf-8")


def write_table(file: Path, columns: Cells, table: Iterable[Cells]) -> None:
    """Write a CSV as the corpus keeps it: UTF-8, one heading, quoted where a cell needs it."""
    file.write_text(table_text(columns, table), encoding="utf-8", newline="")


def table_text(columns: Cells, table: Iterable[Cells]) -> str:
    """Return a table as CSV text."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(table)
    return target.getvalue()


def document_cells(record: Record) -> tuple[str, ...]:
    """Return a record as a row of documents.csv."""
    return (
        record.key,
        record.number,
        record.kind,
        record.title,
        record.issuer,
        day_cell(record.issued),
        day_cell(record.effective),
        day_cell(record.expires),
        day_cell(record.confirmed),
        record.source,
    )


def relation_cells(relation: Relation) -> tuple[str, ...]:
    """Return a relation as a row of relations.csv."""
    return (
        relation.subject,
        relation.verb.value,
        relation.object,
        str(relation.pin or ""),
        day_cell(relation.since),
        day_cell(relation.until),
        relation.proof,
    )


def day_cell(day: date | None) -> str:
    """Return a day as the files write it, "" where none is known."""
    return day.isoformat() if day else ""


def _add(file: Path, fresh: Iterable[Cells], identity: int) -> None:
    """Rows are named by their first `identity` cells; a blank cell of an old row is filled."""
    columns = COLUMNS[file.name]
    table = {tuple(row.cells.values())[:identity]: row.cells for row in rows_of(file)}
    for cells in fresh:
        row = dict(zip(columns, cells, strict=True))
        known = table.get(tuple(cells[:identity]), {})
        table[tuple(cells[:identity])] = row | _filled(known)
    write_table(file, columns, (tuple(table[name].values()) for name in sorted(table)))


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in cells.items() if cell}
