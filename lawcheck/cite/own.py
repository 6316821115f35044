"""Tell where a document names itself, by its own number or by the law's own title."""

from lawcheck.cite.known import name_key
from lawcheck.cite.mention import Mention
from lawcheck.model import LegalDocument, Number

_NAMED_BY_TITLE = ("Luật", "Bộ luật", "Pháp lệnh")


def names_itself(mention: Mention, document: LegalDocument) -> bool:
    """Whether a mention is of the document itself."""
    if document.number_span and document.number_span.overlaps(mention.span):
        return True
    return _by_number(mention, document) or _by_title(mention, document)


def _by_number(mention: Mention, document: LegalDocument) -> bool:
    if document.number is None or mention.number is None or _dated_otherwise(mention, document):
        return False
    own, cited = Number.parse(document.number), Number.parse(mention.number)
    if own is None or cited is None:
        return document.number == mention.number
    return own.identity == cited.identity


def _by_title(mention: Mention, document: LegalDocument) -> bool:
    """Whether a law is named by the title alone that it bears itself: "ban hành Luật Thư viện"."""
    if mention.name is None or document.kind not in _NAMED_BY_TITLE:
        return False
    told_apart = any(letter.isdigit() for letter in mention.named.of(document.text))
    own = name_key(f"{document.kind} {document.title}")
    return not told_apart and name_key(mention.name) == own


def _dated_otherwise(mention: Mention, document: LegalDocument) -> bool:
    """Numbers without a year begin anew each year."""
    return bool(mention.dated and document.issued and mention.dated.year != document.issued.year)
