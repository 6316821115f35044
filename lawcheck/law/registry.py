"""The corpus in memory: folders of CSV files laid over one another, indexed."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from lawcheck.errors import CorpusError
from lawcheck.law.rows import (
    COLUMNS,
    DOCUMENTS,
    MANIFEST,
    RANKS,
    RELATIONS,
    SUCCESSIONS,
    SUNSETS,
    Rank,
    Row,
    Sunset,
    horizon,
    known_through,
    rank_of,
    record_of,
    relation_of,
    rows,
    succession_of,
    sunset_of,
)
from lawcheck.law.sunset import endings
from lawcheck.model import Key, Number, Record, Relation, Succession, Verb, fold
from lawcheck.model.number import canonical

T = TypeVar("T")
K = TypeVar("K", bound=str)
Edge = tuple[Key, Verb, Key, str]


YEAR = timedelta(days=365)
"""Lists of what lapsed are published once a year (Nghị định 34/2016/NĐ-CP Điều 157)."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Records and relations, by everything they are looked up by."""

    records: Mapping[Key, Record]
    by_subject: Mapping[Key, tuple[Relation, ...]]
    by_object: Mapping[Key, tuple[Relation, ...]]
    by_number: Mapping[str, tuple[Record, ...]]
    by_name: Mapping[str, tuple[Record, ...]]
    successions: tuple[Succession, ...]
    ranks: tuple[Rank, ...]
    known_through: date
    hash: str
    sunsets: tuple[Sunset, ...] = ()
    horizon: timedelta = YEAR
    """How old the last evidence of life may be before an answer counts as unconfirmed."""


def read_registry(folders: Sequence[Path]) -> Registry:
    """Read `folders`, the later laid over the earlier.

    Raises:
        CorpusError: a row cannot be read, or two rows contradict each other.
    """
    records = _records(folders)
    sunsets = tuple(map(sunset_of, _all_rows(folders, SUNSETS)))
    relations = (*_relations(folders), *dict.fromkeys(endings(sunsets, records.values())))
    return Registry(
        records=records,
        by_subject=_index(relations, lambda relation: relation.subject),
        by_object=_index(relations, lambda relation: relation.object),
        by_number=_index(records.values(), lambda record: _level(record.key.partition("@")[0])),
        by_name=_index(
            (r for r in records.values() if r.kind in NAMED), lambda record: name_key(record.title)
        ),
        successions=tuple(map(succession_of, _all_rows(folders, *SUCCESSIONS))),
        ranks=tuple(map(rank_of, _all_rows(folders, RANKS))),
        known_through=_known_through(folders),
        hash=_hash(folders),
        sunsets=sunsets,
        horizon=_horizon(folders),
    )


NAMED = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"})
"""Kinds that people cite by name alone."""


def spelling(number: str) -> str:
    """Level what does not tell numbers apart: case, Đ typed as D, dashes, zeros in front."""
    parsed = Number.parse(number)
    return _level(parsed.identity if parsed else canonical(number))


def _level(identity: str) -> str:
    plain = identity.casefold().translate(_MARKS)
    return plain if plain.isascii() else re.sub(r"[^a-z0-9/.]", "", fold(plain))


_MARKS = str.maketrans("đð", "dd", "-&_ ")


def name_key(name: str) -> str:
    """Level what does not tell names apart: case, diacritics, marks, "và", numbers."""
    plain = re.sub(r"\bso \d+/\d{4}/\w+", " ", fold(name))
    words = (_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", plain))
    return " ".join(filter(None, words))


_SHORT = {
    "hdnd": "hoi dong nhan dan",
    "ubnd": "uy ban nhan dan",
    "va": "",
    "vbqppl": "van ban quy pham phap luat",
}


def _all_rows(folders: Sequence[Path], *names: str) -> Iterable[Row]:
    return (row for folder in folders for name in names for row in rows(folder / name))


def _index(items: Iterable[T], by: Callable[[T], K]) -> Mapping[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[by(item)].append(item)
    return {key: tuple(group) for key, group in groups.items()}


def _records(folders: Sequence[Path]) -> Mapping[Key, Record]:
    records: dict[Key, Record] = {}
    first: dict[Key, Row] = {}
    for row in _all_rows(folders, DOCUMENTS):
        record = record_of(row)
        known = records.get(record.key)
        records[record.key] = _laid_over(record, known, row, first[record.key]) if known else record
        first.setdefault(record.key, row)
    return records


def _laid_over(record: Record, known: Record, row: Row, first: Row) -> Record:
    if row.file == first.file:
        row.refuse(f"{record.key!r} is already on line {first.line}; keep one row")
    for name in ("kind", "issued", "effective", "expires"):
        mine, theirs = getattr(record, name), getattr(known, name)
        if mine and theirs and mine != theirs:
            message = f"{name} {mine} contradicts {theirs} in {first.at}; correct one of the two"
            row.refuse(message)
    named = {f.name: getattr(record, f.name) for f in fields(record) if getattr(record, f.name)}
    return replace(known, **named)


def _relations(folders: Sequence[Path]) -> tuple[Relation, ...]:
    relations: dict[tuple[Edge, date | None], Relation] = {}
    whole: dict[Edge, tuple[date, Row]] = {}
    for row in _all_rows(folders, RELATIONS):
        relation = relation_of(row)
        edge = (relation.subject, relation.verb, relation.object, row.cells["pin"])
        _refuse_contradiction(relation, edge, row, whole)
        relations.setdefault((edge, relation.since), relation)
    return tuple(relations.values())


def _refuse_contradiction(
    relation: Relation, edge: Edge, row: Row, whole: dict[Edge, tuple[date, Row]]
) -> None:
    """One document ends another once: two days for it cannot both be true."""
    if relation.verb not in ENDING or relation.since is None:
        return
    since, first = whole.setdefault(edge, (relation.since, row))
    if since != relation.since:
        message = f"since {relation.since} contradicts {since} in {first.at}; correct one"
        row.refuse(message)


ENDING = frozenset({Verb.REPLACES, Verb.REPEALS, Verb.ANNULS})
"""What ends a document, wholly or in the provision named."""


def _known_through(folders: Sequence[Path]) -> date:
    days = [day for folder in folders if (day := known_through(folder))]
    if not days:
        message = f"no {MANIFEST} with known_through; add one to the corpus folder"
        raise CorpusError(message)
    return days[0]


def _horizon(folders: Sequence[Path]) -> timedelta:
    """Return the horizon of the folder laid on top that sets one."""
    days = [days for folder in folders if (days := horizon(folder)) is not None]
    return days[-1] if days else YEAR


def _hash(folders: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for name in (*COLUMNS, MANIFEST):
            file = folder / name
            digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()
