"""What ends in the days to come: documents of a batch, and those they cite."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from lawcheck.check import Collection, Digest, Turn, turns
from lawcheck.model import Effect, Key, State
from lawcheck.report.diagram_words import Look, look_of

_LOST = frozenset({State.EXPIRED, State.PARTLY_IN_FORCE, State.SUSPENDED, State.HALTED})


@dataclass(frozen=True, slots=True)
class Ending:
    """A document that loses its effect, or a part of it, on a day to come."""

    day: date
    name: str
    title: str
    look: Look
    because: tuple[str, ...]
    is_own: bool
    """Whether it is a document of the batch."""
    cited_by: int
    """How many documents of the batch cite it."""


def endings(collection: Collection) -> tuple[Ending, ...]:
    """Return what loses effect in the days ahead, the first day first."""
    own = {digest.key: digest for digest in collection.digests if digest.key}
    citing = Counter(key for digest in collection.digests for key in digest.mentions)
    found = (
        _ending(collection, turn, own, citing)
        for turn in turns(collection)
        if turn.then.state in _LOST
    )
    return tuple(sorted(found, key=lambda ending: (ending.day, not ending.is_own, ending.name)))


def _ending(
    collection: Collection, turn: Turn, own: dict[Key, Digest], citing: Counter[Key]
) -> Ending:
    key = turn.then.key
    known = collection.law.record(key) or own.get(key)
    return Ending(
        day=turn.day,
        name=collection.name(key),
        title=known.title if known else "",
        look=look_of(Effect(turn.then.state)),
        because=turn.then.because,
        is_own=key in own,
        cited_by=citing[key],
    )
