"""DOCUMENT → HTML: its text in its own structure, the words of findings and citations marked.

Everything that comes from the document is escaped; offsets of the text decide what stands where.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

from markupsafe import Markup

from lawcheck.language import say
from lawcheck.model import LegalDocument, Level, Provision, Span
from lawcheck.web.marks import Link, Lit, Marks, marks_of

_HEADED = frozenset(
    {
        Level.PART,
        Level.CHAPTER,
        Level.SECTION,
        Level.SUBSECTION,
        Level.ARTICLE,
        Level.ATTACHMENT,
        Level.ANNEX,
        Level.FORM,
        Level.CODED_FORM,
        Level.MODEL_FORM,
    }
)
_TOP_HEADING, _LAST_HEADING = 3, 6
"""The page itself has the first two levels of headings."""
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Heading:
    """A provision that heads a stretch of the text: a line of the table of contents."""

    at: int
    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    depth: int
    title: str


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    kind: str
    """heading, row, or text."""
    part: str
    page: int | None
    quoted: bool
    head: _Head | None = None


def text_html(document: LegalDocument, lit: Sequence[Lit], links: Sequence[Link]) -> Markup:
    """Return the text of a document with the words of findings and citations marked."""
    marks = marks_of(document.text, lit, links)
    blocks: list[Markup] = []
    page: int | None = None
    for (kind, part, quoted), run in groupby(_lines(document), key=_kind):
        lines = list(run)
        inner = Markup("").join(_blocks(lines, kind, part, marks, page))
        page = lines[-1].page
        blocks.append(Markup("<blockquote>{}</blockquote>").format(inner) if quoted else inner)
    return Markup("\n").join(blocks)


def contents_of(document: LegalDocument) -> tuple[Heading, ...]:
    """Return the headings of a document in order, for its table of contents."""
    heads = sorted(_headings(document).items())
    return tuple(
        Heading(at, head.depth, _named(_first_line(document.text, at), head.title))
        for at, head in heads
    )


def _named(line: str, title: str) -> str:
    """Return a heading on one line, with its title where that stands below it."""
    whole = line if title in line else f"{line} {title}"
    return shorten(whole, _LONGEST, placeholder=" …")


def _kind(line: _Line) -> tuple[str, str, bool]:
    return line.kind, line.part, line.quoted


def _lines(document: LegalDocument) -> Iterator[_Line]:
    heads = _headings(document)
    start, title = 0, ""
    for text in document.text.split("\n"):
        span, head = Span(start, start + len(text)), heads.get(start)
        part, page = _part(document, start), document.page_at(start)
        if head:
            kind, title = "heading", head.title
        else:
            kind = "row" if "\t" in text else "text"
            is_title = bool(text) and text in title
            part, title = ("subhead", title) if is_title else (part, "")
        yield _Line(span, kind, part, page, _is_quoted(document, span), head)
        start += len(text) + 1


def _headings(document: LegalDocument) -> Mapping[int, _Head]:
    """Return where the headings begin, each with its depth and its title."""
    found: dict[int, _Head] = {}

    def gather(provisions: Sequence[Provision], depth: int) -> None:
        for provision in provisions:
            is_head = provision.level in _HEADED
            if is_head:
                found.setdefault(provision.span.start, _Head(depth, provision.title))
            gather(provision.children, depth + is_head)

    gather(document.outline, 0)
    return found


def _part(document: LegalDocument, offset: int) -> str:
    parts = document.parts
    named = (("head", parts.heading), ("bases", parts.preamble), ("end", parts.closing))
    return next((name for name, span in named if span.holds(offset)), "body")


def _is_quoted(document: LegalDocument, span: Span) -> bool:
    """Whether a paragraph is quoted: one that only names quoted words is not."""
    first = span.start + 1 if document.text[span.start : span.start + 1] in "“\"'" else span.start
    return document.is_quoted(min(first, max(span.end - 1, span.start)))


def _first_line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)]


def _blocks(
    lines: Sequence[_Line], kind: str, part: str, marks: Marks, page: int | None
) -> Iterator[Markup]:
    if kind == "row":
        yield from _new_page(lines[0], page)
        rows = (Markup("<tr>{}</tr>").format(marks.cells(line.span)) for line in lines)
        yield Markup('<div class="wide"><table>{}</table></div>').format(Markup("").join(rows))
        return
    for line in lines:
        yield from _new_page(line, page)
        page = line.page
        yield _block(line, part, marks.line(line.span))


def _new_page(line: _Line, page: int | None) -> Iterator[Markup]:
    if line.page is not None and line.page != page:
        told = say("trang {page}", page=line.page)
        yield Markup('<p class="new-page" data-page="{}">{}</p>').format(line.page, told)


def _block(line: _Line, part: str, inner: Markup) -> Markup:
    if line.head is None:
        return Markup('<p class="{}">{}</p>').format(part, inner)
    level = min(_TOP_HEADING + line.head.depth, _LAST_HEADING)
    look = f"d{line.head.depth}" if line.head.title else "untitled"
    return Markup('<h{0} id="at-{1}" class="{2}">{3}</h{0}>').format(
        level, line.span.start, look, inner
    )
