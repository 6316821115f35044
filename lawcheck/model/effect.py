"""The law as facts: records, dated relations between them, and effect on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lawcheck.model.number import Key
from lawcheck.model.pinpoint import Pinpoint


class Verb(StrEnum):
    """What one document does to another. Values are those of corpus/relations.csv."""

    REPLACES = "replaces"
    REPEALS = "repeals"
    ANNULS = "annuls"
    AMENDS = "amends"
    SUSPENDS = "suspends"
    HALTS = "halts"
    CORRECTS = "corrects"
    EXTENDS = "extends"
    CONTINUES = "continues"
    CONSOLIDATES = "consolidates"
    DETAILS = "details"
    GUIDES = "guides"
    BASES_ON = "bases_on"
    CITES = "cites"


class State(StrEnum):
    """Effect of a document or provision on a day. Values are those of the JSON report."""

    PENDING = "pending"
    IN_FORCE = "in_force"
    PARTLY_IN_FORCE = "partly_in_force"
    SUSPENDED = "suspended"
    HALTED = "halted"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Record:
    """A document the corpus knows. Dates are None where no source gives them."""

    key: Key
    number: str
    kind: str
    title: str
    issuer: str
    issued: date | None
    effective: date | None
    expires: date | None
    """First day on which the document no longer applies by its own term."""
    source: str
    confirmed: date | None = None
    """Last day on which the source shows the document alive."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` does `verb` to `object` (or to its provision `pin`) from `since`, `until` exclusive.

    `since` is None where the source gives no day: such a relation proves nothing about effect.
    """

    subject: Key
    verb: Verb
    object: Key
    pin: Pinpoint | None = None
    since: date | None = None
    until: date | None = None
    proof: str = ""
    """Provision of the subject that says so, or the source of the fact."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Was it in force on that day, since when, and what says so?"""

    state: State
    since: date | None = None
    because: tuple[Relation, ...] = ()
    partly: tuple[Pinpoint, ...] = ()
    """Provisions no longer in force, where `state` is PARTLY_IN_FORCE."""
    confirmed: date | None = None
    """Last day on which evidence shows it alive."""
    doubts: tuple[Relation, ...] = ()
    """Signs that it has ended, which only a person may judge: whatever `state` says, they stand."""
    presumed: State | None = None
    """Past the last day the corpus knows: the state if nothing has happened since."""

    def is_confirmed(self, on: date, horizon: timedelta) -> bool:
        """Whether evidence shows it alive no longer than `horizon` before `on`."""
        return self.confirmed is not None and on - self.confirmed <= horizon


@dataclass(frozen=True, slots=True)
class Known:
    """The one document that is meant."""

    record: Record


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several documents fit; none may be assumed."""

    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No document of the corpus fits; `reason` says why, `nearest` what came close."""

    reason: str = ""
    nearest: tuple[Record, ...] = ()


Resolution = Known | Ambiguous | Unknown
