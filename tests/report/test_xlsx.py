"""How a workbook looks: names of sheets, heights, paper, what stands over a list."""

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from lawcheck.report.table import Cell, Table
from lawcheck.report.xlsx import Above, xlsx_of


def _book(*lists: Table, above: tuple[Above, ...] = ()) -> Any:
    return load_workbook(io.BytesIO(xlsx_of(lists, above)))


def _list(
    name: str = "Danh sách", heads: tuple[str, ...] = ("Tên",), *rows: tuple[Cell, ...]
) -> Table:
    return Table(name, heads, rows)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("A/B: [x]*?\\", "A B   x"),
        ("'Danh mục'", "Danh mục"),
        ("Văn bản hết hiệu lực toàn bộ trong năm", "Văn bản hết hiệu lực toàn bộ tr"),
        ("", "Danh sách"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(name: str, kept: str) -> None:
    assert _book(_list(name)).sheetnames == [kept]


def test_two_lists_of_one_name_have_two_sheets() -> None:
    assert _book(_list("A"), _list("a"), _list("A")).sheetnames == ["A", "a (2)", "A (3)"]


def test_long_text_makes_a_row_high_not_a_column_endless() -> None:
    sheet = _book(_list("x", ("Tên", "Số"), ("một câu dài " * 40, 1), ("ngắn", 2)))["x"]
    assert sheet.column_dimensions["A"].width <= 60
    assert sheet.row_dimensions[2].height > 5 * sheet.row_dimensions[3].height


@pytest.mark.parametrize(("columns", "paper"), [(4, 9), (12, 8)])
def test_a_wide_list_prints_on_a3(columns: int, paper: int) -> None:
    heads = tuple(f"Cột số {at}" for at in range(columns))
    sheet = _book(_list("x", heads, tuple("chữ " * 20 for _ in heads)))["x"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (paper, "landscape")
    assert sheet.print_title_rows == "$1:$1"


def test_what_stands_over_a_list_is_apart_from_its_head_and_filter() -> None:
    above = (Above("DANH MỤC", bold=True), Above("=1+1", italic=True))
    sheet = _book(_list("x", ("Tên", "Ngày"), ("a", date(2026, 2, 3))), above=above)["x"]
    assert (sheet["A1"].value, sheet["A1"].font.bold, sheet["A2"].data_type) == (
        "DANH MỤC",
        True,
        "s",
    )
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:B1", "A2:B2"}
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A4", "A3:B4")
    assert sheet["B4"].number_format == "dd/mm/yyyy"


def test_figures_stand_in_the_middle_and_text_is_wrapped() -> None:
    sheet = _book(_list("x", ("Tên", "Số"), ("a", 1)))["x"]
    assert sheet["B2"].alignment.horizontal == "center"
    assert sheet["A2"].alignment.wrap_text
    assert {cell.font.name for row in sheet for cell in row} == {"Times New Roman"}
