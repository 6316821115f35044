"""What ends in the days to come: documents of a batch, and those they cite."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lawcheck.law import Law
from lawcheck.law.registry import ENDING
from lawcheck.model import Effect, Key, Known, Record, Review, State

DAYS = 90


@dataclass(frozen=True, slots=True)
class Ending:
    """A document that loses its effect, or a part of it, on a day to come."""

    record: Record
    since: date
    partly: bool
    because: tuple[str, ...]
    is_own: bool
    """Whether it is a document of the batch."""
    cited_by: int
    """How many documents of the batch cite it."""


def endings(reviews: Iterable[Review], law: Law, on: date, days: int = DAYS) -> tuple[Ending, ...]:
    """Return what ends within so many days after `on`, the first day first."""
    done = tuple(reviews)
    own = {review.document.key for review in done}
    citing = Counter(key for review in done for key in _cited(review))
    found = (
        Ending(record, since, partly, because, record.key in own, citing[record.key])
        for key in sorted(citing.keys() | {key for key in own if key})
        if (record := law.record(key))
        for since, partly, because in _ends(law, record, on, on + timedelta(days=days))
    )
    return tuple(sorted(found, key=lambda ending: (ending.since, ending.record.key)))


def _cited(review: Review) -> set[Key]:
    known = (meaning.resolution for meaning in review.meanings)
    return {one.record.key for one in known if isinstance(one, Known)}


def _ends(
    law: Law, record: Record, on: date, last: date
) -> Iterable[tuple[date, bool, tuple[str, ...]]]:
    """Yield the end of the whole, or the ends of parts, after `on` up to `last`."""
    if law.effect(record.key, on).state is State.EXPIRED:
        return
    then = law.effect(record.key, last)
    if then.state is State.EXPIRED and then.since:
        yield then.since, False, law.explain(then, record)
        return
    parts = [r for r in law.relations_on(record.key) if r.verb in ENDING and r.pin and r.since]
    for since in sorted({r.since for r in parts if r.since and on < r.since <= last}):
        gone = tuple(r for r in parts if r.since == since)
        yield since, True, law.explain(Effect(State.EXPIRED, since, gone), record)
