"""A register with states, as an office or a portal keeps it, beside the states of the corpus."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.errors import CorpusError
from lawcheck.law.headings import Column, Guess
from lawcheck.law.law import Law
from lawcheck.law.register import Entry, Origin, records_of
from lawcheck.law.register_state import state_told
from lawcheck.law.registry import spelling
from lawcheck.law.tables import Line
from lawcheck.model import Effect, Record, State

Outcome = tuple[State | None, bool]
"""The computed state, None where the corpus does not hold the document; whether it is confirmed."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One row: the state that it gives, and the one that the corpus computes with its proof."""

    line: Line
    number: str
    told: State
    ended: date | None
    """The day of the end of effect, where the row gives one."""
    record: Record | None
    effect: Effect
    is_confirmed: bool

    @property
    def computed(self) -> State:
        """The computed state; past the day that the corpus knows, the presumed one."""
        return self.effect.presumed or self.effect.state

    @property
    def outcome(self) -> Outcome:
        """What the row is counted under: only what stands needs confirmation."""
        if self.record is None:
            return None, True
        return self.computed, self.is_confirmed or self.computed not in _STANDING

    @property
    def is_late(self) -> bool:
        """Whether the row keeps a document in force that the corpus proves to have ended."""
        return self.told is not State.EXPIRED and self.computed is State.EXPIRED

    @property
    def is_early(self) -> bool:
        """Whether the row ends a document that the corpus knows to have been alive afterwards."""
        if self.told is not State.EXPIRED or self.computed not in _ALIVE:
            return False
        if self.ended is None or self.effect.confirmed is None:
            return self.is_confirmed
        return self.effect.confirmed >= self.ended


_STANDING = frozenset({State.IN_FORCE, State.PARTLY_IN_FORCE})
_ALIVE = _STANDING | {State.PENDING}


def compare_register(law: Law, guess: Guess, origin: Origin, on: date) -> Iterator[Compared]:
    """Yield every row that gives a state, with what the corpus computes for `on`."""
    for line in guess.rows:
        entry = Entry(line, guess, origin)
        told = state_told(entry)
        if told is not None:
            yield _compared(law, entry, told, on)


def _compared(law: Law, entry: Entry, told: State, on: date) -> Compared:
    record = _held(law, entry)
    effect = law.effect(record.key, on) if record else Effect(State.UNKNOWN)
    number = record.number if record else entry.cell(Column.NUMBER)
    sure = law.is_confirmed(effect, on)
    return Compared(entry.line, number, told, _ended(entry), record, effect, sure)


def _held(law: Law, entry: Entry) -> Record | None:
    """Return the one document of the corpus that the row is about."""
    try:
        named = records_of(entry)
    except CorpusError:
        return None
    held = [_same(law, record) for record in named]
    return held[0] if len(held) == 1 else None


def _same(law: Law, record: Record) -> Record | None:
    """Return the document of that key; a number of one document alone needs no more."""
    known = law.record(record.key)
    if known is not None:
        return known
    numbered = law.registry.by_number.get(spelling(record.number), ())
    hits = [hit for hit in numbered if not _differ(hit, record)]
    return hits[0] if len(hits) == 1 else None


def _differ(one: Record, two: Record) -> bool:
    days = bool(one.issued and two.issued and one.issued != two.issued)
    return days or bool(one.kind and two.kind and one.kind != two.kind)


def _ended(entry: Entry) -> date | None:
    try:
        return entry.day(Column.ENDED)
    except CorpusError:
        return None


def confusion(compared: Iterable[Compared]) -> Counter[tuple[Outcome, State]]:
    """Count rows by what the corpus says and what the register says."""
    return Counter((row.outcome, row.told) for row in compared)
