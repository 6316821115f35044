"""A document as it was reviewed: the row that names it, what was found in it, the text kept of it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, or_, select

from lawcheck.model import Finding
from lawcheck.store.audits import audit_list
from lawcheck.store.found import finding_of
from lawcheck.store.judged import Audit
from lawcheck.store.tables import findings, reviews, texts
from lawcheck.wire import decode


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of a plan, under the number by which pages name it."""

    id: int
    plan: str
    file: str
    part: int
    since: int
    until: int | None
    key: str | None
    number: str | None
    kind: str | None
    title: str
    issuers: tuple[str, ...]
    issued: date | None
    complete: bool
    failures: str

    @property
    def last(self) -> int | None:
        """Return the last audit at which it was like this, None where it still is."""
        return None if self.until is None else self.until - 1


def paper(base: Connection, number: int) -> Paper | None:
    """Return the document of that number."""
    row = base.execute(select(reviews).where(reviews.c.id == number)).first()
    return _paper(row) if row else None


def papers_named(base: Connection, plan: str, key: str) -> tuple[Paper, ...]:
    """Return the documents of a plan with that key, as they are now."""
    asked = select(reviews).where(reviews.c.plan == plan, reviews.c.document_key == key)
    return tuple(map(_paper, base.execute(asked.where(reviews.c.until.is_(None)))))


def papers_of(base: Connection, plan: str) -> tuple[Paper, ...]:
    """Return the documents of a plan as they are now, in the order of files and parts."""
    asked = select(reviews).where(reviews.c.plan == plan, reviews.c.until.is_(None))
    return tuple(map(_paper, base.execute(asked.order_by(reviews.c.file, reviews.c.part))))


def findings_of(base: Connection, held: Paper) -> tuple[Finding, ...]:
    """Return what was found in a document, in the order of its text."""
    own = findings.c.plan == held.plan, findings.c.file == held.file
    parts = findings.c.part.in_((held.part, 0))
    asked = select(findings).where(*own, parts, _alive(findings, held))
    return tuple(map(finding_of, base.execute(asked.order_by(findings.c.start_at, findings.c.id))))


def text_of(base: Connection, held: Paper) -> bytes | None:
    """Return the text kept of a document, None where it is kept no more."""
    own = texts.c.plan == held.plan, texts.c.file == held.file, texts.c.part == held.part
    wire: bytes | None = base.execute(select(texts.c.wire).where(*own)).scalar()
    return wire


def audit_of(base: Connection, held: Paper) -> Audit | None:
    """Return the last audit that found the document like this."""
    last = held.last
    told = (a for a in audit_list(base, held.plan) if a.state != "abandoned")
    return next((a for a in told if last is None or a.id <= last), None)


def _alive(table: Table, held: Paper) -> ColumnElement[bool]:
    if held.last is None:
        return table.c.until.is_(None)
    return and_(table.c.since <= held.last, or_(table.c.until.is_(None), table.c.until > held.last))


def _paper(row: Row[tuple[object, ...]]) -> Paper:
    return Paper(
        id=row.id,
        plan=row.plan,
        file=row.file,
        part=row.part,
        since=row.since,
        until=row.until,
        key=row.document_key,
        number=row.number,
        kind=row.kind,
        title=row.title,
        issuers=tuple(decode(row.issuers.encode(), list)),
        issued=row.issued,
        complete=row.complete,
        failures=row.failures,
    )
