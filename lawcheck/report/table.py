"""The report as tables: what the forms that are made of rows share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lawcheck.model import Finding, Known, LegalDocument, Review, Target
from lawcheck.report.batch import Batch
from lawcheck.report.console import told
from lawcheck.report.diagram_words import state_of
from lawcheck.report.origin import origin
from lawcheck.report.passage import worded
from lawcheck.report.words import URGENCY

Cell = str | int | date | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Table:
    """A list with its name and the heads of its columns."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(batch: Batch) -> tuple[Table, ...]:
    """Return every list of the report."""
    return findings_table(batch), _documents(batch), _citations(batch), unread_table(batch)


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe stands before it."""
    if isinstance(cell, str) and cell.startswith((*_FORMULA, "'")):
        return f"'{cell}"
    return cell


def findings_table(batch: Batch) -> Table:
    """Return every finding, those set aside too, each with its document."""
    heads = (
        "Mã quy tắc", "Mức độ", "Dấu hiệu", "Trích văn bản", "Điều, khoản", "Trang",
        "Cơ sở pháp lý", "Đề xuất", "Đã xử lý trước", *_IDENTITY, "Mã nhận dạng",
    )  # fmt: skip
    return Table("Dấu hiệu", heads, tuple(_finding_rows(batch.reviews)))


def unread_table(batch: Batch) -> Table:
    """Return what could not be read or run to the end, and why."""
    rows = [(u.source.name, "không đọc được", u.reason) for u in batch.unread]
    for review in batch.reviews:
        name, document = origin(review.document), review.document
        rows += [(name, "đọc chưa đủ", lack) for lack in map(told, document.missing)]
        rows += [(name, "thiếu phần", lack) for lack in document.absent]
        rows += [(name, f"quy tắc {f.rule} gặp lỗi", f.reason) for f in review.failures]
    return Table("Chưa đọc, chưa xét được", ("Tệp", "Tình trạng", "Lý do"), tuple(rows))


_IDENTITY = ("Tên loại", "Số, ký hiệu", "Cơ quan ban hành", "Ngày ban hành", "Trích yếu", "Tệp")


def _identity(document: LegalDocument) -> tuple[Cell, ...]:
    return (
        document.kind,
        document.number,
        ", ".join(document.issuers),
        document.issued,
        document.title,
        origin(document),
    )


def _finding_rows(reviews: Sequence[Review]) -> Iterator[tuple[Cell, ...]]:
    for review in reviews:
        settled = ((aside.finding, aside.reason) for aside in review.suppressed)
        for finding, reason in (*((finding, None) for finding in review.findings), *settled):
            yield _finding_row(finding, reason, review.document)


def _finding_row(finding: Finding, reason: str | None, document: LegalDocument) -> tuple[Cell, ...]:
    return (
        finding.rule,
        URGENCY[finding.severity],
        finding.message,
        finding.quote,
        finding.where,
        finding.page,
        "; ".join(finding.because),
        finding.suggest,
        reason,
        *_identity(document),
        finding.fingerprint,
    )


def _documents(batch: Batch) -> Table:
    heads = (*_IDENTITY, "Có hiệu lực từ", "Hết hiệu lực", "Số dấu hiệu", "Đã xử lý trước")
    rows = (
        (*_identity(document), document.effective.date, document.expires, found, aside)
        for document, found, aside in (
            (r.document, len(r.findings), len(r.suppressed)) for r in batch.reviews
        )
    )
    return Table("Văn bản", heads, tuple(rows))


def _citations(batch: Batch) -> Table:
    heads = (
        "Văn bản dẫn", "Dẫn chiếu", "Điều, khoản", "Số, ký hiệu", "Nhận ra là", "Tình trạng",
        "Chứng minh", "Trang", "Tệp",
    )  # fmt: skip
    rows = (row for review in batch.reviews for row in _citation_rows(review))
    return Table("Dẫn chiếu", heads, tuple(rows))


def _citation_rows(review: Review) -> Iterator[tuple[Cell, ...]]:
    document = review.document
    for citation, meaning in zip(review.citations, review.meanings, strict=True):
        if citation.target is Target.SELF:
            continue
        known = meaning.resolution
        yield (
            document.number,
            worded(document.text, citation.span),
            "; ".join(map(str, citation.pins)),
            citation.number,
            known.record.title if isinstance(known, Known) else "chưa xác định được",
            state_of(meaning.effect),
            "; ".join(meaning.because),
            document.page_at(citation.span.start),
            origin(document),
        )
