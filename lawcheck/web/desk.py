"""What every page of the app works with: the store, the law, the way in, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from lawcheck.check import Rule
from lawcheck.law import Law
from lawcheck.scan import Setup, prepare
from lawcheck.store import Role, Store

VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: the name kept with decisions, the name shown, and what they may do."""

    name: str
    shown: str
    role: Role


@dataclass(frozen=True, slots=True)
class Door:
    """Who is let in: everybody at this machine, or people with an account."""

    hosts: tuple[str, ...]
    """Names by which browsers may ask for the app."""
    host: Person | None
    """Who works at this machine alone; None where accounts are needed."""
    is_secure: bool
    """Whether browsers reach the app by TLS, so that cookies travel by nothing else."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The store with its plan, the setup of law and rules, the door, the clock."""

    store: Store
    plan: str
    setup: Setup
    door: Door
    now: Callable[[], datetime]
    forms: Path | None = None
    """The office's own forms of paperwork, over the shipped ones."""

    @property
    def today(self) -> date:
        """Return today in Vietnam, whatever the clock of the server says of its own place."""
        return self.now().astimezone(VIETNAM).date()

    @property
    def law(self) -> Law:
        """Return the law, loaded once."""
        return prepare(self.setup)[0]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules, loaded once."""
        return prepare(self.setup)[1]
