"""The report that a director signs: what was found, what could not be known, an annex by document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawcheck.check import AHEAD, Collection, Rule
from lawcheck.language import say
from lawcheck.law import Law
from lawcheck.model import Severity
from lawcheck.report.annex import annex
from lawcheck.report.batch import Batch
from lawcheck.report.console import headline
from lawcheck.report.diagram_words import day
from lawcheck.report.evidence import own_evidence
from lawcheck.report.figures import Figure, figures
from lawcheck.report.letterhead import Office, ending, letterhead, title_block
from lawcheck.report.paper import Sheet, docx_of_sheets, width_of
from lawcheck.report.soon import Ending, endings
from lawcheck.report.table import unread_table
from lawcheck.report.word import BODY, Look, grid, paragraph
from lawcheck.report.words import URGENCY

_HEADING = Look(align="left", bold=True, before=8, after=4, style="Heading1", keep=True)
_CAPTION = Look(size=13, align="left", bold=True, before=6, after=3, keep=True)
_MARK = 12
"""Hex digits that tell rules and data apart on paper."""
_MOST_URGENT = 50
_MOST_ROWS = 30
"""Rows of a table in the body; the rest is counted, and stands in the workbook."""


def docx_of(batch: Batch, rules: Sequence[Rule], law: Law, office: Office | None = None) -> bytes:
    """Return the report as DOCX: a body of a few pages to sign, then the annex by document."""
    collection = Collection.of(batch.reviews, law, batch.knowledge.on)
    own = [own_evidence(collection, digest) for digest in collection.digests]
    paper, wide = office or Office(), width_of(landscape=False)
    body = (
        letterhead(paper, None),
        *title_block(
            say("Báo cáo"),
            say("Kết quả xét dấu hiệu của văn bản, ngày {on}", on=day(batch.knowledge.on)),
        ),
        *_scope(batch),
        *_found(batch, figures(batch, rules, own), wide),
        *_coming(endings(collection), wide),
        *_unknown(batch, wide),
        *_proposed(batch, wide),
        ending(paper),
    )
    states = [one.state for one in own]
    sheets = (Sheet(body), Sheet(tuple(annex(batch, states, wide))))
    return docx_of_sheets(sheets, say("Báo cáo"), batch.knowledge.on)


def _scope(batch: Batch) -> Iterator[str]:
    know = batch.knowledge
    yield paragraph(say("I. Phạm vi và căn cứ"), _HEADING)
    yield paragraph(
        say(
            "Đã xét {read} văn bản tại ngày {on}; {unread} tệp không đọc được. Dữ liệu pháp luật cập "
            "nhật đến ngày {through}; {outside} số, ký hiệu được dẫn chưa có trong dữ liệu.",
            read=len(batch.reviews),
            on=day(know.on),
            unread=len(batch.unread),
            through=day(know.known_through),
            outside=batch.outside,
        )
    )
    yield paragraph(
        say(
            "Kết quả do phần mềm lawcheck {version} lập (bộ quy tắc {rules}, dữ liệu {corpus}). Mỗi dòng "
            "là dấu hiệu để người có thẩm quyền xem xét, không phải kết luận.",
            version=know.version,
            rules=know.rules_hash[:_MARK],
            corpus=know.corpus_hash[:_MARK],
        )
    )


def _found(batch: Batch, made: Sequence[Figure], wide: float) -> Iterator[str]:
    counts = batch.by_severity
    told = ", ".join(f"{counts[one]} {say(URGENCY[one])}" for one in Severity)
    clean = sum(not review.findings for review in batch.reviews)
    yield paragraph(say("II. Kết quả"), _HEADING)
    yield paragraph(
        say(
            "Có {total} dấu hiệu: {told}. {clean} văn bản không thấy dấu hiệu. Đã xử lý trước, không "
            "nêu lại: {aside}.",
            total=counts.total(),
            told=told,
            clean=clean,
            aside=batch.suppressed,
        )
    )
    for figure in made:
        yield from _figure(figure, wide)


def _figure(figure: Figure, wide: float) -> Iterator[str]:
    if not figure.bars:
        return
    yield paragraph(figure.title, _CAPTION)
    heads = (figure.head, *(one.name for one in figure.series))
    rest = wide * min(0.14 * len(figure.series), 0.65)
    widths = (wide - rest, *(rest / len(figure.series) for _ in figure.series))
    yield grid(heads, widths, [(bar.label, *bar.counts) for bar in figure.bars[:_MOST_ROWS]])
    yield from _more(len(figure.bars) - _MOST_ROWS)


def _more(count: int) -> Iterator[str]:
    if count > 0:
        words = say("Còn {count} dòng nữa, xem bản XLSX của báo cáo.", count=count)
        yield paragraph(words, Look(size=12, italic=True))


def _coming(coming: Sequence[Ending], wide: float) -> Iterator[str]:
    yield paragraph(say("III. Hết hiệu lực trong {days} ngày tới", days=AHEAD.days), _HEADING)
    if not coming:
        yield paragraph(say("Không có."))
        return
    heads = (say("Ngày"), say("Văn bản"), say("Trở thành"), say("Văn bản dẫn"))
    rows = [(one.day, one.name, say(one.look.words), one.cited_by) for one in coming]
    yield grid(heads, (26, wide - 88, 36, 26), rows[:_MOST_ROWS])
    yield from _more(len(rows) - _MOST_ROWS)


def _unknown(batch: Batch, wide: float) -> Iterator[str]:
    table = unread_table(batch)
    yield paragraph(say("IV. Những gì chưa đọc, chưa xét được"), _HEADING)
    if not table.rows:
        yield paragraph(say("Không có."))
        return
    yield grid(table.heads, (wide * 0.36, wide * 0.2, wide * 0.44), table.rows[:_MOST_ROWS])
    yield from _more(len(table.rows) - _MOST_ROWS)


def _proposed(batch: Batch, wide: float) -> Iterator[str]:
    yield paragraph(say("V. Kiến nghị"), _HEADING)
    yield paragraph(
        say(
            "Giao người rà soát, người kiểm tra xem xét từng dấu hiệu nêu tại Phụ lục, trước hết các "
            "dấu hiệu bắt buộc xử lý; xác định tình trạng của văn bản chưa đọc, chưa xét được."
        )
    )
    urgent = [
        (headline(review.document), len(errors))
        for review in batch.reviews
        if (errors := [f for f in review.findings if f.severity is Severity.ERROR])
    ]
    if urgent:
        yield paragraph(say("Văn bản có dấu hiệu bắt buộc xử lý"), _CAPTION)
        rows = [(at, *row) for at, row in enumerate(urgent[:_MOST_URGENT], 1)]
        yield grid((say("STT"), say("Văn bản"), say("Số dấu hiệu")), (13, wide - 43, 30), rows)
        yield from _more(len(urgent) - _MOST_URGENT)
    closing = say(
        "Trên đây là kết quả xét dấu hiệu của văn bản, kính báo cáo để xem xét, chỉ đạo./."
    )
    yield paragraph(closing, replace(BODY, before=6, keep=True))
