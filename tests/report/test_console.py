"""The report on a terminal, as a reviewer meets it."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from lawcheck.errors import NoTextLayer
from lawcheck.model import (
    Effective,
    EffectiveRule,
    Failure,
    Finding,
    How,
    LegalDocument,
    Missing,
    Parts,
    Piece,
    Place,
    Review,
    Severity,
    Source,
    Span,
)
from lawcheck.report import Batch, Knowledge, print_report, reaches, worst
from lawcheck.scan import unread

_KNOWLEDGE = Knowledge(date(2026, 11, 1), date(2026, 10, 31), "0", "r", "c")
_ZERO = Span(0, 0)


def _document(name: str) -> LegalDocument:
    return LegalDocument(
        source=Source(name, b"", "0" * 64),
        text="",
        places=(),
        how=How.TEXT,
        pages=None,
        number="31/2026/QĐ-UBND",
        number_span=None,
        kind="Quyết định",
        issuers=("Ủy ban nhân dân tỉnh Trường Sơn",),
        place="Trường Sơn",
        issued=date(2026, 3, 10),
        title="Quy định mức hỗ trợ câu lạc bộ đọc sách trên địa bàn tỉnh Trường Sơn",
        title_span=None,
        normative=True,
        signers=(),
        effective=Effective(date(2026, 4, 1), EffectiveRule.EXPLICIT),
        partial_effective=(),
        expires=None,
        parts=Parts(_ZERO, _ZERO, _ZERO, _ZERO),
        outline=(),
        quoted=(),
    )


def _finding(severity: Severity, where: str | None, page: int | None) -> Finding:
    return Finding(
        rule="LC107",
        slug="broken_internal_reference",
        severity=severity,
        message="Văn bản dẫn chiếu đến khoản 4 Điều 5 của chính mình, nhưng Điều 5 có 3 khoản.",
        quote="khoản 4 Điều 5 Quyết định này " + "và những nội dung khác " * 10,
        span=_ZERO,
        page=page,
        where=where,
        because=("khoản 2 Điều 68 Nghị định số 78/2025/NĐ-CP",),
        suggest="đính chính nếu là lỗi kỹ thuật",
        fingerprint="0" * 16,
    )


def _review(name: str, *findings: Finding, failures: tuple[Failure, ...] = ()) -> Review:
    return Review(_document(name), (), (), (), findings, failures, _KNOWLEDGE.on)


@pytest.fixture
def batch() -> Batch:
    broken = Failure("check", "LC999", "KeyError: 'x'")
    outcomes = (
        _review("a.docx", _finding(Severity.ERROR, "khoản 2 Điều 7", 3)),
        _review("b.pdf", _finding(Severity.NOTE, None, None), failures=(broken,)),
        _review("c.txt"),
        unread(Path("d.pdf"), NoTextLayer("Tệp PDF gồm 5 trang ảnh quét, không có lớp chữ.")),
    )
    return Batch.of(outcomes, _KNOWLEDGE)


def _printed(batch: Batch) -> str:
    console = Console(file=io.StringIO(), width=80, highlight=False)
    print_report(batch, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_console_report(batch: Batch, snapshot: Callable[[str], None]) -> None:
    snapshot(_printed(batch))


def test_pages_not_read_are_told_and_leave_the_batch_incomplete() -> None:
    missing = (Missing((3, 5, 6, 7), "Trang là ảnh quét: hãy cài OCR."),)
    review = _review("a.pdf")
    partly = replace(review, document=replace(review.document, missing=missing))
    batch = Batch.of([partly], _KNOWLEDGE)
    printed = _printed(batch)
    assert "Chưa đọc được trang 3, 5–7: Trang là ảnh quét: hãy cài OCR." in printed
    assert "Không thấy dấu hiệu nào" not in printed
    assert not batch.is_complete


def test_nothing_is_wider_than_80_columns(batch: Batch) -> None:
    assert max(map(len, _printed(batch).splitlines())) <= 80


def test_nothing_is_coloured_off_a_terminal(batch: Batch) -> None:
    assert "\x1b" not in _printed(batch)


def test_the_worst_severity_decides(batch: Batch) -> None:
    assert worst(batch) is Severity.ERROR
    assert worst(Batch.of((), _KNOWLEDGE)) is None
    assert reaches(Severity.ERROR, Severity.WARNING)
    assert not reaches(Severity.NOTE, Severity.WARNING)
    assert not reaches(None, Severity.NOTE)


def test_a_batch_with_a_failure_or_an_unread_source_is_not_complete(batch: Batch) -> None:
    assert not batch.is_complete
    assert Batch.of((_review("c.txt"),), _KNOWLEDGE).is_complete


def test_the_files_of_a_document_and_what_is_absent_are_told(batch: Batch) -> None:
    review = batch.reviews[0]
    pieces = (Piece("a-part-1.pdf", "", 0, 0), Piece("a-part-2.pdf", "", 0, 2))
    spread = replace(
        review.document,
        places=(Place(0, 3),),
        pieces=pieces,
        absent=("Tệp chỉ có phần sau.",),
        part=2,
    )
    printed = _printed(replace(batch, reviews=(replace(review, document=spread),)))
    assert "a-part-1.pdf + a-part-2.pdf (văn bản thứ 2 trong tệp)" in " ".join(printed.split())
    assert "Tệp chỉ có phần sau." in printed
    assert "trang 3 (trang 1 của a-part-2.pdf)" in " ".join(printed.split())
