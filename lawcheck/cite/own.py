"""Tell where a document names itself by its own number."""

from lawcheck.cite.mention import Mention
from lawcheck.model import LegalDocument, Number


def names_itself(mention: Mention, document: LegalDocument) -> bool:
    """Whether a mention is of the document itself."""
    if document.number_span and document.number_span.overlaps(mention.span):
        return True
    if document.number is None or mention.number is None or _dated_otherwise(mention, document):
        return False
    own, cited = Number.parse(document.number), Number.parse(mention.number)
    if own is None or cited is None:
        return document.number == mention.number
    return own.identity == cited.identity


def _dated_otherwise(mention: Mention, document: LegalDocument) -> bool:
    """Numbers without a year begin anew each year."""
    return bool(mention.dated and document.issued and mention.dated.year != document.issued.year)
