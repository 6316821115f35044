"""Tables as a workbook: one sheet for each, with filters, frozen heads and widths to read by."""

import io
import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from math import ceil
from typing import Any

from lawcheck.report.letters import printable
from lawcheck.report.table import Cell, Table

_WIDEST, _NARROWEST = 60, 7
_MOST = 32_000
"""Excel takes 32,767 characters in a cell."""
_LINE, _TALLEST = 15.5, 400
"""Points of a line of type 12, and of the tallest row Excel draws."""
_FOLIO = 250
"""Width of all columns from which on A4 would be too small to read."""
_NAME = 31
_UNNAMEABLE = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Above:
    """A line that stands over the head of a list."""

    text: str
    bold: bool = False
    italic: bool = False
    align: str = "center"


@dataclass(frozen=True, slots=True)
class _Styles:
    """What openpyxl looked up for a head, for text and for figures, to be laid on every cell."""

    head: Any
    text: Any
    figure: Any

    def of(self, cell: Cell) -> Any:
        """Return the style of a cell below the head."""
        return copy(self.text if isinstance(cell, str) else self.figure)


def xlsx_of(lists: Iterable[Table], above: tuple[Above, ...] = ()) -> bytes:
    """Return a workbook of the lists, `above` over each."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.active)
    styles = _styles(book)
    for table in lists:
        _fill(book.create_sheet(_sheet_name(table.name, book.sheetnames)), table, above, styles)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _sheet_name(name: str, taken: list[str]) -> str:
    """Return a name Excel takes, and no other sheet has."""
    plain = _UNNAMEABLE.sub(" ", printable(name)).strip("' ")[:_NAME] or "Danh sách"
    tries = (plain, *(f"{plain[: _NAME - 4]} ({at})" for at in range(2, len(taken) + 3)))
    lower = {other.casefold() for other in taken}
    return next(name for name in tries if name.casefold() not in lower)


def _fill(sheet: Any, table: Table, above: tuple[Above, ...], styles: _Styles) -> None:
    head, widths = len(above) + 1, _widths(table)
    _place_above(sheet, above, widths)
    for at, row in enumerate((table.heads, *table.rows), head):
        for column, cell in enumerate(row, 1):
            style = copy(styles.head) if at == head else styles.of(cell)
            _write(sheet.cell(at, column), cell, style)
        sheet.row_dimensions[at].height = _height(row, widths)
    _measure(sheet, widths)
    sheet.freeze_panes = f"A{head + 1}"
    corner = sheet.cell(head + len(table.rows), max(len(table.heads), 1)).coordinate
    sheet.auto_filter.ref = f"A{head}:{corner}"
    _set_page(sheet, head, sum(widths))


def _set_page(sheet: Any, head: int, wide: int) -> None:
    paper = sheet.PAPERSIZE_A4 if wide < _FOLIO else sheet.PAPERSIZE_A3
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_margins.left, sheet.page_margins.right = 30 / 25.4, 15 / 25.4
    sheet.page_margins.top = sheet.page_margins.bottom = 20 / 25.4
    sheet.oddFooter.center.text = "&P/&N"


def _place_above(sheet: Any, above: tuple[Above, ...], widths: tuple[int, ...]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    for at, line in enumerate(above, 1):
        target = sheet.cell(at, 1)
        _write_text(target, line.text)
        target.font = Font(name="Times New Roman", size=12, bold=line.bold, italic=line.italic)
        target.alignment = Alignment(horizontal=line.align, vertical="center", wrap_text=True)
        sheet.row_dimensions[at].height = _height((line.text,), (sum(widths) or _WIDEST,))
        if len(widths) > 1:
            sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(widths))


def _write(target: Any, cell: Cell, style: Any) -> None:
    # laid on as openpyxl looked it up for one cell: six times as fast as styling each
    target._style = style  # noqa: SLF001
    if isinstance(cell, str):
        _write_text(target, cell)
    elif cell is not None:
        target.value = cell
    if target.is_date:
        target.number_format = "dd/mm/yyyy"


def _write_text(target: Any, text: str) -> None:
    """Text stays text: a cell of type "s" is never worked out, whatever it begins with."""
    target.value, target.data_type = printable(text)[:_MOST], "s"


def _styles(book: Any) -> _Styles:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    sheet = book.create_sheet("styles")
    head = _styled(sheet["A1"], Alignment(horizontal="center", vertical="center", wrap_text=True))
    head.font = Font(name="Times New Roman", size=12, bold=True)
    head.fill = PatternFill("solid", start_color="D9E2EE")
    text = _styled(sheet["A2"], Alignment(vertical="top", wrap_text=True))
    text.quotePrefix = True
    figure = _styled(sheet["A3"], Alignment(horizontal="center", vertical="top"))
    book.remove(sheet)
    return _Styles(*(copy(cell._style) for cell in (head, text, figure)))  # noqa: SLF001


def _styled(cell: Any, alignment: Any) -> Any:
    from openpyxl.styles import Border, Font, Side  # noqa: PLC0415

    line = Side(style="thin", color="B0B7C0")
    cell.font = Font(name="Times New Roman", size=12)
    cell.border, cell.alignment = Border(line, line, line, line), alignment
    return cell


def _widths(table: Table) -> tuple[int, ...]:
    columns = zip(table.heads, *table.rows, strict=True)
    widest = _WIDEST if len(table.heads) <= _MANY else _WIDEST * 2 // 3
    return tuple(_width(str(head), cells, widest) for head, *cells in columns)


_MANY = 10
"""Columns from which on long text is better high than wide."""


def _width(head: str, cells: list[Cell], widest: int) -> int:
    """Return a width that shows the longest word of the head and most cells on a few lines."""
    lengths = sorted(_length(cell) for cell in cells) or [0]
    usual = lengths[int(len(lengths) * 0.9) - 1]
    word = max(map(len, head.split()), default=0)
    least = max(word + 4, len(head) // 3, _NARROWEST)
    return min(max(least, ceil(usual / 3) if usual > widest else usual + 2), widest)


def _length(cell: Cell) -> int:
    if cell is None:
        return 0
    return len(cell) if isinstance(cell, str) else max(len(str(cell)), 3)


def _height(row: tuple[Cell, ...], widths: tuple[int, ...]) -> float:
    """Return the height that the wrapped text needs; programs differ in working it out."""
    lines = (ceil(_length(cell) / (wide - 2)) for cell, wide in zip(row, widths, strict=True))
    return min(max(1, *lines) * _LINE, _TALLEST) if widths else _LINE


def _measure(sheet: Any, widths: Iterable[int]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
