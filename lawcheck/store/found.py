"""What held at an audit: findings, digests and unread files alive then."""

from dataclasses import dataclass

from sqlalchemy import Connection, Row, or_, select

from lawcheck.check import Digest
from lawcheck.model import Finding, Severity, Span
from lawcheck.store.judged import Audit
from lawcheck.store.spells import alive
from lawcheck.store.tables import files, findings, reviews, unread
from lawcheck.wire import decode


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, and the file and the document of it that it stands in."""

    file: str
    part: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Held:
    """A document as known at an audit, and the file that holds it."""

    file: str
    part: int
    digest: Digest


def findings_at(base: Connection, plan: str, audit: int) -> dict[str, Found]:
    """Return by fingerprint what was found at an audit, of copies the one in the first place."""
    rows = base.execute(select(findings).where(alive(findings, plan, audit)))
    found = [Found(row.file, row.part, finding_of(row)) for row in rows]
    return {f.finding.fingerprint: f for f in sorted(found, key=_place, reverse=True)}


def is_found(base: Connection, fingerprint: str) -> bool:
    """Whether any audit found a finding."""
    asked = select(findings.c.id).where(findings.c.fingerprint == fingerprint)
    return base.execute(asked.limit(1)).first() is not None


def digests_at(base: Connection, plan: str, audit: int) -> tuple[Held, ...]:
    """Return each document known at an audit, in the order of files and parts."""
    columns = (reviews.c.file, reviews.c.part, reviews.c.digest)
    rows = base.execute(select(*columns).where(alive(reviews, plan, audit)))
    held = (Held(row.file, row.part, decode(row.digest.encode(), Digest)) for row in rows)
    return tuple(sorted(held, key=lambda each: (each.file, each.part)))


def files_at(base: Connection, plan: str, audit: int) -> frozenset[str]:
    """Return the files that were there at an audit, read or not."""
    read = select(reviews.c.file).where(alive(reviews, plan, audit))
    lost = select(unread.c.file).where(alive(unread, plan, audit))
    return frozenset(base.execute(read.union(lost)).scalars())


def is_unchanged(base: Connection, audit: Audit, before: Audit) -> bool:
    """Whether an audit rests on what an earlier one did, and took and dropped no file since."""
    columns = ((files, files.c.audit), (reviews, reviews.c.until), (unread, unread.c.until))
    turned = (
        select(table.c.file).where(table.c.plan == audit.plan, number > before.id)
        for table, number in columns
    )
    is_turned = any(base.execute(asked.limit(1)).first() for asked in turned)
    return audit.basis == before.basis and not is_turned


def unread_at(base: Connection, plan: str, audit: int) -> tuple[tuple[str, str], ...]:
    """Return the files that could not be read at an audit, each with the reason."""
    asked = select(unread.c.file, unread.c.reason).where(alive(unread, plan, audit))
    return tuple((row.file, row.reason) for row in base.execute(asked.order_by(unread.c.file)))


def is_complete(base: Connection, plan: str, audit: int) -> bool:
    """Whether everything was read to the last page and every rule ran."""
    lacking = or_(reviews.c.complete.is_(False), reviews.c.failures != "[]")
    asked = select(reviews.c.id).where(alive(reviews, plan, audit), lacking)
    return not unread_at(base, plan, audit) and base.execute(asked).first() is None


def finding_of(row: Row[tuple[object, ...]]) -> Finding:
    """Return what a row of findings tells."""
    return Finding(
        rule=row.rule,
        slug=row.slug,
        severity=Severity(row.severity),
        message=row.message,
        quote=row.quote,
        span=Span(row.start_at, row.end_at),
        page=row.page,
        where=row.place,
        because=tuple(decode(row.because.encode(), list)),
        suggest=row.suggest,
        fingerprint=row.fingerprint,
    )


def _place(found: Found) -> tuple[str, int, Span, str, str]:
    finding = found.finding
    return found.file, found.part, finding.span, finding.rule, finding.message
