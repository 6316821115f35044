"""The report as tables: what the forms that are made of rows share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lawcheck.language import in_words, later, say
from lawcheck.model import Finding, Known, LegalDocument, Review, Target
from lawcheck.report.batch import Batch
from lawcheck.report.console import told
from lawcheck.report.diagram_words import state_of
from lawcheck.report.origin import origin, placed
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
        say("Mã quy tắc"),
        say("Mức độ"),
        say("Dấu hiệu"),
        say("Trích văn bản"),
        say("Điều, khoản"),
        say("Trang"),
        say("Cơ sở pháp lý"),
        say("Đề xuất"),
        say("Đã xử lý trước"),
        *map(say, _IDENTITY),
        say("Mã nhận dạng"),
    )
    return Table(say("Dấu hiệu"), heads, tuple(_finding_rows(batch.reviews)))


def unread_table(batch: Batch) -> Table:
    """Return what could not be read or run to the end, and why."""
    rows = [(u.source.name, say("không đọc được"), u.reason) for u in batch.unread]
    for review in batch.reviews:
        name, document = origin(review.document), review.document
        rows += [(name, say("đọc chưa đủ"), lack) for lack in map(told, document.missing)]
        rows += [(name, say("thiếu phần"), lack) for lack in document.absent]
        rows += [
            (name, say("quy tắc {rule} gặp lỗi", rule=f.rule), f.reason) for f in review.failures
        ]
    return Table(
        say("Chưa đọc, chưa xét được"), (say("Tệp"), say("Tình trạng"), say("Lý do")), tuple(rows)
    )


_IDENTITY = (
    later("Tên loại"),
    later("Số, ký hiệu"),
    later("Cơ quan ban hành"),
    later("Ngày ban hành"),
    later("Trích yếu"),
    later("Tệp"),
)


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
        say(URGENCY[finding.severity]),
        finding.message,
        finding.quote,
        placed(finding) or None,
        finding.page,
        in_words("; ".join(finding.because)),
        finding.suggest,
        reason,
        *_identity(document),
        finding.fingerprint,
    )


def _documents(batch: Batch) -> Table:
    heads = (
        *map(say, _IDENTITY),
        say("Có hiệu lực từ"),
        say("Hết hiệu lực"),
        say("Số dấu hiệu"),
        say("Đã xử lý trước"),
    )
    rows = (
        (*_identity(document), document.effective.date, document.expires, found, aside)
        for document, found, aside in (
            (r.document, len(r.findings), len(r.suppressed)) for r in batch.reviews
        )
    )
    return Table(say("Văn bản"), heads, tuple(rows))


def _citations(batch: Batch) -> Table:
    heads = (
        say("Văn bản dẫn"),
        say("Dẫn chiếu"),
        say("Điều, khoản"),
        say("Số, ký hiệu"),
        say("Nhận ra là"),
        say("Tình trạng"),
        say("Chứng minh"),
        say("Trang"),
        say("Tệp"),
    )
    rows = (row for review in batch.reviews for row in _citation_rows(review))
    return Table(say("Dẫn chiếu"), heads, tuple(rows))


def _citation_rows(review: Review) -> Iterator[tuple[Cell, ...]]:
    document = review.document
    for citation, meaning in zip(review.citations, review.meanings, strict=True):
        if citation.target is Target.SELF:
            continue
        known = meaning.resolution
        yield (
            document.number,
            worded(document.text, citation.span),
            "; ".join(map(in_words, citation.pins)),
            citation.number,
            known.record.title if isinstance(known, Known) else say("chưa xác định được"),
            state_of(meaning.effect),
            in_words("; ".join(meaning.because)),
            document.page_at(citation.span.start),
            origin(document),
        )
