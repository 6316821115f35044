"""One text → identity, parts, outline and effect: a LegalDocument."""

from bisect import bisect_right
from collections.abc import Sequence

from lawcheck.model import How, LegalDocument, Parts, Signer, Source, Span
from lawcheck.read.attachments import zones
from lawcheck.read.closing import Closing, closings
from lawcheck.read.consolidated import CONSOLIDATED, consolidated_start, interrupted
from lawcheck.read.effect_clause import effect_clause
from lawcheck.read.frame import Frame, frame
from lawcheck.read.heading import read_heading
from lawcheck.read.letters import bare
from lawcheck.read.lines import Line, Reading, assemble
from lawcheck.read.markers import article
from lawcheck.read.outline import outline
from lawcheck.read.paragraph import Paragraph, paragraphs
from lawcheck.read.quotes import lines_inside, quoted_spans, without_quoted


def structure(source: Source, reading: Reading) -> LegalDocument:
    """Read who a document is, how it is built and when it takes effect."""
    lines = paragraphs(reading.text)
    parts = frame(lines)
    heading = read_heading(lines, parts)
    consolidated = heading.kind == CONSOLIDATED
    quoted = quoted_spans(lines)
    quoted = interrupted(lines, quoted) if consolidated else quoted
    skip = lines_inside(lines, quoted)
    closing = _closing(lines, parts.body, skip)
    apart = zones(lines, parts.body, range(closing.first, closing.last), skip)
    main = range(apart[0].first, apart[0].last)
    own = [without_quoted(lines[i], quoted) for i in main if i not in skip]
    clause = effect_clause(own, heading.issued)
    noted = consolidated_start(lines[: parts.basis]) if consolidated else None
    amends = "sua doi" in bare(heading.title)
    return LegalDocument(
        source=source,
        text=reading.text,
        places=reading.places,
        how=reading.how,
        pages=reading.pages,
        number=heading.number,
        number_span=heading.number_span,
        kind=heading.kind,
        issuers=heading.issuers,
        place=heading.place,
        issued=heading.issued,
        title=heading.title,
        title_span=heading.title_span,
        normative=heading.normative,
        signers=_once(closing.signers),
        effective=noted or clause.effective,
        partial_effective=clause.partial,
        expires=clause.expires,
        parts=_parts(lines, parts, closing, len(reading.text)),
        outline=outline(lines, apart, skip, amends=amends),
        quoted=quoted,
        pending_changes=reading.pending_changes,
        notes=reading.notes,
        missing=reading.missing,
    )


def document_of(text: str, name: str = "") -> LegalDocument:
    """Read plain text as a document: for examples, single lines and tests."""
    reading = assemble([Line(line) for line in text.split("\n")], How.TEXT)
    return structure(Source.of(name, text.encode()), reading)


def _closing(lines: Sequence[Paragraph], body: int, skip: frozenset[int]) -> Closing:
    """Return the signature of the document: the first behind which its articles do not go on."""
    articles = [
        (i, m.ordinal) for i, line in enumerate(lines) if i not in skip and (m := article(line))
    ]
    indexes = [index for index, _ in articles]
    for one in closings(lines, body):
        at = bisect_right(indexes, one.first)
        goes_on = 0 < at < len(articles) and articles[at][1] == articles[at - 1][1] + 1
        if one.first not in skip and not goes_on:
            return one
    return Closing(len(lines), len(lines), ())


def _once(signers: Sequence[Signer]) -> tuple[Signer, ...]:
    return tuple(dict.fromkeys(signers))


def _parts(lines: Sequence[Paragraph], parts: Frame, closing: Closing, end: int) -> Parts:
    starts = [line.start for line in lines] + [end]
    basis, body = starts[parts.basis], starts[parts.body]
    last = max(starts[closing.first], body)
    after = max(lines[closing.last - 1].end, last) if closing.last > closing.first else last
    return Parts(Span(0, basis), Span(basis, body), Span(body, last), Span(last, after))
