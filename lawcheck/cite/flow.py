"""The page of a document, its title and the headings of its chapters each read as one line."""

import re
from collections.abc import Iterator

from lawcheck.cite.page import Page, prepare
from lawcheck.model import LegalDocument, Level, Span
from lawcheck.read.letters import CAPITALS

_DIVISIONS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})
_LONGEST_HEADING = 600
_WRAPPED = re.compile(
    rf"\n(?:(?<=[\w,]\n)|(?<=[\w,] \n))(?=[^\W\d_{CAPITALS}]{{2,}} |\d+/\S*[A-ZĐ]|Điều \d+[a-zđ]? (?:của )?[LNTBQP])"
)


def page_of(document: LegalDocument) -> Page:
    """Return the page on which the mentions of a document are looked for."""
    return prepare(document.text, _flowing(document))


def page_of_words(text: str) -> Page:
    """Return the page of a bare text: a line that begins in the middle of a sentence goes on."""
    return prepare(text, (Span(*hit.span()) for hit in _WRAPPED.finditer(text)))


def _flowing(document: LegalDocument) -> Iterator[Span]:
    if document.title_span:
        yield document.title_span
    for provision in document.walk():
        if provision.level in _DIVISIONS and provision.children:
            heading = Span(provision.span.start, provision.children[0].span.start - 1)
            if 0 < heading.end - heading.start < _LONGEST_HEADING:
                yield heading
