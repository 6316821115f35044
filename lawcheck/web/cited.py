"""What a document cites, as its page shows it: each document once, with where it is mentioned."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from lawcheck.language import say
from lawcheck.model import (
    Ambiguous,
    Citation,
    Known,
    LegalDocument,
    Meaning,
    Record,
    Review,
    Target,
)
from lawcheck.web.marks import Link
from lawcheck.web.provision import provision_of
from lawcheck.web.status import Status


@dataclass(frozen=True, slots=True)
class Cited:
    """A mention of another document, and what it means on the day asked for."""

    number: int
    """Its place among the citations of the document, by which addresses name it."""
    citation: Citation
    quote: str
    page: int | None
    where: str
    meaning: Meaning
    status: Status

    @property
    def name(self) -> str:
        """Return the name by which the page knows it."""
        return f"c-{self.number}"

    @property
    def record(self) -> Record | None:
        """Return the one document that is meant, None where that is not sure."""
        known = self.meaning.resolution
        return known.record if isinstance(known, Known) else None

    @property
    def candidates(self) -> tuple[Record, ...]:
        """Return the documents of which one may be meant."""
        told = self.meaning.resolution
        return told.records if isinstance(told, Ambiguous) else ()

    @property
    def title(self) -> str:
        """Return kind, number and title of what is meant, else the words as written."""
        record = self.record
        return f"{record.kind} {record.number}" if record else self.quote


def cited_in(review: Review) -> tuple[Cited, ...]:
    """Return what a document cites of others, in the order of its text."""
    pairs = enumerate(zip(review.citations, review.meanings, strict=True))
    return tuple(
        _cited(review.document, number, citation, meaning)
        for number, (citation, meaning) in pairs
        if citation.target is Target.OTHER
    )


def grouped(cited: tuple[Cited, ...]) -> tuple[tuple[Cited, ...], ...]:
    """Put the mentions of one document together, in the order of the first ones."""
    groups: dict[str, list[Cited]] = {}
    for each in cited:
        groups.setdefault(each.record.key if each.record else each.title, []).append(each)
    return tuple(map(tuple, groups.values()))


def links_in(review: Review, address: str) -> Iterator[Link]:
    """Yield the links of a text: to what is known of other documents, to its own provisions."""
    for each in cited_in(review):
        told = each.status
        words = f"{each.title}: {told.words}"
        href = f"{address}/citations/{each.number}?{urlencode({'on': review.on})}"
        yield Link(each.name, each.citation.span, href, told.name, told.sign, words)
    for number, citation in enumerate(review.citations):
        if citation.target is Target.SELF and (at := _own(review.document, citation)) is not None:
            words = say("quy định của chính văn bản này")
            yield Link(f"s-{number}", citation.span, f"#at-{at}", "self", "", words)


def _cited(document: LegalDocument, number: int, citation: Citation, meaning: Meaning) -> Cited:
    start = citation.span.start
    return Cited(
        number=number,
        citation=citation,
        quote=" ".join(citation.span.of(document.text).split()),
        page=document.page_at(start),
        where=str(document.where(start) or ""),
        meaning=meaning,
        status=Status(meaning.effect, meaning.because),
    )


def _own(document: LegalDocument, citation: Citation) -> int | None:
    """Return where the first of the document's own provisions that is named begins."""
    near = citation.span.start
    found = (provision_of(document, pin, near) for pin in citation.pins)
    return next((provision.span.start for provision in found if provision), None)
