"""The page of a document, its title and the headings of its chapters each read as one line."""

from collections.abc import Iterator

from lawcheck.cite.page import Page, prepare
from lawcheck.model import LegalDocument, Level, Span

_DIVISIONS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})
_LONGEST_HEADING = 600


def page_of(document: LegalDocument) -> Page:
    """Return the page on which the mentions of a document are looked for."""
    return prepare(document.text, _flowing(document))


def _flowing(document: LegalDocument) -> Iterator[Span]:
    if document.title_span:
        yield document.title_span
    for provision in document.walk():
        if provision.level in _DIVISIONS and provision.children:
            heading = Span(provision.span.start, provision.children[0].span.start - 1)
            if 0 < heading.end - heading.start < _LONGEST_HEADING:
                yield heading
