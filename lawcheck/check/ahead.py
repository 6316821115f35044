"""What the next days bring to a batch: terms that end, classes that lapse, replacements announced."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from lawcheck.check.collection import Collection
from lawcheck.check.digest import Digest
from lawcheck.check.standing import Standing, concerned, standing
from lawcheck.model import Effect, Key, Pinpoint, State

AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the state of a document is another than the day before."""

    day: date
    was: Standing
    then: Standing


def turns(collection: Collection) -> Iterator[Turn]:
    """Yield each change of state in the days ahead, document by document."""
    ahead = _Ahead(collection)
    for key, digest in concerned(collection).items():
        yield from ahead.turns(key, digest)


class _Ahead:
    """The batch on each of the days ahead."""

    def __init__(self, collection: Collection) -> None:
        self._last = collection.on + AHEAD
        self._first = collection.on
        self._on = lru_cache(maxsize=None)(collection.asked_on)

    def turns(self, key: Key, digest: Digest | None) -> Iterator[Turn]:
        """Yield the days on which the state of a document differs from the day before."""
        was = self._standing(key, digest, self._first)
        if _look(was) == _look(self._standing(key, digest, self._last)):
            return
        for number in range(1, AHEAD.days + 1):
            day = self._first + timedelta(number)
            then = self._standing(key, digest, day)
            told = _told(day, was, then)
            if _look(then) != _look(was) and told:
                yield Turn(day, was, told)
            was = then

    def _standing(self, key: Key, digest: Digest | None, day: date) -> Standing:
        return standing(self._on(day), key, digest)


def _told(day: date, was: Standing, then: Standing) -> Standing | None:
    """Return a state as it is told: one that begins by the document's own words, none unknown."""
    if then.state is not State.UNKNOWN:
        return then
    if was.state is not State.PENDING or was.effect.since != day:
        return None
    begun = Effect(State.UNKNOWN, day, presumed=State.IN_FORCE)
    return replace(was, effect=begun)


def _look(standing: Standing) -> tuple[State, frozenset[Pinpoint]]:
    return standing.state, frozenset(standing.effect.partly)
