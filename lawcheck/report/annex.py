"""The annex of the signed report: each document with its findings, the most urgent first."""

from collections.abc import Iterator, Sequence
from itertools import islice

from lawcheck.language import in_words, say
from lawcheck.model import Finding, LegalDocument, Review, Severity
from lawcheck.report.batch import Batch
from lawcheck.report.console import headline, place_line
from lawcheck.report.letterhead import title_block
from lawcheck.report.origin import origin
from lawcheck.report.word import Look, bookmark, contents, paragraph
from lawcheck.report.words import URGENCY

MOST = 5_000
"""Findings that the annex prints; a longer one nobody opens."""
_LONGEST = 600
_HEADING = Look(align="left", bold=True, before=10, after=2, style="Heading2", keep=True)
_TITLE = Look(size=13, align="left", after=2, keep=True)
_SOURCE = Look(size=11, align="left", italic=True, after=4, keep=True)
_SIGN = Look(size=13, align="both", before=4, after=1, left=5, keep=True)
_LINE = Look(size=12, align="both", after=1, left=10)
_QUOTE = Look(size=12, align="both", italic=True, after=1, left=10, keep=True)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def annex(batch: Batch, states: Sequence[str], wide: float) -> Iterator[str]:
    """Yield the annex: its contents, then every document that has findings, up to `MOST` of them.

    `states` are those of the documents, in the order of the batch.
    """
    found = [(r, state) for r, state in zip(batch.reviews, states, strict=True) if r.findings]
    found.sort(key=lambda pair: _urgency(pair[0]))
    total = sum(len(review.findings) for review, _ in found)
    yield from title_block(say("Phụ lục"), say("Dấu hiệu theo văn bản"))
    if total > MOST:
        words = say(
            "Phụ lục in {most} trong {total} dấu hiệu, văn bản khẩn nhất trước; danh sách đủ ở bản XLSX.",
            most=MOST,
            total=total,
        )
        yield paragraph(words, _SOURCE)
    printed = tuple(_cut(found))
    entries = [(f"{at}. {headline(r.document)}", _name(at)) for at, (r, _, _) in printed]
    yield paragraph(say("Trong Word: bấm vào mục lục rồi nhấn F9 để cập nhật số trang."), _SOURCE)
    yield from contents(entries, wide)
    for at, (review, state, findings) in printed:
        yield from _document(at, review, state, findings)


def _cut(
    found: Sequence[tuple[Review, str]],
) -> Iterator[tuple[int, tuple[Review, str, tuple[Finding, ...]]]]:
    left = MOST
    for at, (review, state) in enumerate(found, 1):
        findings = tuple(islice(sorted(review.findings, key=_place), left))
        left -= len(findings)
        if findings:
            yield at, (review, state, findings)


def _urgency(review: Review) -> tuple[int, int]:
    return min(_ORDER[f.severity] for f in review.findings), -len(review.findings)


def _place(finding: Finding) -> tuple[int, int]:
    return _ORDER[finding.severity], finding.span.start


def _name(at: int) -> str:
    return f"van_ban_{at}"


def _document(at: int, review: Review, state: str, findings: Sequence[Finding]) -> Iterator[str]:
    document = review.document
    heading = paragraph(f"{at}. {headline(document)}", _HEADING)
    yield bookmark(_name(at), at, heading)
    if document.title:
        yield paragraph(document.title, _TITLE)
    told = say("Tình trạng hiệu lực: {state}. Tệp: {file}", state=state, file=origin(document))
    yield paragraph(told, _SOURCE)
    for number, finding in enumerate(findings, 1):
        yield from _finding(f"{at}.{number}", finding, document)


def _finding(number: str, finding: Finding, document: LegalDocument) -> Iterator[str]:
    lead = f"{number}. {finding.rule} ({say(URGENCY[finding.severity])}), "
    yield paragraph(finding.message, _SIGN, f"{lead}{place_line(finding, document)}: ")
    yield paragraph(f"“{_short(finding.quote)}”", _QUOTE)
    if finding.because:
        because = in_words("; ".join(finding.because))
        yield paragraph(say("Căn cứ: {because}.", because=because), _LINE)
    if finding.suggest:
        yield paragraph(say("Đề xuất: {suggest}.", suggest=finding.suggest), _LINE)


def _short(quote: str) -> str:
    return quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST].rpartition(' ')[0]} …"
