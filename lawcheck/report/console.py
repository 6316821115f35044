"""The report on a terminal: by document, for a person at 80 columns."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import fill

from rich.console import Console
from rich.text import Text

from lawcheck.language import in_words, later, say
from lawcheck.model import Finding, LegalDocument, Missing, Review, Severity
from lawcheck.read.doubt import doubtful
from lawcheck.report.batch import Batch
from lawcheck.report.origin import origin, page_line, placed
from lawcheck.report.words import URGENCY

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_FIELD = {
    "issued": later("ngày ban hành"),
    "kind": later("tên loại"),
    "number": later("số, ký hiệu"),
    "title": later("trích yếu"),
}
_NAMELESS = later("Không nhận ra số, ký hiệu")
_QUOTE_LENGTH = 160


def print_report(batch: Batch, console: Console) -> None:
    """Print findings grouped by document, then what could not be read, then the totals."""
    for review in batch.reviews:
        if not _is_clean(review):
            _print_review(review, console)
    _print_clean(batch, console)
    _print_unread(batch, console)
    _print_totals(batch, console)


def told(missing: Missing) -> str:
    """Return in one line which pages were not read, and why: "trang 3, 5–7"."""
    if not missing.pages:
        return say("Chưa đọc đủ: {reason}", reason=missing.reason)
    ranges = groupby(enumerate(missing.pages), lambda pair: pair[1] - pair[0])
    runs = ([page for _, page in run] for _, run in ranges)
    pages = (f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
    return say(
        "Chưa đọc được trang {pages}: {reason}", pages=", ".join(pages), reason=missing.reason
    )


def headline(document: LegalDocument) -> str:
    """Return a document in one line: kind, number, issuer, day."""
    parts = [
        " ".join(filter(None, (document.kind, document.number))) or say(_NAMELESS),
        ", ".join(document.issuers),
        say("ngày {issued:%d/%m/%Y}", issued=document.issued) if document.issued else "",
    ]
    return " — ".join(filter(None, parts))


def _print_review(review: Review, console: Console) -> None:
    document = review.document
    console.rule(style="dim")
    console.print(Text(headline(document), style="bold"))
    if document.title:
        console.print(Text(document.title))
    console.print(_indented(_source_line(document), console.width, "dim", ""))
    if unsure := doubtful(document):
        fields = ", ".join(say(_FIELD[name]) for name in sorted(unsure))
        checked = say("Bản quét, cần đối chiếu lại: {fields}.", fields=fields)
        console.print(_indented(checked, console.width, "", ""))
    for lack in (*document.absent, *map(told, document.missing)):
        console.print(_indented(lack, console.width, "bold magenta", ""))
    for finding in review.findings:
        console.print()
        for line in _finding_lines(finding, document, console.width):
            console.print(line)
    for failure in review.failures:
        text = say(
            "Quy tắc {rule} gặp lỗi của chương trình: {reason}",
            rule=failure.rule,
            reason=failure.reason,
        )
        console.print(Text(text, style="bold magenta"))
    console.print()


def _is_clean(review: Review) -> bool:
    document = review.document
    return not (review.findings or review.failures or document.missing or document.absent)


def _source_line(document: LegalDocument) -> str:
    since = document.effective.date
    effect = (
        say("hiệu lực từ {since:%d/%m/%Y}", since=since)
        if since
        else say("không thấy ngày có hiệu lực")
    )
    return f"{origin(document)} · {effect}"


def _finding_lines(finding: Finding, document: LegalDocument, width: int) -> Iterator[Text]:
    style = _STYLE[finding.severity]
    code = f"{finding.rule} [{say(URGENCY[finding.severity])}]"
    yield Text.assemble((code, style), f" {place_line(finding, document)}")
    yield _indented(finding.message, width)
    yield _indented(f"“{_short(finding.quote)}”", width, "italic")
    if finding.because:
        yield _indented(
            say("Căn cứ: {because}.", because=in_words("; ".join(finding.because))), width, "dim"
        )
    if finding.suggest:
        yield _indented(say("Đề xuất: {suggest}.", suggest=finding.suggest), width)


def place_line(finding: Finding, document: LegalDocument) -> str:
    """Return the provision of a finding, or the part of the document it stands in, and its page."""
    page = page_line(document, finding)
    return ", ".join(filter(None, (placed(finding) or _part(finding, document), page)))


def _part(finding: Finding, document: LegalDocument) -> str:
    parts, at = document.parts, finding.span.start
    if parts.preamble.holds(at):
        return say("căn cứ ban hành")
    return say("phần đầu văn bản") if parts.heading.holds(at) else say("ngoài các điều, khoản")


def _indented(text: str, width: int, style: str = "", indent: str = "    ") -> Text:
    rest = " " * len(indent)
    return Text(fill(text, width, initial_indent=indent, subsequent_indent=rest), style=style)


def _short(quote: str) -> str:
    if len(quote) <= _QUOTE_LENGTH:
        return quote
    return quote[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"


def _print_clean(batch: Batch, console: Console) -> None:
    clean = [review.document for review in batch.reviews if _is_clean(review)]
    _print_list(say("Không thấy dấu hiệu nào"), (_clean_line(d) for d in clean), console, "green")


def _clean_line(document: LegalDocument) -> str:
    return f"{headline(document)} ({origin(document)})"


def _print_unread(batch: Batch, console: Console) -> None:
    lines = (f"{u.source.name}: {u.reason}" for u in batch.unread)
    _print_list(say("Không đọc được"), lines, console, "bold magenta")


def _print_list(title: str, lines: Iterable[str], console: Console, style: str) -> None:
    entries = [_indented(line, console.width, indent="  • ") for line in lines]
    if not entries:
        return
    console.rule(style="dim")
    console.print(Text(f"{title}: {len(entries)}", style=style))
    for entry in entries:
        console.print(entry)
    console.print()


def _print_totals(batch: Batch, console: Console) -> None:
    counts = batch.by_severity
    found = ", ".join(f"{counts[severity]} {say(URGENCY[severity])}" for severity in Severity)
    console.rule(style="dim")
    read = say(
        "Đã đọc {count} văn bản, không đọc được {unread}.",
        count=len(batch.reviews),
        unread=len(batch.unread),
    )
    aside = (
        say(" Đã xử lý trước, không nêu lại: {suppressed}.", suppressed=batch.suppressed)
        if batch.suppressed
        else ""
    )
    totals = say("{read} Dấu hiệu: {found}.{aside}", read=read, found=found, aside=aside)
    console.print(_indented(totals, console.width, "bold", ""))
    console.print(_indented(_knowledge(batch), console.width, "dim", ""))


def _knowledge(batch: Batch) -> str:
    gap = (
        say(" {outside} số, ký hiệu được dẫn chưa có trong đó.", outside=batch.outside)
        if batch.outside
        else ""
    )
    return say(
        "Xét tại ngày {on:%d/%m/%Y}; dữ liệu pháp luật cập nhật đến {known_through:%d/%m/%Y}.{gap} Đây là dấu hiệu để người có thẩm quyền xem xét, không phải kết luận.",
        on=batch.knowledge.on,
        known_through=batch.knowledge.known_through,
        gap=gap,
    )
