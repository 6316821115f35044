"""A batch: the reviews of one run, what could not be read, and on what knowledge it rests."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lawcheck.model import Review, Severity, Unknown, Unread
from lawcheck.scan import Setup, prepare
from lawcheck.shipped import content_hash

_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a report rests on: the day asked for, and which program, rules and corpus answered."""

    on: date
    known_through: date
    version: str
    rules_hash: str
    corpus_hash: str


def known_by(setup: Setup) -> Knowledge:
    """Return what an answer by a setup rests on.

    Raises:
        CorpusError, RuleError: what is wrong with the corpus or the rules.
    """
    from lawcheck import __version__  # noqa: PLC0415 - the package opens with this layer

    law, _ = prepare(setup)
    pages = content_hash(setup.rules, frozenset({".md", ".py"}))
    return Knowledge(setup.on, law.known_through, __version__, pages, law.hash)


@dataclass(frozen=True, slots=True)
class Batch:
    """What every form of the report is made from."""

    reviews: tuple[Review, ...]
    unread: tuple[Unread, ...]
    knowledge: Knowledge

    @classmethod
    def of(cls, outcomes: Iterable[Review | Unread], knowledge: Knowledge) -> "Batch":
        """Sort outcomes into reviews and unread sources."""
        done = tuple(outcomes)
        return cls(
            tuple(o for o in done if isinstance(o, Review)),
            tuple(o for o in done if isinstance(o, Unread)),
            knowledge,
        )

    @property
    def by_severity(self) -> Counter[Severity]:
        """Count the findings by severity."""
        return Counter(finding.severity for review in self.reviews for finding in review.findings)

    @property
    def suppressed(self) -> int:
        """Count the findings set aside because a person settled them before."""
        return sum(len(review.suppressed) for review in self.reviews)

    @property
    def is_complete(self) -> bool:
        """Whether everything was read to the last page and every rule ran."""
        lacking = (review.failures or review.document.missing for review in self.reviews)
        return not self.unread and not any(lacking)

    @property
    def outside(self) -> int:
        """Count the distinct cited numbers that the corpus does not hold."""
        return len(
            {
                citation.number
                for review in self.reviews
                for citation, meaning in zip(review.citations, review.meanings, strict=True)
                if citation.number and isinstance(meaning.resolution, Unknown)
            }
        )


def worst(batch: Batch) -> Severity | None:
    """Return the highest severity found, or None without findings."""
    return max(batch.by_severity, key=_ORDER.index, default=None)


def reaches(severity: Severity | None, floor: Severity) -> bool:
    """Whether `severity` is at or above `floor`."""
    return severity is not None and _ORDER.index(severity) >= _ORDER.index(floor)
