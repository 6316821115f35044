"""How two documents hang together: the shortest chain of relations between them."""

from collections import deque
from collections.abc import Iterator

from lawcheck.law.law import Law
from lawcheck.model import Key, Relation


def shortest_proof(law: Law, one: Key, other: Key) -> tuple[Relation, ...] | None:
    """Return the fewest relations that join two documents, whichever way each points.

    None where nothing joins them; empty for a document and itself.
    """
    led: dict[Key, tuple[Key, Relation] | None] = {one: None}
    waiting = deque([one])
    while waiting and other not in led:
        here = waiting.popleft()
        for there, relation in _around(law, here):
            if there not in led:
                led[there] = (here, relation)
                waiting.append(there)
    return tuple(reversed(list(_back(led, other)))) if other in led else None


def _around(law: Law, key: Key) -> Iterator[tuple[Key, Relation]]:
    """Yield the neighbours; of several relations to one, what concerns it whole comes first."""
    told = (*law.relations_by(key), *law.relations_on(key))
    for relation in sorted(told, key=lambda relation: relation.pin is not None):
        yield relation.object if relation.subject == key else relation.subject, relation


def _back(led: dict[Key, tuple[Key, Relation] | None], key: Key) -> Iterator[Relation]:
    while step := led[key]:
        key, relation = step
        yield relation
