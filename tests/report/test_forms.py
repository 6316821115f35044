"""The report as lines, rows and a workbook."""

import csv
import io
import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from lawcheck.report import report_view
from lawcheck.report.csv import csv_of
from lawcheck.report.jsonl import jsonl_of
from lawcheck.report.table import Table, findings_table, tables
from lawcheck.report.xlsx import xlsx_of
from lawcheck.wire import encode
from tests.report.batches import HOSTILE, batch, finding


@given(st.lists(st.text(), max_size=4))
def test_lines_hold_what_the_json_report_holds(messages: list[str]) -> None:
    made = batch(*map(finding, messages))
    head, *rest = [json.loads(line) for line in jsonl_of(made).split(b"\n")[:-1]]
    whole: dict[str, Any] = head | {"reviews": [], "unread": []}
    for line in rest:
        whole["reviews" if line.pop("line") == "review" else "unread"].append(line)
    del whole["line"]
    assert whole == json.loads(encode(report_view(made)))


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_csv_gives_back_every_cell(rows: list[tuple[str, str]]) -> None:
    content = csv_of(Table("t", ("a", "b"), tuple(rows))).decode("utf-8-sig")
    _, *read = csv.reader(io.StringIO(content, newline=""))
    assert [tuple(_plain(cell) for cell in row) for row in read] == rows


def _plain(cell: str) -> str:
    assert not cell.startswith(tuple("=+-@\t\r\n"))
    return cell.removeprefix("'")


def test_csv_opens_in_excel_as_unicode_with_days_that_sort() -> None:
    content = csv_of(findings_table(batch(finding())))
    assert content.startswith(b"\xef\xbb\xbf")
    assert ",2026-03-10," in content.decode()


def test_findings_set_aside_keep_their_reason() -> None:
    rows = findings_table(batch(finding())).rows
    assert [row[8] for row in rows] == [None, "đã đính chính"]


def test_workbook_has_a_sheet_for_each_list_with_filter_and_frozen_head() -> None:
    book = load_workbook(io.BytesIO(xlsx_of(tables(batch(finding())))))
    assert book.sheetnames == ["Dấu hiệu", "Văn bản", "Dẫn chiếu", "Chưa đọc, chưa xét được"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_workbook_keeps_days_as_days_and_formulas_as_text() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_of(tables(batch(finding())))))["Dấu hiệu"]
    row = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert row["Ngày ban hành"].value.date() == date(2026, 3, 10)
    assert (row["Trích văn bản"].data_type, row["Trích văn bản"].value) == ("s", HOSTILE)


def test_workbook_takes_letters_that_xml_forbids() -> None:
    book = load_workbook(io.BytesIO(xlsx_of((Table("t", ("a",), (("x\x0by",),)),))))
    assert book["t"]["A2"].value == "x y"


def test_what_was_not_read_has_its_own_list() -> None:
    assert tables(batch())[-1].rows == (
        ("hỏng.pdf", "không đọc được", "Tệp bị cắt."),
        ("Hồ sơ/quyết định.docx", "đọc chưa đủ", "Chưa đọc được trang 3: trang hỏng"),
    )
