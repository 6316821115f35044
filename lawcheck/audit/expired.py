"""Documents that have lost their effect since an earlier audit, and the files that concerns."""

from collections.abc import Iterable, Iterator

from lawcheck.audit.summary import Ended
from lawcheck.audit.ties import Ties
from lawcheck.check import Standing
from lawcheck.model import State
from lawcheck.store import Audit, Store, states_at


def newly_expired(
    store: Store, before: Audit | None, states: Iterable[Standing], ties: Ties
) -> Iterator[Ended]:
    """Yield what has ended of the documents that had not when last seen, those held first."""
    if before is None:
        return
    with store.reading() as base:
        past = states_at(base, before.plan, before.id)
    for standing in states:
        key, effect = standing.key, standing.effect
        was, _ = past.get(key, (State.EXPIRED, None))
        if effect.state is State.EXPIRED and was != State.EXPIRED:
            holders, citers = ties.holders(key), ties.citers(key)
            yield Ended(key, ties.name(key), effect.since, standing.because, holders, citers)
