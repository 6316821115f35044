"""A quote in its context: the paragraph around a span, with the words of the span apart."""

from dataclasses import dataclass

from lawcheck.model import Finding, LegalDocument, Span

_ROOM = 320
"""Letters shown on either side of the quote."""
_LONGEST, _TAIL = 900, 200
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words before a quote, the quote, and words after it, as the document writes them."""

    before: str
    quote: str
    after: str


def passage(document: LegalDocument, finding: Finding) -> Passage:
    """Return what a finding quotes within its paragraph; alone where it quotes no stretch of text."""
    text, span = document.text, finding.span
    if not span.of(text).strip():
        return Passage("", _plain(finding.quote), "")
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    after = text[span.end : end if end >= 0 else len(text)]
    quoted = _plain(_shortened(span.of(text)))
    return Passage(_plain(_tail(text[start : span.start])), quoted, _plain(_head(after)))


def worded(text: str, span: Span) -> str:
    """Return the words of a span on one line."""
    return " ".join(span.of(text).split())


def _head(text: str) -> str:
    if len(text) <= _ROOM:
        return text
    return text[:_ROOM].rpartition(" ")[0] + f" {_CUT}"


def _tail(text: str) -> str:
    if len(text) <= _ROOM:
        return text
    return f"{_CUT} " + text[-_ROOM:].partition(" ")[2]


def _shortened(quote: str) -> str:
    if len(quote) <= _LONGEST:
        return quote
    return f"{quote[: _LONGEST - _TAIL]} [{_CUT}] {quote[-_TAIL:]}"


def _plain(text: str) -> str:
    """Show the cells of a table as a reader sees them: side by side."""
    return text.replace("\t", " | ")
