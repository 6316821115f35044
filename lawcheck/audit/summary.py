"""What an audit ends with: what was done, what is new, what is gone, what has ended."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from lawcheck.model import Failure, Key, Severity, State
from lawcheck.store import Found

T = TypeVar("T")

SCHEMA = "lawcheck.audit/1"
_MOST = 1000
"""Rows of a list that a summary holds; `lawcheck audit diff` lists all."""


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A list: how long it is, and its beginning."""

    count: int = 0
    first: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding as a summary tells it."""

    file: str
    part: int
    rule: str
    severity: Severity
    message: str
    where: str | None
    quote: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Unopened:
    """A file that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """A document that has lost its effect since the last audit, and who cites it."""

    key: Key
    name: str
    since: date | None
    because: tuple[str, ...]
    files: tuple[str, ...]
    """Files of the plan that hold it."""
    cited_by: tuple[str, ...]
    """Files of the plan that cite it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A change of state in the days ahead, what proves it, and whom it concerns."""

    day: date
    key: Key
    name: str
    was: State
    state: State
    because: tuple[str, ...]
    files: tuple[str, ...]
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """The audit compared with."""

    audit: int
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an audit ends with; as JSON it is kept, posted and printed."""

    schema: str = SCHEMA
    plan: str
    audit: int
    on: date
    known_through: date
    version: str
    rules_hash: str
    corpus_hash: str
    since: Since | None
    documents: int
    untouched: int
    read: Listed[str]
    judged: Listed[str]
    dropped: Listed[str]
    unread: Listed[Unopened]
    found: dict[str, int]
    """Findings that stand, by severity."""
    set_aside: int
    """Findings that a person has settled."""
    new: Listed[Seen]
    new_by_severity: dict[str, int]
    gone: Listed[Seen]
    expired: Listed[Ended]
    coming: Listed[Coming]
    """What changes in the next 90 days."""
    failures: tuple[Failure, ...]
    is_complete: bool
    """Whether everything was read to the last page and every rule ran."""


def listed(rows: Iterable[T]) -> Listed[T]:
    """Return a list as a summary holds it."""
    all_rows = tuple(rows)
    return Listed(len(all_rows), all_rows[:_MOST])


def seen(found: Iterable[Found]) -> tuple[Seen, ...]:
    """Return findings in the order of files and places, the most urgent severity first."""
    ordered = sorted(found, key=lambda f: (_URGENT[f.finding.severity], f.file, f.part, f.finding.span, f.finding.rule))  # fmt: skip
    return tuple(map(_seen, ordered))


def by_severity(found: Sequence[Found]) -> dict[str, int]:
    """Count findings by severity, each severity named."""
    counts = Counter(each.finding.severity for each in found)
    return {severity.value: counts[severity] for severity in Severity}


_URGENT = {severity: place for place, severity in enumerate(Severity)}


def _seen(found: Found) -> Seen:
    finding = found.finding
    return Seen(
        file=found.file,
        part=found.part,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        where=finding.where,
        quote=finding.quote,
        fingerprint=finding.fingerprint,
    )
