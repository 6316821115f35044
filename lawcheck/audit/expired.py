"""Documents that have lost their effect since an earlier audit, and the files that concerns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lawcheck.audit.summary import Ended
from lawcheck.check import Collection
from lawcheck.model import Key, State
from lawcheck.store import Audit, Held, Standing, Store, states_at


class Ties:
    """Which files of a batch hold a document, and which cite it."""

    def __init__(self, collection: Collection, held: Sequence[Held]) -> None:
        self._collection = collection
        self._holders: dict[Key, list[str]] = defaultdict(list)
        self._citers: dict[Key, list[str]] = defaultdict(list)
        for each in held:
            if each.digest.key:
                self._holders[each.digest.key].append(each.file)
            for key in each.digest.mentions:
                self._citers[key].append(each.file)

    def name(self, key: Key) -> str:
        """Return a document as people name it."""
        return self._collection.name(key)

    def holders(self, key: Key) -> tuple[str, ...]:
        """Return the files that hold a document."""
        return tuple(dict.fromkeys(self._holders.get(key, ())))

    def citers(self, key: Key) -> tuple[str, ...]:
        """Return the files that cite a document."""
        return tuple(dict.fromkeys(self._citers.get(key, ())))


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
