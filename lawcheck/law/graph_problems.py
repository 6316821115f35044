"""What the graph of a corpus shows to be wrong, though each of its rows may be right by itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from lawcheck.errors import CorpusError
from lawcheck.law.rows import DOCUMENTS, RELATIONS, Row, record_of, relation_of, rows
from lawcheck.law.store import is_store, store_rows
from lawcheck.model import Key, Number, Record, Relation, Verb

T = TypeVar("T")


class Wrong(StrEnum):
    """What cannot be true of a graph of law."""

    CYCLE = "cycle"
    TWICE = "replaced_twice"
    INVERSION = "older_acts_on_newer"


@dataclass(frozen=True, slots=True)
class Problem:
    """A sign that a row is wrong, and the rows that contradict each other."""

    wrong: Wrong
    documents: tuple[Key, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A relation and the row that tells it."""

    relation: Relation
    row: Row


def graph_problems(folders: Sequence[Path]) -> Iterator[Problem]:
    """Yield cycles, documents replaced on two days, and documents that act on newer ones."""
    told = [_Told(relation, row) for row, relation in _read(folders, RELATIONS, relation_of)]
    yield from _cycles([t for t in told if t.relation.verb in _BACKWARD])
    yield from _twice([t for t in told if t.relation.verb is Verb.REPLACES])
    documents = {record.key: (row, record) for row, record in _read(folders, DOCUMENTS, record_of)}
    yield from _inversions(told, documents)


_BACKWARD = frozenset(Verb) - {Verb.CITES, Verb.CONTINUES}
"""Verbs that only a newer document can do to an older one."""


def _read(
    folders: Iterable[Path], name: str, reader: Callable[[Row], T]
) -> Iterator[tuple[Row, T]]:
    for folder in folders:
        for row in store_rows(folder, name) if is_store(folder) else rows(folder / name):
            try:
                yield row, reader(row)
            except CorpusError:
                continue


def _cycles(told: Sequence[_Told]) -> Iterator[Problem]:
    from networkx import DiGraph, find_cycle, strongly_connected_components  # noqa: PLC0415

    graph = DiGraph()
    for each in told:
        graph.add_edge(each.relation.subject, each.relation.object, row=each.row)
    for knot in strongly_connected_components(graph):
        if len(knot) > 1:
            around = find_cycle(graph.subgraph(knot))
            proof = tuple(graph.edges[edge]["row"] for edge in around)
            yield Problem(Wrong.CYCLE, tuple(subject for subject, _ in around), proof)


def _twice(told: Sequence[_Told]) -> Iterator[Problem]:
    """A document replaced wholly has ended: nothing can replace it again on a later day."""
    by_object: dict[Key, list[_Told]] = {}
    for each in told:
        if each.relation.pin is None and each.relation.since is not None:
            by_object.setdefault(each.relation.object, []).append(each)
    for key, several in by_object.items():
        for before, after in pairwise(sorted(several, key=_since)):
            one, two = before.relation, after.relation
            if one.since != two.since and one.subject != two.subject:
                documents = (key, one.subject, two.subject)
                yield Problem(Wrong.TWICE, documents, (before.row, after.row))


def _since(told: _Told) -> tuple[date, Key]:
    return told.relation.since or date.min, told.relation.subject


def _inversions(
    told: Sequence[_Told], documents: Mapping[Key, tuple[Row, Record]]
) -> Iterator[Problem]:
    for each in told:
        subject = documents.get(each.relation.subject)
        object_ = documents.get(each.relation.object)
        if each.relation.verb not in _BACKWARD or subject is None or object_ is None:
            continue
        if _is_older(subject[1], object_[1]):
            ends = (each.relation.subject, each.relation.object)
            yield Problem(Wrong.INVERSION, ends, (each.row, subject[0], object_[0]))


def _is_older(subject: Record, object_: Record) -> bool:
    if subject.issued and object_.issued:
        return subject.issued < object_.issued
    mine, theirs = _year(subject), _year(object_)
    return mine is not None and theirs is not None and mine < theirs


def _year(record: Record) -> int | None:
    if record.issued:
        return record.issued.year
    number = Number.parse(record.number)
    return number.year if number else None
