"""Name file and row of whatever in a corpus folder cannot be true."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from lawcheck.errors import CorpusError
from lawcheck.law.ranks import rank
from lawcheck.law.registry import ENDING
from lawcheck.law.rows import (
    COLUMNS,
    DOCUMENTS,
    RANKS,
    RELATIONS,
    SUCCESSIONS,
    SUNSETS,
    Rank,
    Row,
    known_through,
    rank_of,
    record_of,
    relation_of,
    rows,
    succession_of,
    sunset_of,
)
from lawcheck.model import Key, Number, Record, Relation, Verb, key_of
from lawcheck.model.number import place_slug

T = TypeVar("T")
Reader = Callable[[Row], object]


def problems(folder: Path, over: Sequence[Path] = ()) -> Iterator[str]:
    """Yield what cannot be true in `folder`, each with file, row and what to do.

    An office's folder relies on the documents and ranks of the folders it lies `over`.
    """
    try:
        known_through(folder)
        tables = {name: list(rows(folder / name)) for name in COLUMNS}
        documents, steps = (
            [row for layer in (*over, folder) for row in rows(layer / name)]
            for name in (DOCUMENTS, RANKS)
        )
    except CorpusError as error:
        yield str(error)
        return
    yield from _unreadable(tables)
    yield from _untidy(tables[DOCUMENTS], "key")
    yield from _untidy(tables[RELATIONS], "subject", "verb", "object", "pin", "since")
    facts = _Facts(
        {record.key: record for record in _readable(documents, record_of)},
        tuple(_readable(steps, rank_of)),
    )
    yield from _about(tables[DOCUMENTS], record_of, _document_problems)
    yield from _about(tables[RELATIONS], relation_of, facts.problems)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a relation is measured against."""

    records: dict[Key, Record]
    ladder: tuple[Rank, ...]

    def problems(self, relation: Relation) -> Iterator[str]:
        for key in (relation.subject, relation.object):
            if key not in self.records:
                yield f"{key!r} is not in {DOCUMENTS}; add it there"
        subject, object_ = self.records.get(relation.subject), self.records.get(relation.object)
        if subject is None or object_ is None:
            return
        yield from _untimely(relation, subject)
        if relation.verb in ENDING | {Verb.AMENDS} and self._is_lower(subject, object_):
            yield f"{subject.number} is of lower force than {object_.number}; fix the verb or object"
        if relation.verb in {Verb.DETAILS, Verb.GUIDES} and self._is_as_high(subject, object_):
            yield f"{subject.number} is of no lower force than {object_.number} that it details"

    def _is_lower(self, subject: Record, object_: Record) -> bool:
        own, above = self._steps(subject, object_)
        return above is not None and own is not None and own > above

    def _is_as_high(self, subject: Record, object_: Record) -> bool:
        own, above = self._steps(subject, object_)
        return above is not None and own is not None and own <= above

    def _steps(self, subject: Record, object_: Record) -> tuple[int | None, int | None]:
        """Return how high both stood on the day of the subject."""
        day = subject.issued or subject.effective
        if day is None:
            return None, None
        own = rank(self.ladder, subject.kind, subject.number, day)
        return own, rank(self.ladder, object_.kind, object_.number, day)


def _unreadable(tables: dict[str, list[Row]]) -> Iterator[str]:
    readers: dict[str, Reader] = {
        DOCUMENTS: record_of,
        RELATIONS: relation_of,
        RANKS: rank_of,
        SUNSETS: sunset_of,
        **dict.fromkeys(SUCCESSIONS, succession_of),
    }
    for name, table in tables.items():
        for row in table:
            try:
                readers[name](row)
            except CorpusError as error:
                yield str(error)


def _readable(table: Iterable[Row], reader: Callable[[Row], T]) -> Iterator[T]:
    for row in table:
        try:
            yield reader(row)
        except CorpusError:
            continue


def _about(
    table: Iterable[Row], reader: Callable[[Row], T], questions: Callable[[T], Iterator[str]]
) -> Iterator[str]:
    for row in table:
        for noun in _readable([row], reader):
            yield from (f"{row.at}: {problem}" for problem in questions(noun))


def _untidy(table: list[Row], *columns: str) -> Iterator[str]:
    for before, row in pairwise(table):
        one, two = ([r.cells[column] for column in columns] for r in (before, row))
        if one == two:
            yield f"{row.at}: the same as line {before.line}; keep one row"
        elif one > two:
            yield f"{row.at}: not sorted after line {before.line}; sort by {', '.join(columns)}"


def _document_problems(record: Record) -> Iterator[str]:
    own = key_of(record.number, record.kind, record.issuer or None, record.issued)
    if record.key != own and not record.key.startswith(f"{own}@"):
        yield f"key {record.key!r} does not follow from its number; write {own!r}"
    if _is_retroactive(record) and not _may_reach_back(record):
        yield f"effective {record.effective} before it was issued; only central documents may be"
    if record.expires and record.effective and record.expires < record.effective:
        yield f"expires {record.expires} before it takes effect; correct one of the days"


def _is_retroactive(record: Record) -> bool:
    return bool(record.effective and record.issued and record.effective < record.issued)


def _may_reach_back(record: Record) -> bool:
    """Luật 80/2015/QH13 Điều 152 khoản 3; Luật 64/2025/QH15 Điều 55: the centre, now provinces."""
    number = Number.parse(record.number)
    if number is None or not number.is_local:
        return True
    lower = re.match(
        r"(?:huyen|quan|thi-xa|xa|phuong|thi-tran|dac-khu)-", place_slug(record.issuer)
    )
    return lower is None and record.issued is not None and record.issued >= _PROVINCES_MAY_SINCE


_PROVINCES_MAY_SINCE = date(2025, 4, 1)


def _untimely(relation: Relation, subject: Record) -> Iterator[str]:
    first = min((day for day in (subject.issued, subject.effective) if day), default=None)
    may_reach_back = relation.verb is Verb.CONTINUES
    if (
        not may_reach_back
        and relation.since
        and subject.issued
        and first
        and relation.since < first
    ):
        yield f"since {relation.since} is before {subject.number} was issued; correct the day"
    if relation.since and relation.until and relation.until <= relation.since:
        yield f"until {relation.until} is not after since {relation.since}; correct one"
