"""What one corpus says that another does not: rows added, removed and changed."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from lawcheck.language import say
from lawcheck.law.registry import Registry
from lawcheck.model import Key, Pinpoint, Record, Relation, Verb

Edge = tuple[Key, Verb, Key, Pinpoint | None]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that differs: what it is about, and how each side writes it ("" where it has none)."""

    about: str
    before: str
    after: str


def differences(before: Registry, after: Registry) -> Iterator[Change]:
    """Yield what changed from one corpus to the other: documents first, then relations."""
    yield from _records(before, after)
    yield from _relations(before, after)


def _records(before: Registry, after: Registry) -> Iterator[Change]:
    for key in sorted({*before.records, *after.records}):
        old, new = before.records.get(key), after.records.get(key)
        if old is None or new is None:
            yield Change(key, _named(old), _named(new))
        elif old != new:
            yield from _cells(old, new)


def _cells(old: Record, new: Record) -> Iterator[Change]:
    for name in (field.name for field in fields(old)):
        one, two = getattr(old, name), getattr(new, name)
        if one != two:
            yield Change(f"{old.key} {name}", str(one or ""), str(two or ""))


def _relations(before: Registry, after: Registry) -> Iterator[Change]:
    old, new = _edges(before), _edges(after)
    for edge in sorted({*old, *new}, key=str):
        if old.get(edge) != new.get(edge):
            subject, verb, object_, pin = edge
            about = " ".join(filter(None, (subject, verb.value, object_, str(pin or ""))))
            yield Change(about, _told(old.get(edge, ())), _told(new.get(edge, ())))


def _edges(registry: Registry) -> dict[Edge, tuple[Relation, ...]]:
    edges: dict[Edge, tuple[Relation, ...]] = {}
    for relations in registry.by_subject.values():
        for relation in relations:
            edge = (relation.subject, relation.verb, relation.object, relation.pin)
            edges[edge] = (*edges.get(edge, ()), relation)
    return edges


def _named(record: Record | None) -> str:
    return f"{record.kind} {record.number} {record.title}".strip() if record else ""


def _told(relations: tuple[Relation, ...]) -> str:
    return "; ".join(
        say("từ {since} ({proof})", since=r.since or "?", proof=r.proof) for r in relations
    )
