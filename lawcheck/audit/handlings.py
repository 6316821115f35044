"""Decisions of the store → what a report is told of them."""

from datetime import datetime

from lawcheck.report.handling import Handling
from lawcheck.store import Decision, Store, standing


def handlings(store: Store) -> dict[str, Handling]:
    """Return the decision that counts for each finding that is not open."""
    with store.reading() as base:
        return {name: _handling(decision) for name, decision in standing(base).items()}


def _handling(decision: Decision) -> Handling:
    at = datetime.fromisoformat(decision.at).date()
    told = decision.fingerprint, decision.verdict.value, decision.reason, decision.who
    return Handling(*told, at, decision.proposal)
