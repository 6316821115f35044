"""Tables as a workbook: one sheet for each, with filters and frozen heads."""

import io
from typing import Any

from lawcheck.report.table import Cell, Table

_WIDEST, _NARROWEST = 60, 11
_MOST = 32_000
"""Excel takes 32,767 characters in a cell."""


def xlsx_of(lists: tuple[Table, ...]) -> bytes:
    """Return a workbook of the lists."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.active)
    for table in lists:
        _fill(book.create_sheet(table.name), table)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _fill(sheet: Any, table: Table) -> None:
    for at, row in enumerate((table.heads, *table.rows), 1):
        for column, cell in enumerate(row, 1):
            _write(sheet.cell(at, column), cell)
    _head(sheet)
    _measure(sheet, table)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    sheet.print_title_rows = "1:1"


def _write(target: Any, cell: Cell) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    if isinstance(cell, str):
        # text stays text: a cell of type "s" is never worked out, whatever it begins with
        target.value, target.data_type = ILLEGAL_CHARACTERS_RE.sub(" ", cell)[:_MOST], "s"
        target.quotePrefix = True
    else:
        target.value = cell
    if target.is_date:
        target.number_format = "dd/mm/yyyy"
    target.font = Font(name="Times New Roman", size=12)
    target.alignment = Alignment(vertical="top", wrap_text=True)


def _head(sheet: Any) -> None:
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415

    for cell in sheet[1]:
        cell.font = Font(name="Times New Roman", size=12, bold=True)
        cell.fill = PatternFill("solid", start_color="D9E2EE")


def _measure(sheet: Any, table: Table) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for column, head in enumerate(table.heads):
        cells = (head, *(row[column] for row in table.rows))
        longest = max(len(str(cell)) if cell is not None else 0 for cell in cells)
        width = min(max(longest + 4, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(column + 1)].width = width
