"""The law as one object: what a document was called, whether it was in force, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from pathlib import Path

from lawcheck.law import effect, explain, names, ranks, resolve, sunset, territory
from lawcheck.law.registry import Registry, read_registry
from lawcheck.law.store import is_store, laid_over
from lawcheck.model import (
    Citation,
    Effect,
    Key,
    LegalDocument,
    Pinpoint,
    Record,
    Relation,
    Resolution,
    Succession,
)


@dataclass(frozen=True, slots=True)
class Law:
    """What the corpus knows, as questions with a day."""

    registry: Registry

    @property
    def known_through(self) -> date:
        """The last day about which the corpus can say that something is in force."""
        return self.registry.known_through

    @property
    def hash(self) -> str:
        """The hash of the corpus files."""
        return self.registry.hash

    @property
    def successions(self) -> tuple[Succession, ...]:
        """Bodies and places that ended or were renamed."""
        return self.registry.successions

    def record(self, key: Key) -> Record | None:
        """Return the document of that key."""
        return self.registry.records.get(key)

    def find(self, text: str) -> tuple[Record, ...]:
        """Return documents by key, number, or words of the title with or without diacritics."""
        return names.find(self.registry, text)

    def of_serial(self, text: str) -> tuple[Record, ...]:
        """Return the documents of the serial and year that `text` begins with, of any symbol."""
        return names.of_serial(self.registry, text)

    def resolve(self, citation: Citation, citing: LegalDocument | None = None) -> Resolution:
        """Return what a citation means in the document that makes it."""
        return resolve.resolve(self.registry, citation, citing)

    def effect(self, key: Key, on: date, pin: Pinpoint | None = None) -> Effect:
        """Was the document, or its provision, in force on that day?"""
        return effect.effect(self.registry, key, on, pin)

    def lapses(self, record: Record) -> tuple[Relation, ...]:
        """Return what ends a document, known to the corpus or not, together with its whole class."""
        return tuple(sunset.endings(self.registry.sunsets, (record,)))

    def amendments(self, key: Key, on: date, pin: Pinpoint | None = None) -> tuple[Relation, ...]:
        """Return what amended the document, or touched its provision, up to that day."""
        return effect.amendments(self.registry, key, on, pin)

    def relations_by(self, key: Key) -> tuple[Relation, ...]:
        """Return what the document does to others."""
        return self.registry.by_subject.get(key, ())

    def relations_on(self, key: Key) -> tuple[Relation, ...]:
        """Return what others do to the document."""
        return self.registry.by_object.get(key, ())

    def rank(self, kind: str, issuer_or_number: str, on: date) -> int | None:
        """Return the document's step on the ladder of legal force, 1 the highest."""
        return ranks.rank(self.registry.ranks, kind, issuer_or_number, on)

    def heirs(self, record: Record) -> tuple[Succession, ...]:
        """Return what put other bodies in the place of the issuer, or changed its land, since."""
        return territory.heirs(self.registry.successions, record.issuer, record.issued)

    def is_confirmed(self, effect: Effect, on: date) -> bool:
        """Whether evidence shows the document alive within the horizon of the corpus."""
        return effect.is_confirmed(on, self.registry.horizon)

    def explain(self, effect: Effect, record: Record) -> tuple[str, ...]:
        """Return Vietnamese sentences that prove an effect."""
        return explain.explain(effect, record, self.registry)


def load_law(paths: Sequence[Path]) -> Law:
    """Read corpus folders, the later laid over the earlier; files are corpora in SQLite form.

    Raises:
        CorpusError: a row cannot be true; the message names file and row.
    """
    registry = read_registry([path for path in paths if not is_store(path)])
    return Law(reduce(laid_over, filter(is_store, paths), registry))
