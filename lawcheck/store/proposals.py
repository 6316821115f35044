"""Rows proposed for the corpus, by people or by documents, and what became of each.

The shipped corpus is never written to: an admin takes the accepted rows out as CSV.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from lawcheck.store.tables import proposals
from lawcheck.wire import canonical, decode

_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a row, why, and who said so when."""

    verdict: str
    """accepted or refused."""
    reason: str
    settled_by: str
    settled_at: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A row of a corpus file that somebody proposes, and where it was read."""

    file: str
    """The file of the corpus: documents.csv or relations.csv."""
    cells: Mapping[str, str]
    origin: str
    """person or document."""
    source: str
    """What the row rests on: a document, its page and provision."""
    quote: str
    doubt: str
    """What speaks against it, "" where nothing does; of a person, why it is proposed."""
    who: str
    at: str
    settled: Settled | None = None
    id: int = 0


def propose(base: Connection, rows: Iterable[Proposed]) -> int:
    """Keep rows that nobody has proposed yet, and return how many these are."""
    named = {_name(row): row for row in rows}
    asked = select(proposals.c.name).where(proposals.c.name.in_(named))
    known = frozenset(base.execute(asked).scalars())
    fresh = [_values(name, row) for name, row in named.items() if name not in known]
    if fresh:
        base.execute(insert(proposals), fresh)
    return len(fresh)


def proposed(
    base: Connection, verdict: str, most: int | None = None, *, sure: bool = False
) -> tuple[Proposed, ...]:
    """Return the first `most` rows with a verdict, or of those still "open".

    `sure` asks for rows of documents against which nothing speaks.
    """
    asked = select(proposals).where(_with(verdict)).order_by(proposals.c.id).limit(most)
    chosen = asked.where(proposals.c.origin == "document", proposals.c.doubt == "")
    return tuple(map(_proposed, base.execute(chosen if sure else asked)))


def proposed_count(base: Connection, verdict: str) -> int:
    """Return how many rows have a verdict, or are still "open"."""
    asked = select(func.count()).select_from(proposals).where(_with(verdict))
    return int(base.execute(asked).scalar_one())


def _with(verdict: str) -> ColumnElement[bool]:
    column = proposals.c.verdict
    return column.is_(None) if verdict == _OPEN else column == verdict


def proposed_row(base: Connection, number: int) -> Proposed | None:
    """Return the row of that number."""
    row = base.execute(select(proposals).where(proposals.c.id == number)).first()
    return _proposed(row) if row else None


def settle(base: Connection, number: int, settled: Settled) -> bool:
    """Accept or refuse an open row; False where somebody else was first."""
    still = proposals.c.id == number, proposals.c.verdict.is_(None)
    return base.execute(update(proposals).where(*still).values(asdict(settled))).rowcount == 1


def _name(row: Proposed) -> str:
    return sha256(canonical((row.file, row.origin, row.cells))).hexdigest()


def _values(name: str, row: Proposed) -> dict[str, Any]:
    return {
        "name": name,
        "file": row.file,
        "cells": canonical(row.cells).decode(),
        "origin": row.origin,
        "source": row.source,
        "quote": row.quote,
        "doubt": row.doubt,
        "who": row.who,
        "at": row.at,
    }


def _proposed(row: Row[tuple[object, ...]]) -> Proposed:
    return Proposed(
        file=row.file,
        cells=decode(row.cells.encode(), dict[str, str]),
        origin=row.origin,
        source=row.source,
        quote=row.quote,
        doubt=row.doubt,
        who=row.who,
        at=row.at,
        settled=_settled(row) if row.verdict else None,
        id=row.id,
    )


def _settled(row: Row[tuple[object, ...]]) -> Settled:
    return Settled(row.verdict, row.reason, row.settled_by, row.settled_at)
