"""A batch as a rule over it sees it: a digest of each document, never its text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.law import Law
from lawcheck.model import (
    Citation,
    Effect,
    Key,
    Known,
    LegalDocument,
    Meaning,
    Review,
    Role,
    Span,
    State,
    Verb,
    key_of,
)

Sweep = Callable[["Collection"], Iterator["Remark"]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a document of the batch declares of another, by the key of the other."""

    verb: Verb
    key: Key
    is_whole: bool
    """Whether the whole document is meant, not a provision of it."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept of a reviewed document until the whole batch has been read."""

    source: str
    key: Key | None
    number: str | None
    kind: str | None
    issuers: tuple[str, ...]
    issued: date | None
    effective: date | None
    expires: date | None
    title: str
    normative: bool
    bases: tuple[Key, ...]
    told: tuple[Told, ...]
    anchor: Span
    """The number in its heading, or else the title: what a finding marks."""
    quote: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule over a batch yields: the document meant, and what a `Mark` says."""

    digest: Digest
    message: str
    because: tuple[str, ...] = ()
    suggest: str | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """The digests of a batch in reading order, the law, and the day of the question."""

    digests: tuple[Digest, ...]
    law: Law
    on: date

    def effect(self, digest: Digest) -> Effect:
        """Return the effect of a document on the day asked, by the corpus and by its own term."""
        if digest.expires and digest.expires <= self.on:
            return Effect(State.EXPIRED, digest.expires)
        return self.law.effect(digest.key, self.on) if digest.key else Effect(State.UNKNOWN)

    def ended_by(self, digest: Digest) -> Digest | None:
        """Return the document of the batch that replaces or repeals the whole of this one."""
        for other in self.digests:
            if other is not digest and any(_ends(told, digest.key) for told in other.told):
                return other
        return None


def digest_of(review: Review) -> Digest:
    """Return what a rule over the batch may know of a review."""
    document = review.document
    anchor = document.number_span or document.title_span or Span(0, 0)
    return Digest(
        source=document.source.name,
        key=document.key,
        number=document.number,
        kind=document.kind,
        issuers=document.issuers,
        issued=document.issued,
        effective=document.effective.date,
        expires=document.expires,
        title=document.title,
        normative=document.normative,
        bases=tuple(_bases(review.citations, review.meanings)),
        told=tuple(_told(review)),
        anchor=anchor,
        quote=" ".join(anchor.of(document.text).split()),
        page=document.page_at(anchor.start),
    )


def _bases(citations: tuple[Citation, ...], meanings: tuple[Meaning, ...]) -> Iterator[Key]:
    for citation, meaning in zip(citations, meanings, strict=True):
        match meaning.resolution:
            case Known(record) if citation.role is Role.BASIS:
                yield record.key


def _told(review: Review) -> Iterator[Told]:
    for claim in review.claims:
        key = _key(review.document, claim.citation)
        if key:
            yield Told(claim.verb, key, claim.pin is None and not claim.citation.pins)


def _key(document: LegalDocument, citation: Citation) -> Key | None:
    """A local number without its issuer is one of the issuer's own."""
    if citation.number is None:
        return None
    issuer = citation.issuer or (document.issuers[0] if document.issuers else None)
    return key_of(citation.number, citation.kind, issuer, citation.dated)


def _ends(told: Told, key: Key | None) -> bool:
    return told.is_whole and told.key == key and told.verb in {Verb.REPLACES, Verb.REPEALS}
