"""What the next days bring: terms that end, classes that lapse, replacements announced."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from lawcheck.audit.states import concerned, standing
from lawcheck.audit.summary import Coming
from lawcheck.audit.ties import Ties
from lawcheck.check import Collection, Digest
from lawcheck.model import Key, Pinpoint, State
from lawcheck.store import Standing

AHEAD = timedelta(days=90)
Look = tuple[State, frozenset[Pinpoint]]


def coming(collection: Collection, ties: Ties) -> Iterator[Coming]:
    """Yield each change of state in the days ahead, the nearest first."""
    ahead = _Ahead(collection)
    found = [
        _coming(day, was, then, ties)
        for key, digest in concerned(collection).items()
        for day, was, then in ahead.turns(key, digest)
    ]
    yield from sorted(found, key=lambda each: (each.day, not each.files, each.key))


class _Ahead:
    """The batch on each of the days ahead."""

    def __init__(self, collection: Collection) -> None:
        self._last = collection.on + AHEAD
        self._first = collection.on
        self._on = lru_cache(maxsize=None)(lambda day: replace(collection, on=day))

    def turns(self, key: Key, digest: Digest | None) -> Iterator[tuple[date, Standing, Standing]]:
        """Yield the days on which the state of a document differs from the day before."""
        was = self._standing(key, digest, self._first)
        if _look(was) == _look(self._standing(key, digest, self._last)):
            return
        for number in range(1, AHEAD.days + 1):
            day = self._first + timedelta(number)
            then = self._standing(key, digest, day)
            if _look(then) != _look(was):
                yield day, was, then
            was = then

    def _standing(self, key: Key, digest: Digest | None, day: date) -> Standing:
        return standing(self._on(day), key, digest)


def _look(standing: Standing) -> Look:
    effect = standing.effect
    return effect.presumed or effect.state, frozenset(effect.partly)


def _coming(day: date, was: Standing, then: Standing, ties: Ties) -> Coming:
    key = then.key
    return Coming(
        day=day,
        key=key,
        name=ties.name(key),
        was=_look(was)[0],
        state=_look(then)[0],
        because=then.because,
        files=ties.holders(key),
        cited_by=ties.citers(key),
    )
