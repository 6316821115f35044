"""Bare words as a document of which nothing is known but the text."""

import re

from lawcheck.model import Effective, How, LegalDocument, Parts, Source, Span
from lawcheck.read.paragraph import paragraphs
from lawcheck.read.quotes import quoted_spans

_LEADS_QUOTATION = re.compile(r"như sau\s*:?\s*\n\s*[“\"«„]")
_OPENS_LAW = re.compile(
    r"\s*(?P<kind>Bộ luật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)\s(?P<title>.{2,200}?)\sCăn cứ\s",
    re.DOTALL,
)


def document_of_words(text: str) -> LegalDocument:
    """Return a document without setting: no number, no date, no provisions of its own.

    A law is known by its title where the text opens with that: "Luật Giá Căn cứ Hiến pháp …".
    """
    nowhere = Span(0, 0)
    law = _OPENS_LAW.match(text)
    return LegalDocument(
        source=Source.of("", b""),
        text=text,
        places=(),
        how=How.TEXT,
        pages=None,
        number=None,
        number_span=None,
        kind=law["kind"].capitalize() if law else None,
        issuers=(),
        place=None,
        issued=None,
        title=" ".join(law["title"].split()) if law else "",
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
