"""Pages of Word: any text comes back, tables and headings hold what they are given."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.report.letterhead import Office, letterhead, title_block
from lawcheck.report.letters import one_line
from lawcheck.report.paper import Sheet, docx_of_sheets
from lawcheck.report.word import contents, grid, paragraph

_ON = date(2026, 2, 3)


def _document(*content: str, landscape: bool = False) -> Any:
    sheets = [Sheet(content, landscape)]
    return docx.Document(io.BytesIO(docx_of_sheets(sheets, "Thử", _ON)))


@settings(max_examples=30, deadline=None)
@given(st.text(), st.lists(st.text(), min_size=2, max_size=2))
def test_any_text_comes_back_on_one_line(line: str, row: list[str]) -> None:
    document = _document(paragraph(line), grid(("A", "B"), (50, 50), [row]))
    assert " ".join(document.paragraphs[0].text.split()) == one_line(line)
    told = [" ".join(cell.text.split()) for cell in document.tables[0].rows[1].cells]
    assert told == [one_line(cell) for cell in row]


@pytest.mark.parametrize(
    ("on", "written"),
    [
        (date(2026, 2, 3), "Nghệ An, ngày 03 tháng 02 năm 2026"),
        (date(2026, 11, 23), "Nghệ An, ngày 23 tháng 11 năm 2026"),
        (date(2026, 3, 9), "Nghệ An, ngày 09 tháng 3 năm 2026"),
        (None, "Nghệ An, ngày …… tháng …… năm 20……"),
    ],
)
def test_the_day_has_its_zeros_as_the_decree_wants_them(on: date | None, written: str) -> None:
    office = Office("Ủy ban nhân dân tỉnh Nghệ An", "Sở Tư pháp", "BC-STP", "Nghệ An")
    (table,) = _document(letterhead(office, on)).tables
    names, nation = (cell.text.split("\n") for cell in table.rows[0].cells)
    assert names[:2] == ["ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "SỞ TƯ PHÁP"]
    assert nation[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert [cell.text for cell in table.rows[1].cells] == ["Số: …………/BC-STP", written]


@pytest.mark.parametrize(("landscape", "size"), [(False, (210, 297)), (True, (297, 210))])
def test_a_sheet_lies_or_stands(size: tuple[int, int], *, landscape: bool) -> None:
    section = _document(*title_block("Danh mục", "Thử"), landscape=landscape).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_contents_are_a_field_with_an_entry_for_each_heading() -> None:
    document = _document(*contents([("1. Một", "a"), ("2. Hai", "b")], 165))
    assert [line.text.strip() for line in document.paragraphs[:2]] == ["1. Một", "2. Hai"]
    assert contents([], 165) == ()
