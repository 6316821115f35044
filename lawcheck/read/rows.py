"""Paragraphs and cells as word processors end them, one mark after another → lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lawcheck.read.tables import table_lines


@dataclass(slots=True)
class Rows:
    """Text as it comes; that of a table waits until the table is whole."""

    _text: list[str] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _row: list[list[str]] = field(default_factory=list)
    _table: list[list[list[str]]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take text of the paragraph at hand."""
        self._text.append(text)

    def number(self, number: str, *, alone: bool) -> None:
        """Put an automatic number before the paragraph at hand; before none only `alone`."""
        if number and (alone or any(text.strip() for text in self._text)):
            self._text.insert(0, number)

    def end_paragraph(self, *, in_table: bool) -> Iterator[str]:
        """End the paragraph; yield the table before it and itself where it stands in none."""
        if in_table:
            self._cell.append(self._taken())
            return
        yield from self._written()
        yield self._taken()

    def end_cell(self) -> None:
        """End the paragraph and its cell."""
        self._cell.append(self._taken())
        self._row.append([text for text in self._cell if text.strip()])
        self._cell = []

    def end_row(self) -> None:
        """End the row; what stands behind its last cell belongs to no cell."""
        self._table.append(self._row)
        self._row, self._cell, self._text = [], [], []

    def end(self) -> Iterator[str]:
        """Yield what is left where the document ends."""
        yield from self.end_paragraph(in_table=False)

    def _taken(self) -> str:
        text = "".join(self._text)
        self._text = []
        return text

    def _written(self) -> Iterator[str]:
        rows = [*self._table, [*self._row, self._cell]] if self._row or self._cell else self._table
        yield from table_lines(rows)
        self._table, self._row, self._cell = [], [], []
