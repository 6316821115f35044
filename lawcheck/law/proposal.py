"""A row that a document proposes for the corpus, with the words that prove it."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lawcheck.law.overlay import document_cells, relation_cells, write_overlay, write_table
from lawcheck.law.rows import COLUMNS, DOCUMENTS, RELATIONS, Row, record_of, relation_of
from lawcheck.model import Record, Relation

PROPOSALS = "de-xuat.csv"
_PROOF = ("nhận", "vì sao cần xem", "tệp", "trang", "điều khoản", "trích", "bảng")
_ROW = tuple(dict.fromkeys((*COLUMNS[RELATIONS], *COLUMNS[DOCUMENTS])))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row, where it was read, and what a person must settle before it may be taken."""

    row: Record | Relation
    file: str
    page: int | None
    where: str
    quote: str
    doubt: str = ""
    """Why a person must look, in Vietnamese; "" where the text leaves no question."""


def write_proposals(folder: Path, proposals: Iterable[Proposal]) -> Path:
    """Write `folder`/de-xuat.csv for review: what is marked x in the first column is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / PROPOSALS
    write_table(file, (*_PROOF, *_ROW), map(_cells, proposals))
    return file


def read_accepted(file: Path) -> Iterator[Record | Relation]:
    """Yield the rows of a reviewed file that a person left marked.

    Raises:
        CorpusError: a marked row cannot be read; the message names file and row.
    """
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        for cells in reader:
            if cells["nhận"].strip():
                row = Row(file, reader.line_num, cells)
                yield record_of(row) if cells["bảng"] == DOCUMENTS else relation_of(row)


def accept_rows(rows: Iterable[Record | Relation], folder: Path) -> tuple[int, int]:
    """Write accepted rows as an overlay and return how many documents and relations they are."""
    taken = tuple(rows)
    records = [row for row in taken if isinstance(row, Record)]
    relations = [row for row in taken if isinstance(row, Relation)]
    days = [day for record in records for day in (record.issued, record.confirmed) if day]
    what = "Học từ văn bản: mỗi dòng có điều khoản và câu chữ làm chứng. Xem de-xuat.csv."
    write_overlay(folder, records, relations, max(days, default=date(2000, 1, 1)), what)
    return len(records), len(relations)


def _cells(proposal: Proposal) -> tuple[str, ...]:
    table, values = table_cells(proposal.row)
    named = dict(zip(COLUMNS[table], values, strict=True))
    proof = (
        "" if proposal.doubt else "x",
        proposal.doubt,
        proposal.file,
        str(proposal.page or ""),
        proposal.where,
        proposal.quote,
        table,
    )
    return (*proof, *(named.get(column, "") for column in _ROW))


def table_cells(row: Record | Relation) -> tuple[str, tuple[str, ...]]:
    """Return the file of the corpus that a row belongs to, and its cells."""
    if isinstance(row, Record):
        return DOCUMENTS, document_cells(row)
    return RELATIONS, relation_cells(row)
