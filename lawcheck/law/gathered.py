"""The law with what a batch of documents tells laid over it, so that an office's own are known too.

No corpus holds every decision of every commune. What the documents at hand say of themselves and
of each other without a doubt counts for the while; nothing is written.
"""

from collections import ChainMap, defaultdict
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import replace
from typing import TypeVar, cast

from lawcheck.law.law import Law
from lawcheck.law.learn import learn, merged
from lawcheck.law.registry import Registry, spelling
from lawcheck.model import Citation, Key, LegalDocument, Record, Relation

K = TypeVar("K", bound=str)
V = TypeVar("V")


def gathered(law: Law, batch: Iterable[tuple[LegalDocument, tuple[Citation, ...]]]) -> Law:
    """Return `law` with the undoubted rows that the documents, with their citations, propose."""
    lessons = [row for told in batch for row in learn(law.registry, *told)]
    rows = [proposal.row for proposal in merged(lessons) if not proposal.doubt]
    records = {row.key: row for row in rows if isinstance(row, Record)}
    relations = [row for row in rows if isinstance(row, Relation)]
    return Law(_laid_over(law.registry, records, relations))


def _laid_over(
    registry: Registry, records: Mapping[Key, Record], relations: Iterable[Relation]
) -> Registry:
    told = tuple(relations)
    new = [record for key, record in records.items() if key not in registry.records]
    return replace(
        registry,
        records=_over(records, registry.records),
        by_subject=_added(told, lambda relation: relation.subject, registry.by_subject),
        by_object=_added(told, lambda relation: relation.object, registry.by_object),
        by_number=_added(
            new, lambda record: spelling(record.key.partition("@")[0]), registry.by_number
        ),
    )


def _added(
    items: Iterable[V], by: Callable[[V], K], below: Mapping[K, tuple[V, ...]]
) -> Mapping[K, tuple[V, ...]]:
    groups: dict[K, tuple[V, ...]] = defaultdict(tuple)
    for item in items:
        groups[by(item)] += (item,)
    return _over({key: below.get(key, ()) + group for key, group in groups.items()}, below)


def _over(above: Mapping[K, V], below: Mapping[K, V]) -> Mapping[K, V]:
    layers = (cast("MutableMapping[K, V]", layer) for layer in (dict(above), below))
    return ChainMap(*layers)
