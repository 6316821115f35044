"""The report that a director signs."""

import io
from dataclasses import replace
from typing import Any

import docx
import pytest

from lawcheck.language import speaking
from lawcheck.model import Severity
from lawcheck.report import Batch, annex
from lawcheck.report.docx import docx_of
from lawcheck.report.letterhead import Office
from tests.report.batches import HOSTILE, batch, finding
from tests.report.forms.office import batch as office_batch
from tests.report.forms.office import law, pages


def _document(made: Batch) -> Any:
    office = Office(name="Sở Tư pháp", position="Giám đốc", signer="Lê Văn Sông")
    return docx.Document(io.BytesIO(docx_of(made, pages(), law(), office)))


def _lines(document: Any) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _cells(document: Any) -> list[list[str]]:
    return [[c.text.strip() for c in row.cells] for t in document.tables for row in t.rows]


def test_the_body_has_its_parts_and_who_signs() -> None:
    document = _document(batch(finding()))
    lines, cells = _lines(document), [cell for row in _cells(document) for cell in row]
    for heading in ("I. Phạm vi", "II. Kết quả", "III. Hết", "IV. Những gì", "V. Kiến nghị"):
        assert heading in lines
    assert any("GIÁM ĐỐC" in cell and "Lê Văn Sông" in cell for cell in cells)
    assert any("SỞ TƯ PHÁP" in cell for cell in cells)


def test_tables_count_by_severity_rule_issuer_and_year() -> None:
    cells = _cells(_document(batch(finding(), finding(severity=Severity.NOTE))))
    assert ["bắt buộc xử lý", "1"] in cells
    assert any(row[0].startswith("LC107 ") and row[1:] == ["1", "0", "1"] for row in cells)
    assert any(row[0] == "Ủy ban nhân dân tỉnh Trường Sơn" for row in cells)
    assert any(row[0] == "2026" for row in cells)


def test_what_was_not_read_stands_in_the_body() -> None:
    assert ["hỏng.pdf", "không đọc được", "Tệp bị cắt."] in _cells(_document(batch()))


def test_the_annex_has_a_heading_for_each_document_and_every_finding_with_its_words() -> None:
    document = _document(office_batch())
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert [head.split(" — ")[0] for head in heads] == [
        "1. Quyết định 904/2026/QĐ-UBND",
        "2. Quyết định 902/2026/QĐ-UBND",
    ]
    lines = _lines(document)
    assert "1.1. LC703 (cần xem xét), Điều 1, trang 1: Dấu hiệu của LC703." in lines
    assert f"“{HOSTILE}”" in lines
    assert "Đề xuất: bãi bỏ." in lines


def test_a_long_annex_prints_the_most_urgent_and_says_how_many_it_leaves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(annex, "MOST", 1)
    urgent = replace(finding("Nặng."), fingerprint="a")
    lines = _lines(_document(batch(finding("Nhẹ.", Severity.NOTE), urgent)))
    assert "Phụ lục in 1 trong 2 dấu hiệu" in lines
    assert "Nặng." in lines
    assert "Nhẹ." not in lines


def test_letters_that_xml_forbids_do_not_break_it() -> None:
    lines = _lines(_document(batch(finding("một\x00hai\x0b\ufffeba <w:p>&"))))
    assert "một hai ba <w:p>&" in lines


def test_it_is_told_in_english_to_who_asks_for_it() -> None:
    with speaking("en"):
        lines = _lines(_document(batch(finding())))
    assert "II. Results" in lines
    assert "Signs by document" in lines
