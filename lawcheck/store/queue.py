"""The queue of reviewers: documents of an audit, the worst sign of each, what is still open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Subquery, and_, desc, func, select

from lawcheck.model import Severity, fold
from lawcheck.store.judged import Audit, Verdict
from lawcheck.store.signs import Signs, counted, wanted, with_last_decisions
from lawcheck.store.spells import alive, state_shown
from lawcheck.store.tables import assigned, decisions, findings, reviews
from lawcheck.wire import decode

PAGE = 50
_ANY = Signs()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents are asked for, in which order; "" and None ask for any."""

    signs: Signs = _ANY
    left: str = "open"
    """Something is still "open" or to "discuss", all is "done", or "any" with signs."""
    issuer: str = ""
    year: int | None = None
    state: str = ""
    account: str = ""
    words: str = ""
    order: str = "worst"


@dataclass(frozen=True, slots=True)
class Queued:
    """A document in the queue."""

    id: int
    file: str
    part: int
    number: str | None
    kind: str | None
    title: str
    issuers: tuple[str, ...]
    issued: date | None
    state: str
    is_presumed: bool
    """Whether the state holds if nothing happened since the corpus was known."""
    worst: Severity
    found: int
    open: int
    discussed: int
    account: str | None


def queued(
    base: Connection, audit: Audit, asked: Wanted, page: int
) -> tuple[int, tuple[Queued, ...]]:
    """Return how many documents are wanted, and those on one page; past the last one none."""
    counted_too = _rows(audit, asked).add_columns(func.count().over().label("total"))
    shown = base.execute(counted_too.limit(PAGE).offset(PAGE * (page - 1))).all()
    return (shown[0].total if shown else 0), tuple(map(_queued, shown))


def queued_ids(base: Connection, audit: Audit, asked: Wanted) -> tuple[int, ...]:
    """Return the numbers of all documents wanted, in their order."""
    return tuple(row.id for row in base.execute(_rows(audit, asked)))


def findings_in(
    base: Connection, audit: Audit, signs: Signs, ids: Iterable[int]
) -> Iterator[tuple[str, int, Verdict | None]]:
    """Yield the wanted findings of documents, each with its last decision and verdict."""
    same = (reviews.c[name] == findings.c[name] for name in ("plan", "file", "part"))
    here = and_(*same, reviews.c.id.in_(tuple(ids)))
    columns = findings.c.fingerprint, decisions.c.id.label("last"), decisions.c.verdict
    told = select(*columns).select_from(with_last_decisions().join(reviews, here))
    for row in base.execute(told.where(*wanted(audit, signs)).order_by(findings.c.id)):
        yield row.fingerprint, row.last or 0, Verdict(row.verdict) if row.verdict else None


def _rows(audit: Audit, asked: Wanted) -> Select[Any]:
    signs = counted(audit, asked.signs)
    here = and_(reviews.c.file == signs.c.in_file, reviews.c.part == signs.c.in_part)
    theirs = and_(*(assigned.c[name] == reviews.c[name] for name in ("plan", "file", "part")))
    shown = ("id", "file", "part", "number", "kind", "title", "issuers", "issued")
    columns = [*(reviews.c[name] for name in shown), state_shown(), reviews.c.presumed]
    return (
        select(*columns, signs, assigned.c.account)
        .join(signs, here)
        .outerjoin(assigned, theirs)
        .where(alive(reviews, audit.plan, audit.id), *_wanted(asked, signs))
        .order_by(*_order(asked.order, signs), reviews.c.id)
    )


def _wanted(asked: Wanted, signs: Subquery) -> Iterator[ColumnElement[bool]]:
    left = {"open": signs.c.open > 0, "discuss": signs.c.discussed > 0, "done": signs.c.open == 0}
    if asked.left in left:
        yield left[asked.left]
    if asked.issuer:
        yield reviews.c.issuers.contains(f'"{asked.issuer}"', autoescape=True)
    if asked.year:
        yield reviews.c.issued.between(date(asked.year, 1, 1), date(asked.year, 12, 31))
    if asked.state:
        yield state_shown() == asked.state
    if asked.account:
        yield assigned.c.account == asked.account
    for word in fold(asked.words).split():
        yield reviews.c.folded.contains(word, autoescape=True)


def _order(order: str, signs: Subquery) -> tuple[ColumnElement[Any], ...]:
    orders: dict[str, tuple[ColumnElement[Any], ...]] = {
        "newest": (desc(reviews.c.issued),),
        "oldest": (reviews.c.issued,),
        "number": (reviews.c.number,),
        "issuer": (reviews.c.issuers, desc(reviews.c.issued)),
        "most": (desc(signs.c.open),),
    }
    return orders.get(order, (signs.c.worst, desc(signs.c.open)))


def _queued(row: Row[Any]) -> Queued:
    return Queued(
        id=row.id,
        file=row.file,
        part=row.part,
        number=row.number,
        kind=row.kind,
        title=row.title,
        issuers=tuple(decode(row.issuers.encode(), list)),
        issued=row.issued,
        state=row.shown,
        is_presumed=row.presumed is not None,
        worst=tuple(Severity)[row.worst],
        found=row.found,
        open=row.open,
        discussed=row.discussed,
        account=row.account,
    )
