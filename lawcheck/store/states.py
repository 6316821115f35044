"""The state of each document over time: a row where it changed, with the proof."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, insert, select

from lawcheck.check import Standing
from lawcheck.model import Key
from lawcheck.store.judged import Audit
from lawcheck.store.tables import states
from lawcheck.wire import encode

Last = dict[str, tuple[str, date | None]]


def states_at(base: Connection, plan: str, audit: int) -> Last:
    """Return the state in which each document was found up to an audit, and since when."""
    asked = select(states).where(states.c.plan == plan, states.c.audit <= audit)
    rows = base.execute(asked.order_by(states.c.id))
    return {row.document_key: (row.state, row.since) for row in rows}


def keep_states(base: Connection, audit: Audit, standings: Iterable[Standing]) -> None:
    """Write the states that differ from the last known ones."""
    rows = list(_changed(audit, standings, states_at(base, audit.plan, audit.id)))
    if rows:
        base.execute(insert(states), rows)


def state_history(base: Connection, plan: str, key: Key) -> tuple[tuple[date, str], ...]:
    """Return on which days of asking a document was found in another state, the first one first."""
    asked = select(states).where(states.c.plan == plan, states.c.document_key == key)
    return tuple((row.on_day, row.state) for row in base.execute(asked.order_by(states.c.id)))


def _changed(audit: Audit, standings: Iterable[Standing], last: Last) -> Iterator[dict[str, Any]]:
    for key, standing in {standing.key: standing for standing in standings}.items():
        state = standing.effect.presumed or standing.effect.state
        if last.get(key) != (state.value, standing.effect.since):
            yield {
                "plan": audit.plan,
                "document_key": key,
                "audit": audit.id,
                "on_day": audit.on,
                "state": state.value,
                "since": standing.effect.since,
                "because": encode(standing.because).decode(),
            }
