"""What proves a finding: the documents cited where it stands, their state, and the sentences that say so."""

from dataclasses import dataclass

from lawcheck.law.explain import title_of
from lawcheck.model import Ambiguous, Citation, Finding, Key, Known, Meaning, Review, Target
from lawcheck.report.diagram_words import Look, look_of, state_of
from lawcheck.report.passage import worded


@dataclass(frozen=True, slots=True)
class Evidence:
    """A cited document as the law knows it on the day."""

    name: str
    title: str
    state: str
    look: Look
    because: tuple[str, ...]
    key: Key | None
    """None where it is not known which document is meant."""


def evidence(review: Review, finding: Finding) -> tuple[Evidence, ...]:
    """Return the documents that a finding's words cite, each once."""
    pairs = zip(review.citations, review.meanings, strict=True)
    shown = (
        _shown(review, citation, meaning)
        for citation, meaning in pairs
        if citation.target is Target.OTHER and citation.span.overlaps(finding.span)
    )
    return tuple(dict.fromkeys(shown))


def _shown(review: Review, citation: Citation, meaning: Meaning) -> Evidence:
    record = meaning.resolution.record if isinstance(meaning.resolution, Known) else None
    return Evidence(
        title_of(record) if record else worded(review.document.text, citation.span),
        record.title if record else "",
        state_of(meaning.effect),
        look_of(meaning.effect),
        meaning.because or _unknown(meaning),
        record.key if record else None,
    )


def _unknown(meaning: Meaning) -> tuple[str, ...]:
    match meaning.resolution:
        case Ambiguous(records):
            return tuple(f"{title_of(record)}: {record.title}" for record in records)
        case Known():
            return ()
        case unknown:
            return (unknown.reason,) if unknown.reason else ()
