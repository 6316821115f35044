"""Findings: signs for a person to judge, and what could not be read or run."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawcheck.model.citation import Citation, Claim
from lawcheck.model.document import LegalDocument
from lawcheck.model.effect import Effect, Resolution
from lawcheck.model.text import Source, Span, fold


class Severity(StrEnum):
    """How urgent by legal effect: bắt buộc xử lý, cần xem xét, nên sửa."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a check yields: the words, one Vietnamese sentence, what proves it, what to do."""

    span: Span
    message: str
    because: tuple[str, ...] = ()
    suggest: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A mark stamped by the engine with its rule and its place.

    `fingerprint` rests on rule, document, provision and words, never on offsets, so that a
    decision about it survives re-reading.
    """

    rule: str
    slug: str
    severity: Severity
    message: str
    quote: str
    span: Span
    page: int | None
    where: str | None
    because: tuple[str, ...]
    suggest: str | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding set aside because a person settled it before; counted, never lost."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that crashed: a fault of the program, shown as such."""

    stage: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a citation means, and its effect on the day of the scan with the sentences that say why."""

    resolution: Resolution
    effect: Effect
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """Everything known about one document after the line has run."""

    document: LegalDocument
    citations: tuple[Citation, ...]
    meanings: tuple[Meaning, ...]
    """One for each citation, in the same order."""
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    on: date
    suppressed: tuple[Suppressed, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be read, and why, for a person to act on."""

    source: Source
    error: str
    reason: str


def fingerprint(rule: str, document: str, where: str | None, quote: str) -> str:
    """Return 16 hex digits that name a finding whatever moves around it."""
    parts = "\n".join((rule, document, where or "", fold(quote)))
    return hashlib.sha256(parts.encode()).hexdigest()[:16]
