"""Audits as the store keeps them: begun, taken up again after a crash, finished, listed."""

from datetime import datetime

from sqlalchemy import Connection, Row, desc, insert, select, update

from lawcheck.store.judged import Audit, Basis
from lawcheck.store.tables import audits, uploads


def begin(base: Connection, plan: str, basis: Basis, now: datetime) -> Audit:
    """Take up the interrupted audit of the same basis, or begin one; others are abandoned.

    Called under the lock: whatever is still marked as running has died.
    """
    running = audits.c.plan == plan, audits.c.state == "running"
    left = base.execute(select(audits).where(*running, audits.c.basis == basis.mark)).first()
    if left:
        return _audit(left)
    base.execute(update(audits).where(*running).values(state="abandoned"))
    values = {
        "plan": plan,
        "basis": basis.mark,
        "on_day": basis.on,
        "version": basis.version,
        "rules_hash": basis.rules_hash,
        "corpus_hash": basis.corpus_hash,
        "known_through": basis.known_through,
        "started": now.isoformat(timespec="seconds"),
        "state": "running",
    }
    number = base.execute(insert(audits).values(values).returning(audits.c.id)).scalar_one()
    return _audit(base.execute(select(audits).where(audits.c.id == number)).one())


def finish(base: Connection, audit: Audit, summary: str, now: datetime) -> None:
    """Mark an audit as finished, keep its summary, and let the server count what it holds now."""
    values = {
        "state": "finished",
        "finished": now.isoformat(timespec="seconds"),
        "summary": summary,
    }
    base.execute(update(audits).where(audits.c.id == audit.id).values(values))
    if base.dialect.name == "postgresql":
        base.exec_driver_sql("ANALYZE findings, reviews, decisions")


def audit_list(base: Connection, plan: str | None = None) -> tuple[Audit, ...]:
    """Return the audits, of one plan or of all that are no uploads, the latest first."""
    asked = select(audits).order_by(desc(audits.c.id))
    own = audits.c.plan == plan if plan else audits.c.plan.not_in(select(uploads.c.plan))
    return tuple(map(_audit, base.execute(asked.where(own))))


def last_finished(base: Connection, plan: str) -> Audit | None:
    """Return the last audit of a plan that came to its end."""
    return next((a for a in audit_list(base, plan) if a.state == "finished"), None)


def _audit(row: Row[tuple[object, ...]]) -> Audit:
    return Audit(
        row.id, row.plan, row.on_day, row.basis, row.started, row.finished, row.state, row.summary
    )
