"""The panel in which a person decides about a finding, and reads who decided before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lawcheck.store import Decision, Verdict, histories
from lawcheck.web.ask import Ask
from lawcheck.web.verdicts import CHOICES, HANDLINGS


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel of a finding shows: its history, and what was written but not kept."""

    fingerprint: str
    past: tuple[Decision, ...]
    told: str = ""
    verdict: str = ""
    reason: str = ""
    note: str = ""
    proposal: str = ""

    @property
    def last(self) -> Decision | None:
        """Return the decision that counts."""
        return self.past[-1] if self.past else None

    @property
    def state(self) -> str:
        """Return the verdict that counts, "open" where there is none."""
        if self.last is None or self.last.verdict is Verdict.REOPEN:
            return "open"
        return self.last.verdict.value


def panels(ask: Ask, fingerprints: Iterable[str]) -> dict[str, Panel]:
    """Return the panel of each finding."""
    names = tuple(fingerprints)
    with ask.desk.store.reading() as base:
        told = histories(base, names)
    return {name: Panel(name, told.get(name, ())) for name in names}


def words() -> Mapping[str, Any]:
    """Return what the template of a panel needs besides the panel."""
    return {"choices": CHOICES, "handlings": HANDLINGS}
