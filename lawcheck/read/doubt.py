"""Which fields of a scanned document were read from words the engine was not sure of.

Figures written by hand ("Số: 106", "ngày 15") are read wrongly more often than not; the engine
knows, and what it does not know is shown to the reader instead of being taken as true.
"""

import re
from collections.abc import Iterator

from lawcheck.model import How, LegalDocument, Span

_SURE = 0.70
"""On scans of 2010 every number and date misread had a word below it, two in three read right none."""
_NUMBER = re.compile(r"\bS[ốôóỐÔÓ]\s*:", re.IGNORECASE)
_DATE = re.compile(r"\bngày\b.*\btháng\b|\btháng\b.*\bnăm\b", re.IGNORECASE)


def doubtful(document: LegalDocument) -> frozenset[str]:
    """Return the names of the fields not to be trusted: of number, kind, issued, title.

    A field a scan seems to lack may only be illegible.
    """
    if document.how is not How.SCANNED:
        return frozenset()
    spans = {
        "number": document.number_span or _line(document, _NUMBER),
        "issued": _line(document, _DATE),
        "title": document.title_span,
    }
    faint = {name for name, span in spans.items() if span and _is_faint(document, span)}
    values = {"number": document.number, "kind": document.kind, "issued": document.issued}
    return frozenset(faint | {name for name, value in values.items() if value is None})


def _line(document: LegalDocument, pattern: re.Pattern[str]) -> Span | None:
    """Return the first line of the heading with these words."""
    heading = document.parts.heading
    hit = pattern.search(document.text, heading.start, heading.end)
    return Span(hit.start(), hit.end()) if hit else None


def _is_faint(document: LegalDocument, span: Span) -> bool:
    return any(sure < _SURE for sure in _confidences(document, span))


def _confidences(document: LegalDocument, span: Span) -> Iterator[float]:
    first = document.place_at(span.start)
    for place in document.places:
        if (place == first or span.holds(place.start)) and place.confidence is not None:
            yield place.confidence
