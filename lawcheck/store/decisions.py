"""Decisions about findings: added, never changed; the database itself refuses to.

Each one follows the one that its author saw, and only one can: the second of two people who
decide at once is told so, whatever database it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace

from sqlalchemy import Connection, RowMapping, desc, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from lawcheck.errors import Conflict, StoreError
from lawcheck.store.judged import Decision, Verdict
from lawcheck.store.tables import decisions

NEED_REASON = frozenset({Verdict.DISMISS, Verdict.HANDLED})


def decide(base: Connection, decision: Decision, seen: int = 0) -> Decision:
    """Add a decision about a finding to the last one that its author has `seen`, 0 for none.

    Raises:
        StoreError: nobody made it, or it sets a finding aside without a reason.
        Conflict: somebody else has decided since.
    """
    if not decision.who.strip() or (
        decision.verdict in NEED_REASON and not decision.reason.strip()
    ):
        message = "a decision needs the person who made it, and a reason to set a finding aside"
        raise StoreError(message)
    last = last_decision(base, decision.fingerprint)
    number = _added(base, decision, seen) if (last.id if last else 0) == seen else None
    if number is None:
        message = f"somebody else has decided about {decision.fingerprint} meanwhile"
        raise Conflict(message)
    return replace(decision, id=number)


def last_decision(base: Connection, fingerprint: str) -> Decision | None:
    """Return the decision that counts, None where nobody has decided."""
    asked = select(decisions).where(decisions.c.fingerprint == fingerprint)
    row = base.execute(asked.order_by(desc(decisions.c.id)).limit(1)).mappings().first()
    return _decision(row) if row else None


def history(base: Connection, fingerprint: str) -> tuple[Decision, ...]:
    """Return every decision about a finding, the first one first."""
    return histories(base, (fingerprint,)).get(fingerprint, ())


def histories(base: Connection, fingerprints: Iterable[str]) -> Mapping[str, tuple[Decision, ...]]:
    """Return every decision about each of some findings, the first one first."""
    asked = select(decisions).where(decisions.c.fingerprint.in_(tuple(fingerprints)))
    told: dict[str, tuple[Decision, ...]] = {}
    for row in base.execute(asked.order_by(decisions.c.id)).mappings():
        told[row["fingerprint"]] = (*told.get(row["fingerprint"], ()), _decision(row))
    return told


def standing(base: Connection) -> dict[str, Decision]:
    """Return the decision that counts for each finding that is not open."""
    later = decisions.alias()
    follows = later.c.fingerprint == decisions.c.fingerprint, later.c.follows == decisions.c.id
    asked = select(decisions).where(
        decisions.c.verdict != Verdict.REOPEN.value, ~exists().where(*follows)
    )
    return {row["fingerprint"]: _decision(row) for row in base.execute(asked).mappings()}


def settled(base: Connection) -> frozenset[str]:
    """Return the fingerprints whose last decision sets them aside: dismissed or handled."""
    last = standing(base).items()
    return frozenset(name for name, decision in last if decision.verdict in NEED_REASON)


def _added(base: Connection, decision: Decision, seen: int) -> int | None:
    values = asdict(decision) | {"follows": seen}
    del values["id"]
    insert = sqlite.insert if base.dialect.name == "sqlite" else postgresql.insert
    added = insert(decisions).values(values).on_conflict_do_nothing()
    number: int | None = base.execute(added.returning(decisions.c.id)).scalar()
    return number


def _decision(row: RowMapping) -> Decision:
    values = {name: row[name] for name in Decision.__slots__}
    return Decision(**(values | {"verdict": Verdict(row["verdict"])}))
