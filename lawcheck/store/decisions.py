"""Decisions about findings: added, never changed; the database itself refuses to."""

from dataclasses import asdict

from sqlalchemy import Connection, Row, insert, select

from lawcheck.errors import StoreError
from lawcheck.store.judged import Decision, Verdict
from lawcheck.store.tables import decisions


def decide(base: Connection, decision: Decision) -> None:
    """Add a decision about a finding.

    Raises:
        StoreError: it has no reason, or nobody who made it.
    """
    if not decision.reason.strip() or not decision.who.strip():
        message = "a decision needs a reason and the person who made it"
        raise StoreError(message)
    base.execute(insert(decisions).values(asdict(decision)))


def history(base: Connection, fingerprint: str) -> tuple[Decision, ...]:
    """Return every decision about a finding, the first one first."""
    asked = select(decisions).where(decisions.c.fingerprint == fingerprint)
    return tuple(map(_decision, base.execute(asked.order_by(decisions.c.id))))


def settled(base: Connection) -> frozenset[str]:
    """Return the fingerprints whose last decision sets them aside: dismissed or handled."""
    rows = base.execute(select(decisions).order_by(decisions.c.id))
    last = {row.fingerprint: row.verdict for row in rows}
    return frozenset(name for name, verdict in last.items() if verdict != Verdict.ACCEPT)


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    return Decision(row.fingerprint, Verdict(row.verdict), row.reason, row.who, row.at)
