"""Bare words as a document of which nothing is known but the text."""

import re

from lawcheck.model import Effective, How, LegalDocument, Parts, Source, Span
from lawcheck.read.paragraph import paragraphs
from lawcheck.read.quotes import quoted_spans

_LEADS_QUOTATION = re.compile(r"như sau\s*:?\s*\n\s*[“\"«„]")


def document_of_words(text: str) -> LegalDocument:
    """Return a document without setting: no number, no date, no provisions of its own."""
    nowhere = Span(0, 0)
    return LegalDocument(
        source=Source.of("", b""),
        text=text,
        places=(),
        how=How.TEXT,
        pages=None,
        number=None,
        number_span=None,
        kind=None,
        issuers=(),
        place=None,
        issued=None,
        title="",
        title_span=None,
        normative=False,
        signers=(),
        effective=Effective(),
        partial_effective=(),
        expires=None,
        parts=Parts(nowhere, nowhere, Span(0, len(text)), Span(len(text), len(text))),
        outline=(),
        quoted=_quoted(text),
    )


def _quoted(text: str) -> tuple[Span, ...]:
    """Return the amending text in quotation marks, from the first line that leads one in."""
    lead = _LEADS_QUOTATION.search(text)
    if lead is None:
        return ()
    start = text.rfind("\n", 0, lead.start()) + 1
    spans = quoted_spans(paragraphs(text[start:]))
    return tuple(Span(start + span.start, start + span.end) for span in spans)
