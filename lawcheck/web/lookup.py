"""What the corpus knows of a document, as its page shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from lawcheck.law import Law
from lawcheck.law.graph_chart import Bond, Chart
from lawcheck.law.graph_tiers import tiers
from lawcheck.law.timeline import timeline
from lawcheck.model import Key, Record, fold
from lawcheck.report.diagram_words import heading_of, pins_of, proof_of
from lawcheck.web.status import Status, status

MOST = 60
"""Documents listed at once: whoever seeks one writes another word."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that fits what was sought."""

    record: Record
    status: Status


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation of the document with another one."""

    heading: str
    key: Key
    name: str
    title: str
    pins: str
    since: date | None
    proof: str
    status: Status


@dataclass(frozen=True, slots=True)
class Moment:
    """A state in the life of a document, and the day from which it holds."""

    since: date
    status: Status


def sought(law: Law, text: str, on: date) -> tuple[tuple[Hit, ...], int]:
    """Return the documents that fit a number or words, the closest first, and how many there are."""
    found = (law.find(text) or law.of_serial(text)) if "/" in text else ()
    found = found or _with_words(law, text)
    hits = (Hit(record, status(law, record, on)) for record in found[:MOST])
    return tuple(hits), len(found)


def _with_words(law: Law, text: str) -> tuple[Record, ...]:
    """Return the documents whose kind, number, title and issuer hold every word, or its beginning."""
    words = _apart(text).split()
    hits = [b for b in _books(law) if words and all(f" {word}" in b.words for word in words)]
    return tuple(book.record for book in sorted(hits, key=partial(_closeness, " ".join(words))))


@dataclass(frozen=True, slots=True)
class _Book:
    record: Record
    title: str
    words: str


_SHELVES: dict[str, tuple[_Book, ...]] = {}
"""The words of each corpus, bare of diacritics: folding them takes longer than looking."""


def _books(law: Law) -> tuple[_Book, ...]:
    if law.hash not in _SHELVES:
        _SHELVES[law.hash] = tuple(map(_book, law.registry.records.values()))
    return _SHELVES[law.hash]


def _book(record: Record) -> _Book:
    words = _apart(f"{record.kind} {record.number} {record.title} {record.issuer}")
    return _Book(record, _apart(record.title), f" {words}")


def _apart(text: str) -> str:
    """Return text for comparison, the parts of a number as words."""
    return fold(text.replace("/", " ").replace("-", " "))


def _closeness(phrase: str, book: _Book) -> tuple[bool, bool, int]:
    newest = book.record.issued or book.record.effective or date.min
    return book.title != phrase, phrase not in book.title, -newest.toordinal()


def ties_of(law: Law, chart: Chart) -> tuple[tuple[str, tuple[Tie, ...]], ...]:
    """Return the relations of a chart by what they are."""
    ties = list(_ties(law, chart))
    return tuple((head, tuple(run)) for head, run in groupby(ties, key=lambda tie: tie.heading))


def _ties(law: Law, chart: Chart) -> Iterator[Tie]:
    for group in chart.groups:
        for bond in group.bonds:
            yield _tie(law, heading_of(group), bond, chart.on)


def _tie(law: Law, heading: str, bond: Bond, on: date) -> Tie:
    node, days = bond.node, [r.since for r in bond.relations if r.since]
    proofs = dict.fromkeys(proof_of(relation.proof) for relation in bond.relations)
    told = status(law, node.record, on) if node.record else Status(node.effect)
    return Tie(
        heading=heading,
        key=node.key,
        name=node.name,
        title=node.record.title if node.record else "",
        pins=pins_of(bond.relations),
        since=min(days, default=None),
        proof="; ".join(proofs),
        status=told,
    )


def life_of(law: Law, record: Record) -> tuple[Moment, ...]:
    """Return the states of a document over time."""
    return tuple(
        Moment(spell.since, Status(spell.effect, spell.because)) for spell in timeline(law, record)
    )


def resting_on(law: Law, key: Key, on: date) -> tuple[Sequence[Hit], ...]:
    """Return what rests on a document, tier by tier, as far as the corpus holds it."""
    return tuple(
        [Hit(rest.record, Status(rest.effect)) for rest in tier if rest.record is not None]
        for tier in tiers(law, key, on)
    )
