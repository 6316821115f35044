"""The states of a document over time: from which day it was in which state, and what says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.law.graph_tiers import BEARING
from lawcheck.law.law import Law
from lawcheck.model import Effect, Key, Record

_GENERATIONS = 4
"""What details a decree that details a law: deeper than anybody delegates."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A state and the day from which it holds; up to the day before the next one begins."""

    since: date
    effect: Effect
    because: tuple[str, ...]


def timeline(law: Law, record: Record) -> tuple[Spell, ...]:
    """Return the states of a document, the first one first, as far as the corpus knows."""
    spells: list[Spell] = []
    begun = record.issued or date.min
    days = {day for day in _turns(law, record.key, _GENERATIONS) if begun <= day}
    for day in sorted(day for day in days if day <= law.known_through):
        effect = law.effect(record.key, day)
        spell = Spell(day, effect, law.explain(effect, record))
        if not spells or _told(spell) != _told(spells[-1]):
            spells.append(spell)
    return tuple(spells)


def _told(spell: Spell) -> object:
    return spell.effect.state, spell.because


def _turns(law: Law, key: Key, generations: int) -> Iterator[date]:
    """Yield every day on which the state of a document, or of what it rests on, may change."""
    record = law.record(key)
    if record:
        yield from filter(None, (record.issued, record.effective, record.expires))
    for relation in law.relations_on(key):
        yield from filter(None, (relation.since, relation.until))
    if generations:
        for parent in {r.object for r in law.relations_by(key) if r.verb in BEARING}:
            yield from _turns(law, parent, generations - 1)
