"""What is kept of a reviewed document until the whole batch has been read: never its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.check.clauses import Clause, clauses_of
from lawcheck.check.masks import NOT_OWN, blank
from lawcheck.check.mentions import own_bases, own_references
from lawcheck.language import say
from lawcheck.law.wordings import first_day_without, unsure
from lawcheck.model import (
    Citation,
    Key,
    Known,
    LegalDocument,
    Meaning,
    Pinpoint,
    Review,
    Span,
    Target,
    Verb,
    key_of,
)

_ENDING = frozenset({Verb.REPLACES, Verb.REPEALS, Verb.ANNULS})
_STOPPING = _ENDING | {Verb.SUSPENDS, Verb.HALTS}


@dataclass(frozen=True, slots=True)
class Told:
    """What a document of the batch declares of another, by the key of the other."""

    verb: Verb
    key: Key
    pin: Pinpoint | None
    since: date | None

    @property
    def is_whole(self) -> bool:
        """Whether the whole document is meant, not a provision of it."""
        return self.pin is None

    @property
    def ends(self) -> bool:
        """Whether what is meant loses its effect for good."""
        return self.verb in _ENDING

    @property
    def stops(self) -> bool:
        """Whether what is meant no longer applies, for good or for a time."""
        return self.verb in _STOPPING

    @property
    def alters(self) -> bool:
        """Whether what is meant is not what it was: amended, or stopped."""
        return self.stops or self.verb is Verb.AMENDS


@dataclass(frozen=True, slots=True)
class Cited:
    """A document, or a provision of it, that the rules of a document refer to."""

    key: Key
    pin: Pinpoint | None


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
    """First day on which it no longer applies by its own term."""
    title: str
    normative: bool
    bases: tuple[Key, ...]
    told: tuple[Told, ...]
    cited: tuple[Cited, ...]
    mentions: frozenset[Key]
    """Every other document it names, in whatever role."""
    anchor: Span
    """The number in its heading, or else the title: what a finding marks."""
    quote: str
    page: int | None
    clauses: tuple[Clause, ...] = ()
    """Hashes of its longer paragraphs; none for văn bản hành chính."""

    @property
    def issuer(self) -> str:
        """Return the first of the issuers, "" where none could be read."""
        return self.issuers[0] if self.issuers else ""

    @property
    def name(self) -> str:
        """Return "Quyết định số 12/2025/QĐ-UBND", as a message names it."""
        if self.kind:
            return f"{self.kind} số {self.number}"
        return say("văn bản số {number}", number=self.number)

    @property
    def is_consolidated(self) -> bool:
        """Whether it is a văn bản hợp nhất: what it says was said by other documents."""
        return self.kind == "Văn bản hợp nhất" or "VBHN" in (self.number or "")


def digest_of(review: Review) -> Digest:
    """Return what a rule over the batch may know of a review."""
    document, citations = review.document, review.citations
    anchor = document.number_span or document.title_span or Span(0, 0)
    named = _named(review)
    bases = own_bases(document, citations)
    references = own_references(document, citations, blank(document, citations, NOT_OWN))
    return Digest(
        source=document.source.name,
        key=document.key,
        number=document.number,
        kind=document.kind,
        issuers=document.issuers,
        issued=document.issued,
        effective=document.effective.date,
        expires=first_day_without(document),
        title=document.title,
        normative=document.normative,
        bases=tuple(dict.fromkeys(named[c] for c in bases if c in named)),
        told=tuple(_told(review)),
        cited=tuple(_cited(references, named)),
        mentions=frozenset(named.values()) - {document.key},
        anchor=anchor,
        quote=" ".join(anchor.of(document.text).split()),
        page=document.page_at(anchor.start),
        clauses=clauses_of(document) if document.normative else (),
    )


def _named(review: Review) -> dict[Citation, Key]:
    """Return what each mention of another document means."""
    pairs = zip(review.citations, review.meanings, strict=True)
    keys = ((c, _meant(review.document, c, m)) for c, m in pairs if c.target is Target.OTHER)
    return {citation: key for citation, key in keys if key}


def _meant(document: LegalDocument, citation: Citation, meaning: Meaning) -> Key | None:
    match meaning.resolution:
        case Known(record):
            return record.key
        case _:
            return _key(document, citation)


def _told(review: Review) -> Iterator[Told]:
    for claim in review.claims:
        key = _key(review.document, claim.citation)
        if key and not unsure(review.document, claim, review.citations):
            yield Told(claim.verb, key, claim.pin, claim.since)


def _cited(references: Iterable[Citation], named: dict[Citation, Key]) -> Iterator[Cited]:
    for citation in references:
        if citation in named:
            yield from (Cited(named[citation], pin) for pin in citation.pins or (None,))


def _key(document: LegalDocument, citation: Citation) -> Key | None:
    """A local number without its issuer is one of the issuer's own."""
    if citation.number is None:
        return None
    issuer = citation.issuer or (document.issuers[0] if document.issuers else None)
    return key_of(citation.number, citation.kind, issuer, citation.dated)
