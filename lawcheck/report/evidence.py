"""What proves a finding: the state of the document, and of those it cites there, with the proof."""

from dataclasses import dataclass

from lawcheck.check import Collection, Digest, standing
from lawcheck.language import later, say
from lawcheck.law.explain import title_of
from lawcheck.model import (
    Ambiguous,
    Citation,
    Effect,
    Finding,
    Key,
    Known,
    LegalDocument,
    Meaning,
    Record,
    Review,
    State,
    Target,
)
from lawcheck.report.diagram_words import Look, look_of, state_of
from lawcheck.report.passage import worded

_SOURCE = later("Ngày có hiệu lực lấy từ: {source}")


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


def own_evidence(collection: Collection, digest: Digest) -> Evidence:
    """Return the state of a document of the batch itself."""
    own = standing(collection, digest.key, digest) if digest.key else None
    effect, because = (own.effect, own.because) if own else (Effect(State.UNKNOWN), ())
    look, state = look_of(effect), state_of(effect)
    record = collection.law.record(digest.key) if digest.key else None
    told = (say(_SOURCE, source=record.source),) if record else ()
    return Evidence(digest.name, digest.title, state, look, (*because, *told), digest.key)


def evidence(review: Review, finding: Finding) -> tuple[Evidence, ...]:
    """Return the documents that a finding's words cite, each once."""
    pairs = zip(review.citations, review.meanings, strict=True)
    shown = (
        _cited(review.document, citation, meaning)
        for citation, meaning in pairs
        if citation.target is Target.OTHER and citation.span.overlaps(finding.span)
    )
    return tuple(dict.fromkeys(shown))


def _cited(document: LegalDocument, citation: Citation, meaning: Meaning) -> Evidence:
    if isinstance(meaning.resolution, Known):
        return _known(meaning.resolution.record, meaning.effect, meaning.because)
    look, state = look_of(meaning.effect), state_of(meaning.effect)
    named = worded(document.text, citation.span)
    return Evidence(named, "", state, look, meaning.because or _unknown(meaning), None)


def _known(record: Record, effect: Effect, because: tuple[str, ...]) -> Evidence:
    look, state = look_of(effect), state_of(effect)
    return Evidence(title_of(record), record.title, state, look, because, record.key)


def _unknown(meaning: Meaning) -> tuple[str, ...]:
    match meaning.resolution:
        case Ambiguous(records):
            return tuple(f"{title_of(record)}: {record.title}" for record in records)
        case Known():
            return ()
        case unknown:
            return (unknown.reason,) if unknown.reason else ()
