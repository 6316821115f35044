"""What a document rests on and where it sends its readers, as claims it makes of itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.law.wordings import words_before
from lawcheck.model import Citation, Claim, LegalDocument, Role, Target, Verb


def bases(document: LegalDocument, citations: Iterable[Citation]) -> Iterator[Claim]:
    """Căn cứ as claims: the document rests on what they name from the day it is issued.

    What a căn cứ names only as amending another, or amended by it, is left out; the căn cứ of a
    consolidated text are those of the documents in it.
    """
    if document.kind == CONSOLIDATED:
        return
    for citation in citations:
        rests = citation.role is Role.BASIS and citation.target is Target.OTHER
        if rests and not citation.quoted and "sua doi" not in words_before(document, citation):
            yield Claim(Verb.BASES_ON, citation, None, document.issued)


def referred(document: LegalDocument, citations: Iterable[Citation]) -> Iterator[Claim]:
    """Mentions as claims: the document sends its readers to what it names by number, once each.

    What it rests on is told as such; quoted amendments speak for the document they amend, and a
    consolidated text for those in it.
    """
    if document.kind == CONSOLIDATED:
        return
    told = {c.number for c in citations if c.role is Role.BASIS}
    for citation in citations:
        points = citation.role is Role.REFERENCE and citation.target is Target.OTHER
        if points and not citation.quoted and citation.number and citation.number not in told:
            told.add(citation.number)
            yield Claim(Verb.CITES, replace(citation, pins=()), None, document.issued)
