"""Forms filled and written: what stands on the page, what is left to the reviewer."""

import io
import zipfile
from datetime import date
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from lawcheck.language import speaking
from lawcheck.report.forms import Desk, Filled, fill, find_form, period_of, read_forms
from lawcheck.report.forms.on_paper import form_docx
from lawcheck.report.forms.on_sheet import form_xlsx
from lawcheck.report.handling import Handling
from lawcheck.report.letterhead import Office
from tests.report.batches import HOSTILE
from tests.report.forms.office import FAULTY, FEE, NEW, REPEAL, told, work

_FORMS = read_forms()
_OFFICE = Office("Ủy ban nhân dân tỉnh Nghệ An", "Sở Tư pháp", place="Nghệ An")


def _filled(name: str, *decisions: Handling, drafts: bool = False) -> Filled:
    form = find_form(_FORMS, name)
    desk = Desk(_OFFICE, told().calendar, drafts)
    return fill(form, work(*decisions), period_of(form, 2026), desk)


def _words(filled: Filled) -> str:
    document = docx.Document(io.BytesIO(form_docx(filled)))
    cells = (
        p.text for t in document.tables for row in t.rows for c in row.cells for p in c.paragraphs
    )
    return "\n".join((*cells, *(p.text for p in document.paragraphs)))


def _part(filled: Filled, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(form_docx(filled))) as archive:
        return archive.read(name).decode()


def _book(filled: Filled) -> Any:
    return load_workbook(io.BytesIO(form_xlsx(filled)))


@pytest.mark.parametrize("name", [form.id for form in _FORMS])
def test_every_form_has_its_letterhead_title_and_warning(name: str) -> None:
    filled = _filled(name)
    words = _words(filled)
    for printed in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "SỞ TƯ PHÁP",
        filled.form.title.upper(),
        "Biểu mẫu cần đối chiếu",
    ):
        assert printed in words
    assert "Biểu mẫu cần đối chiếu" in " ".join(
        str(row[0].value) for row in _book(filled).worksheets[0]
    )


def test_a_verified_form_no_longer_warns() -> None:
    import msgspec  # noqa: PLC0415

    form = msgspec.structs.replace(find_form(_FORMS, "danh-muc-con-hieu-luc"), verified=True)
    assert fill(form, work(), None, Desk(_OFFICE, told().calendar)).warning == ""


def test_pages_are_a4_with_the_margins_of_the_decree_and_numbered_from_the_second() -> None:
    filled = _filled("phieu-ra-soat")
    document = docx.Document(io.BytesIO(form_docx(filled)))
    for section in document.sections:
        sides = (section.page_width, section.top_margin, section.left_margin, section.right_margin)
        assert [round((side or 0) / 36_000) for side in sides] == [210, 20, 30, 15]
        assert section.different_first_page_header_footer
    assert " PAGE " in _part(filled, "word/header1.xml")
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_heads_of_tables_are_repeated_on_each_page() -> None:
    xml = _part(_filled("danh-muc-con-hieu-luc"), "word/document.xml")
    head = xml[xml.index("<w:tblHeader/>") :]
    assert head.index("STT") < head.index("</w:tr>")


def test_each_document_with_signs_has_a_sheet_of_its_own() -> None:
    assert len(_filled("phieu-ra-soat").pages) == 1
    assert len(_filled("phieu-kiem-tra").pages) == 1
    words = _words(_filled("phieu-kiem-tra"))
    assert FAULTY[0] in words
    assert NEW[0] not in words


def test_the_lists_of_the_paper_are_those_of_the_workbook() -> None:
    filled = _filled("tap-he-thong-hoa")
    book = _book(filled)
    assert book.sheetnames == [grid.sheet for grid in filled.pages[0].grids]
    for sheet, grid in zip(book, filled.pages[0].grids, strict=True):
        head = sheet.max_row - len(grid.rows)
        assert [cell.value for cell in sheet[head]] == [c.heading for c in grid.columns]
        assert sheet.freeze_panes == f"A{head + 1}"
        assert sheet.auto_filter.ref.startswith(f"A{head}:")


def test_days_are_days_in_the_workbook_and_vietnamese_on_paper() -> None:
    filled = _filled("danh-muc-het-hieu-luc-toan-bo")
    sheet = _book(filled).worksheets[0]
    days = [c for row in sheet.iter_rows() for c in row if getattr(c, "is_date", False)]
    assert {day.value.date() for day in days} == {date(2026, 3, 1), date(2026, 1, 1)}
    assert {day.number_format for day in days} == {"dd/mm/yyyy"}
    assert "01/03/2026" in _words(filled)


def test_what_the_reviews_cannot_know_is_left_to_the_reviewer() -> None:
    assert "(người rà soát điền)" in _words(_filled("danh-muc-can-xu-ly"))
    assert "Bãi bỏ hoặc thay thế" in _words(_filled("danh-muc-can-xu-ly"))


def test_a_decided_handling_stands_in_the_place_of_the_proposed_one() -> None:
    decision = Handling(REPEAL.fingerprint, "accept", "đúng", "Lan", date(2026, 5, 4), "thay thế")
    words = _words(_filled("danh-muc-can-xu-ly", decision))
    assert "Thay thế (quyết định của Lan)" in words
    assert "Bãi bỏ hoặc thay thế" not in words


@pytest.mark.parametrize(
    ("received", "drafts", "printed"),
    [
        (date(2025, 3, 3), False, "02/04/2025"),
        (date(2026, 3, 2), False, "(chưa tính: dự thảo"),
        (date(2026, 3, 2), True, "01/04/2026 (dự thảo"),
    ],
)
def test_a_deadline_not_proved_for_its_time_is_told_only_as_a_draft(
    received: date, printed: str, *, drafts: bool
) -> None:
    decision = Handling(FEE.fingerprint, "accept", "đúng", "Lan", received, received=received)
    assert printed in _words(_filled("so-theo-doi-xu-ly", decision, drafts=drafts))


def test_hostile_words_stay_words() -> None:
    filled = _filled("phieu-kiem-tra")
    assert HOSTILE in _words(filled)
    cells = [c for row in _book(filled).worksheets[0].iter_rows() for c in row]
    assert {c.data_type for c in cells if HOSTILE in str(c.value)} == {"s"}
    assert not [c for c in cells if c.data_type == "f"]


def test_official_paper_is_vietnamese_whatever_is_spoken() -> None:
    with speaking("en"):
        filled = _filled("danh-muc-con-hieu-luc")
        assert "chưa có hiệu lực" in _words(filled)


def test_a_batch_without_signs_makes_a_form_that_says_so() -> None:
    decisions = [
        Handling(f.fingerprint, "dismiss", "nhầm", "Lan", date(2026, 5, 4)) for f in (REPEAL,)
    ]
    assert "Không có văn bản nào phải lập" in _words(_filled("phieu-ra-soat", *decisions))


def test_sheets_of_single_documents_are_one_list_in_the_workbook() -> None:
    (sheet,) = _book(_filled("phieu-kiem-tra")).worksheets
    head, *rows = [
        [cell.value for cell in row] for row in sheet.iter_rows(min_row=sheet.max_row - 2)
    ]
    assert head[:2] == ["STT", "Văn bản được kiểm tra"]
    assert [row[0] for row in rows] == [1, 2]
    assert all(FAULTY[0] in row[1] for row in rows)
