"""What a repeal or replacement reaches: the documents that rest on a document, tier by tier."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.law.law import Law
from lawcheck.model import Effect, Key, Record, Relation, State, Verb

BEARING = frozenset({Verb.BASES_ON, Verb.DETAILS, Verb.GUIDES})
"""Verbs whose subject stands on its object, and bears in turn what stands on it."""

FOLLOWING = frozenset({Verb.AMENDS, Verb.CORRECTS, Verb.EXTENDS, Verb.CONSOLIDATES})
"""Verbs whose subject has lost an object: an amender falls idle there, with nothing above it.

A mere mention is no ground, and what ends a document does not rest on it.
"""


@dataclass(frozen=True, slots=True)
class Rest:
    """A document not known to have ended, and the relations by which it rests on the tier above."""

    key: Key
    record: Record | None
    effect: Effect
    grounds: tuple[Relation, ...]


def tiers(law: Law, key: Key, on: date) -> tuple[tuple[Rest, ...], ...]:
    """Return who rests on `key` directly, then through those, each document in its nearest tier.

    Documents that had ended by `on` are left out, and so is what rests on them alone.
    """
    bearing = list(_bearing(law, key, on))
    seen = {key} | {rest.key for tier in bearing for rest in tier}
    whole: list[tuple[Rest, ...]] = []
    for above, tier in zip(((key,), *map(_keys, bearing)), (*bearing, ()), strict=True):
        idle = _rests(law, on, above, FOLLOWING, seen)
        seen.update(_keys(idle))
        whole.append((*tier, *idle))
    return tuple(tier for tier in whole if tier)


def _bearing(law: Law, key: Key, on: date) -> Iterator[tuple[Rest, ...]]:
    seen: set[Key] = {key}
    tier = _rests(law, on, (key,), BEARING, seen)
    while tier:
        yield tier
        seen.update(_keys(tier))
        tier = _rests(law, on, _keys(tier), BEARING, seen)


def _keys(tier: Iterable[Rest]) -> tuple[Key, ...]:
    return tuple(rest.key for rest in tier)


def _rests(
    law: Law, on: date, above: Iterable[Key], verbs: Collection[Verb], seen: Collection[Key]
) -> tuple[Rest, ...]:
    grounds: dict[Key, list[Relation]] = {}
    for key in above:
        for relation in law.relations_on(key):
            if relation.verb in verbs and relation.subject not in seen:
                grounds.setdefault(relation.subject, []).append(relation)
    rests = (
        Rest(key, law.record(key), law.effect(key, on), tuple(told))
        for key, told in sorted(grounds.items())
    )
    return tuple(rest for rest in rests if rest.effect.state is not State.EXPIRED)
