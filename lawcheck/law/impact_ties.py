"""A document and what it hangs on: each document it rests on, cites or acts on, by key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.law.law import Law
from lawcheck.model import (
    Ambiguous,
    Citation,
    Claim,
    Key,
    Known,
    LegalDocument,
    Level,
    Number,
    Pinpoint,
    Span,
    Verb,
    key_of,
)
from lawcheck.model.number import place_slug

_CONSOLIDATED = "Văn bản hợp nhất"


@dataclass(frozen=True, slots=True)
class Tie:
    """One document's hold on another, or on its provision `pin`, and the words that say so."""

    verb: Verb
    key: Key
    name: str
    """The other document as people call it."""
    pin: Pinpoint | None
    since: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """A document as read, with its ties."""

    document: LegalDocument
    ties: tuple[Tie, ...]

    @property
    def is_consolidated(self) -> bool:
        """Whether it only puts together the text of others: it has no căn cứ of its own."""
        return self.document.kind == _CONSOLIDATED or "VBHN" in (self.document.number or "")


def hold(
    law: Law,
    document: LegalDocument,
    claims: Iterable[Claim],
    bases: Iterable[Citation],
    references: Iterable[Citation],
) -> Held:
    """Return a document with its ties; mentions that may mean several documents make none.

    Its căn cứ stand before its first provision: "Căn cứ Luật …" further on is a form to fill in.
    """
    own = (basis for basis in bases if _is_own(document, basis.span.start))
    ties = (
        *_cited(law, document, Verb.BASES_ON, own),
        *_claimed(law, document, claims),
        *_cited(law, document, Verb.CITES, references),
    )
    return Held(document, ties)


def _is_own(document: LegalDocument, at: int) -> bool:
    apart = any(provision.level in _APART for provision in document.path_at(at))
    return at < document.parts.body.start and not apart


_APART = frozenset({Level.ANNEX, Level.FORM, Level.ATTACHMENT})


def _claimed(law: Law, document: LegalDocument, claims: Iterable[Claim]) -> Iterator[Tie]:
    for claim in claims:
        if target := _target(law, claim.citation, document):
            yield Tie(claim.verb, *target, claim.pin, claim.since, claim.citation.span)


def _cited(
    law: Law, document: LegalDocument, verb: Verb, citations: Iterable[Citation]
) -> Iterator[Tie]:
    for citation in citations:
        if target := _target(law, citation, document):
            for pin in citation.pins or (None,):
                yield Tie(verb, *target, pin, None, citation.span)


def _target(law: Law, citation: Citation, citing: LegalDocument) -> tuple[Key, str] | None:
    match law.resolve(citation, citing):
        case Known(record):
            return record.key, f"{record.kind} {record.number}".strip()
        case Ambiguous():
            return None
    if citation.number is None:
        return None
    issuer = citation.issuer
    if (parsed := Number.parse(citation.number)) and parsed.is_local and issuer is None:
        issuer = _home(law, parsed, citing)
        if issuer is None:
            return None
    key = key_of(citation.number, citation.kind, issuer, citation.dated)
    return key, f"{citation.kind or ''} {citation.number}".strip()


def _home(law: Law, number: Number, citing: LegalDocument) -> str | None:
    """Return whose a local number without an issuer is: of the place that cites it.

    None where a central document cites it, or where the place was put together since from several.
    """
    own = Number.parse(citing.number or "")
    if own is None or not own.is_local or not citing.issuers:
        return None
    home = place_slug(citing.issuers[0])
    joined = any(
        place_slug(s.new) == home != place_slug(s.old) and (number.year or 0) <= s.since.year
        for s in law.successions
    )
    return None if joined else citing.issuers[0]
