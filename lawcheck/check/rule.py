"""A rule: what its page declares, and the function that looks for the defect."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from lawcheck.check.collection import Sweep
from lawcheck.check.dossier import Dossier
from lawcheck.check.wording import named_number
from lawcheck.model import Layout, LegalDocument, Mark, Severity, Span

Check = Callable[[Dossier], Iterator[Mark]]


@dataclass(frozen=True, slots=True)
class Over:
    """A check that looks at a whole batch, once its documents have been reviewed."""

    sweep: Sweep


class Read(StrEnum):
    """How a legal basis was ascertained."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    MEMORY = "memory"


class Documents(StrEnum):
    """Văn bản quy phạm pháp luật or văn bản hành chính."""

    NORMATIVE = "normative"
    ADMINISTRATIVE = "administrative"

    @classmethod
    def of(cls, document: LegalDocument) -> "Documents":
        """Return which of the two `document` is."""
        return cls.NORMATIVE if document.normative else cls.ADMINISTRATIVE


class Day(StrEnum):
    """Whose law a rule goes by: drafting faults by the day of issue, rà soát by the day asked."""

    ISSUED = "issued"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; None leaves the side open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether `day` is inside."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Basis:
    """A provision a rule rests on, for documents issued within `period`."""

    law: str
    at: str
    read: Read
    period: Period = Period()
    documents: Documents | None = None
    kind: str | None = None
    """Loại văn bản, where the number does not tell: nghị quyết of the National Assembly."""

    def __str__(self) -> str:
        return f"{self.at} {named_number(self.law, self.kind)}"

    def concerns(self, documents: Documents, day: date) -> bool:
        """Whether it governs such documents issued on `day`."""
        return self.period.holds(day) and self.documents in {None, documents}


@dataclass(frozen=True, slots=True)
class Observed:
    """What the rule marked in published documents, and what a person made of a sample."""

    documents: int
    marks: int
    read: int
    right: int

    @property
    def precision(self) -> float | None:
        """Return the share of the marks read that were right, None where none was read."""
        return self.right / self.read if self.read else None


@dataclass(frozen=True, slots=True)
class Example:
    """A short document on a rule page; `marks` are the spans in `text` the rule must find."""

    text: str
    marks: tuple[Span, ...]
    number: str
    issued: date
    on: date
    kind: str
    issuer: str
    title: str
    at: str
    """Page and line, "citation/expired_basis.md:31"."""
    members: tuple["Member", ...] = ()
    """For a rule over a batch: its documents. `text` then holds all of them as the page does."""
    layout: Layout | None = None

    def __str__(self) -> str:
        return self.at


@dataclass(frozen=True, slots=True)
class Member:
    """A document of an example batch, and the place in the batch's text of what may be marked."""

    example: Example
    named: Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A page of rules/ together with its check."""

    id: str
    slug: str
    family: str
    title: str
    severity: Severity
    administrative: Severity | None
    """Severity for văn bản hành chính; None where the rule does not concern them."""
    basis: tuple[Basis, ...]
    in_force: Period
    judged: Day
    since: str
    criteria: tuple[str, ...]
    handling: str | None
    prose: str
    examples: tuple[Example, ...]
    page: Path
    check: Check | Over
    observed: Observed | None = None

    def __str__(self) -> str:
        return f"{self.id} {self.family}/{self.slug}"

    @property
    def is_draft(self) -> bool:
        """Whether nobody read any text the rule rests on: listed, off by default."""
        return all(basis.read is Read.MEMORY for basis in self.basis)

    def severity_for(self, document: LegalDocument) -> Severity | None:
        """Return how urgent a finding in `document` is, None where the rule leaves it alone."""
        return self.severity if document.normative else self.administrative

    def concerns(self, dossier: Dossier) -> bool:
        """Whether the law of the rule's day makes it apply to the document.

        No rule judges a văn bản hợp nhất: its words are those of other documents and days.
        """
        day = self.day_of(dossier.day, dossier.on)
        return (
            day is not None
            and not dossier.is_consolidated
            and self.in_force.holds(day)
            and self.severity_for(dossier.document) is not None
        )

    def basis_for(self, dossier: Dossier) -> tuple[str, ...]:
        """Return the provisions that govern the document on the rule's day."""
        documents, day = Documents.of(dossier.document), self.day_of(dossier.day, dossier.on)
        return tuple(str(basis) for basis in self.basis if day and basis.concerns(documents, day))

    def day_of(self, issued: date | None, on: date) -> date | None:
        """Return the day whose law counts, for a document of `issued` asked about on `on`."""
        return issued and (on if self.judged is Day.TODAY else issued)
