"""What a run hands to the store, and what it gets back: values, never rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawcheck.check import Digest
from lawcheck.model import Effect, Failure, Finding


class Verdict(StrEnum):
    """What a person says of a finding.

    It is right, it is none, it has been dealt with, it is to be talked over, it is open again.
    """

    ACCEPT = "accept"
    DISMISS = "dismiss"
    HANDLED = "handled"
    DISCUSS = "discuss"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Judged:
    """One document of a file as the law and the rules judged it on the day."""

    part: int
    digest: Digest
    own: Effect
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    is_complete: bool
    wire: bytes | None
    """The document and what it cites; None where that is kept already."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read."""

    error: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file, or of the files of one document, read at once."""

    file: str
    content_hash: str
    judged: tuple[Judged, ...]
    refused: tuple[Refused, ...]

    @property
    def was_read(self) -> bool:
        """Whether the file was read, not only its kept text judged anew."""
        return not self.judged or any(one.wire is not None for one in self.judged)


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on besides the document: when one differs, it is asked anew."""

    on: date
    version: str
    rules_hash: str
    corpus_hash: str
    known_through: date
    mark: str
    """Changes with any of them and with the selection of rules."""
    reader: str
    """Changes with what reading depends on: the program and its limits."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the store knows of a file."""

    content_hash: str
    reader: str
    basis: str
    audit: int
    """The audit that last read it or judged it anew."""
    was_read: bool


@dataclass(frozen=True, slots=True)
class Audit:
    """A run as the store keeps it; `summary` is the JSON that it ended with."""

    id: int
    plan: str
    on: date
    basis: str
    started: str
    finished: str | None
    state: str
    summary: str | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about a finding, why and when."""

    fingerprint: str
    verdict: Verdict
    reason: str
    who: str
    at: str
    """The moment, in ISO form."""
    note: str = ""
    proposal: str = ""
    """What the person proposes to do about the document."""
    id: int = 0
    """Its number in the store, 0 before it is there."""
