"""What a person settled before: acceptances of lawcheck.toml and an earlier report."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from lawcheck.config import Accept
from lawcheck.model import Unread
from lawcheck.report import Acceptance, read_baseline, suppress
from lawcheck.scan import Outcome


def settler(
    accept: tuple[Accept, ...], baseline: Path | None, on: date
) -> Callable[[Outcome], Outcome]:
    """Return what sets the settled findings of an outcome aside."""
    accepted = [Acceptance(a.rule, a.where, a.reason, a.until) for a in accept]
    known = read_baseline(baseline) if baseline else frozenset()

    def settle(outcome: Outcome) -> Outcome:
        return outcome if isinstance(outcome, Unread) else suppress(outcome, accepted, known, on)

    return settle
