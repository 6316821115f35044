"""A document among its relations as of a day, as plain data: what a lược đồ draws."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lawcheck.law.explain import title_of
from lawcheck.law.law import Law
from lawcheck.model import Effect, Key, Record, Relation, Verb


@dataclass(frozen=True, slots=True)
class Node:
    """A document with its effect on the day; `record` is None where only its number is known."""

    key: Key
    record: Record | None
    effect: Effect

    @property
    def name(self) -> str:
        """Return kind and number, or the number that the key holds."""
        return title_of(self.record) if self.record else self.key.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Bond:
    """A neighbour, the relations of one verb to it, and what lies beyond it."""

    node: Node
    relations: tuple[Relation, ...]
    beyond: tuple["Group", ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The neighbours that one verb joins; `suffered` where they do it to the document."""

    verb: Verb
    suffered: bool
    bonds: tuple[Bond, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A lược đồ: the document, and its relations by verb and direction."""

    node: Node
    groups: tuple[Group, ...]
    on: date
    known_through: date

    def nodes(self) -> Iterator[Node]:
        """Yield every document drawn, once."""
        yield self.node
        yield from _nodes(self.groups)


ORDER = (
    Verb.BASES_ON,
    Verb.DETAILS,
    Verb.GUIDES,
    Verb.REPLACES,
    Verb.REPEALS,
    Verb.ANNULS,
    Verb.SUSPENDS,
    Verb.HALTS,
    Verb.AMENDS,
    Verb.CORRECTS,
    Verb.EXTENDS,
    Verb.CONTINUES,
    Verb.CONSOLIDATES,
    Verb.CITES,
)
"""The order of the groups, as Vietnamese law sites show them."""


def chart_of(law: Law, key: Key, on: date, depth: int = 1) -> Chart:
    """Return the lược đồ of `key` as of `on`: its neighbours, and theirs up to `depth` steps.

    A document is drawn where it is reached first, and grown there alone.
    """
    grown: dict[Key, tuple[_Link, ...]] = {}
    seen, ring = {key}, [key]
    for _ in range(depth):
        reached: list[Key] = []
        for here in ring:
            grown[here] = tuple(link for link in _links(law, here) if link.other not in seen)
            reached += (link.other for link in grown[here])
        ring = list(dict.fromkeys(reached))
        seen.update(ring)
    groups = _Tree(law, on, grown, {key}).groups(key)
    return Chart(node_of(law, key, on), groups, on, law.known_through)


def node_of(law: Law, key: Key, on: date) -> Node:
    """Return the document of that key with its effect on the day."""
    return Node(key, law.record(key), law.effect(key, on))


@dataclass(frozen=True, slots=True)
class _Link:
    """A relation seen from one of its ends."""

    suffered: bool
    other: Key
    relation: Relation

    @property
    def place(self) -> tuple[int, bool]:
        return ORDER.index(self.relation.verb), self.suffered


def _links(law: Law, key: Key) -> Iterator[_Link]:
    yield from (_Link(suffered=False, other=r.object, relation=r) for r in law.relations_by(key))
    yield from (_Link(suffered=True, other=r.subject, relation=r) for r in law.relations_on(key))


@dataclass(frozen=True, slots=True)
class _Tree:
    """The links found around the document, and which documents are drawn with what lies beyond."""

    law: Law
    on: date
    grown: Mapping[Key, tuple[_Link, ...]]
    drawn: set[Key]

    def groups(self, key: Key) -> tuple[Group, ...]:
        found: dict[tuple[int, bool], dict[Key, list[Relation]]] = {}
        for link in sorted(self.grown.get(key, ()), key=lambda link: link.place):
            found.setdefault(link.place, {}).setdefault(link.other, []).append(link.relation)
        return tuple(
            Group(ORDER[place], suffered, self._bonds(others))
            for (place, suffered), others in found.items()
        )

    def _bonds(self, others: Mapping[Key, list[Relation]]) -> tuple[Bond, ...]:
        bonds = (self._bond(key, relations) for key, relations in others.items())
        return tuple(sorted(bonds, key=_age))

    def _bond(self, key: Key, relations: list[Relation]) -> Bond:
        fresh = key not in self.drawn
        self.drawn.add(key)
        told = sorted(relations, key=lambda r: (r.since or date.min, str(r.pin or "")))
        beyond = self.groups(key) if fresh else ()
        return Bond(node_of(self.law, key, self.on), tuple(told), beyond)


def _age(bond: Bond) -> tuple[date, str]:
    record = bond.node.record
    issued = record.issued if record else None
    return issued or bond.relations[0].since or date.min, bond.node.key


def _nodes(groups: tuple[Group, ...]) -> Iterator[Node]:
    seen: set[Key] = set()
    for group in groups:
        for bond in group.bonds:
            for node in (bond.node, *_nodes(bond.beyond)):
                if node.key not in seen:
                    seen.add(node.key)
                    yield node
