"""What a new document sets off: which of an office's documents must be reviewed, and why.

Nghị định 79/2025/NĐ-CP Điều 37, 39 (before 01/04/2025 Nghị định 34/2016/NĐ-CP Điều 145). Only what
a document rests on or sends its reader to counts: a name in a title or a history is no reliance.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawcheck.law.impact_ties import Held, Tie
from lawcheck.law.law import Law
from lawcheck.law.wordings import first_day_without
from lawcheck.model import (
    Effect,
    Key,
    LegalDocument,
    Number,
    Pinpoint,
    Provision,
    Span,
    State,
    Verb,
)


class Ground(StrEnum):
    """Why a document must be reviewed, the strongest reason first. Values are those of the JSON."""

    ACTED_ON = "acted_on"
    BASIS = "basis"
    CASCADE = "cascade"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: what the new document does, and the words of the old one that it meets."""

    ground: Ground
    deeds: tuple[Tie, ...]
    """Ties of the new document."""
    span: Span | None
    """Words of the document to be reviewed; None where its text has no such provision."""
    by: Verb
    """How the old document hangs on what is acted on: its căn cứ, what it details, cites …"""


@dataclass(frozen=True, slots=True)
class Demand:
    """A document that must be reviewed, with every reason."""

    document: LegalDocument
    effect: Effect
    """Its own effect on the day, as far as the corpus knows it."""
    reasons: tuple[Reason, ...]
    confirmed: bool
    """Whether the new document itself, or evidence young enough, shows it alive."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What one new document does, and what that demands of an office's documents."""

    new: LegalDocument
    deeds: tuple[Tie, ...]
    demands: tuple[Demand, ...]
    passed: int
    """How many documents were touched but had ended before, and were passed over."""


_ENDING = frozenset({Verb.REPLACES, Verb.REPEALS, Verb.ANNULS})
_STOPPING = frozenset({Verb.SUSPENDS, Verb.HALTS})
ACTING = _ENDING | _STOPPING | {Verb.AMENDS}
"""Verbs that demand a review of what they act on: Nghị định 79/2025/NĐ-CP Điều 39 khoản 1."""
_BELOW = frozenset({Verb.DETAILS, Verb.GUIDES})
_LEANING = frozenset({Verb.CITES, Verb.AMENDS, Verb.EXTENDS})
_ORDER = tuple(Ground)


def impact(law: Law, new: Held, office: Sequence[Held], on: date) -> Impact:
    """Return which of the office's documents, older than `new`, must be reviewed because of it."""
    own = new.document.key
    deeds = tuple(tie for tie in new.ties if tie.verb in ACTING and tie.key != own)
    found = [
        _demand(law, held.document, reasons, on) for held, reasons in _touched(new, office, deeds)
    ]
    gone = _ended_by(office, own, on)
    living = [d for d in found if d.document.key not in gone and not _ended(d, own, on)]
    demands = tuple(sorted(living, key=_rank))
    return Impact(new.document, deeds, demands, len(found) - len(living))


def _touched(
    new: Held, office: Iterable[Held], deeds: Sequence[Tie]
) -> Iterator[tuple[Held, tuple[Reason, ...]]]:
    for held in office:
        if held.is_consolidated or not _is_older(held.document, new.document):
            continue
        reasons = tuple(_reasons(held, deeds))
        if reasons:
            yield held, reasons


def _reasons(held: Held, deeds: Sequence[Tie]) -> Iterator[Reason]:
    yield from _acted_on(held.document, deeds)
    seen: set[tuple[Ground, Key, Span]] = set()
    for ground, tie in sorted(_leanings(held), key=lambda pair: _ORDER.index(pair[0])):
        met = tuple(deed for deed in deeds if deed.key == tie.key and _meets(ground, tie, deed))
        name = (ground, tie.key, tie.span if ground is Ground.CITED else _NOWHERE)
        if met and name not in seen:
            seen.add(name)
            yield Reason(ground, met, tie.span, tie.verb)


_NOWHERE = Span(0, 0)


def _leanings(held: Held) -> Iterator[tuple[Ground, Tie]]:
    for tie in held.ties:
        if tie.verb is Verb.BASES_ON:
            yield Ground.BASIS, tie
        elif tie.verb in _BELOW:
            yield Ground.CASCADE, tie
        elif tie.verb in _LEANING:
            yield Ground.CITED, tie


def _acted_on(document: LegalDocument, deeds: Iterable[Tie]) -> Iterator[Reason]:
    for deed in deeds:
        if document.key is not None and deed.key == document.key:
            yield Reason(Ground.ACTED_ON, (deed,), _stretch(document, deed.pin), deed.verb)


def _meets(ground: Ground, tie: Tie, deed: Tie) -> bool:
    """Whether the deed touches what the tie holds on to.

    A căn cứ is touched by any deed. Whoever only cites is touched where the cited provision is, or
    where the whole document ends or stops; one who amends it only by the latter.
    """
    if ground is Ground.BASIS:
        return True
    if deed.pin is None:
        return ground is Ground.CASCADE or deed.verb is not Verb.AMENDS
    if ground is Ground.CITED:
        return tie.verb is Verb.CITES and tie.pin is not None and overlap(tie.pin, deed.pin)
    return tie.pin is None or overlap(tie.pin, deed.pin)


def overlap(one: Pinpoint, other: Pinpoint) -> bool:
    """Whether one provision is the other, or lies in it."""
    return one.covers(other) or other.covers(one)


def _stretch(document: LegalDocument, pin: Pinpoint | None) -> Span | None:
    """Return the provision of the document that `pin` names, its title for the whole."""
    if pin is None:
        return document.title_span
    level: Iterable[Provision] = (p for p in document.walk() if p.level is pin.steps[-1].level)
    found: Provision | None = None
    for step in reversed(pin.steps):
        found = next((p for p in level if (p.level, p.number) == (step.level, step.number)), None)
        if found is None:
            return None
        level = found.children
    return found.span if found else None


def _is_older(document: LegalDocument, new: LegalDocument) -> bool:
    if document.source.sha256 == new.source.sha256 or document.key == new.key is not None:
        return False
    if document.issued and new.issued:
        return document.issued < new.issued
    mine, theirs = _year(document), _year(new)
    return mine is not None and theirs is not None and mine < theirs


def _year(document: LegalDocument) -> int | None:
    if document.issued:
        return document.issued.year
    number = Number.parse(document.number or "")
    return number.year if number else None


def _demand(law: Law, document: LegalDocument, reasons: tuple[Reason, ...], on: date) -> Demand:
    effect = law.effect(document.key, on) if document.key else Effect(State.UNKNOWN)
    acted_on = any(reason.ground is Ground.ACTED_ON for reason in reasons)
    return Demand(document, effect, reasons, acted_on or law.is_confirmed(effect, on))


def _ended(demand: Demand, new: Key | None, on: date) -> bool:
    """Whether the document had ended by `on` for another cause than the new document."""
    expires, effect = first_day_without(demand.document), demand.effect
    if expires is not None and expires <= on:
        return True
    by_new = any(relation.subject == new for relation in effect.because)
    return effect.state is State.EXPIRED and not by_new


def _ended_by(office: Iterable[Held], new: Key | None, on: date) -> frozenset[Key]:
    """Return what other documents of the office themselves say they have ended by `on`."""
    return frozenset(
        tie.key
        for held in office
        for tie in held.ties
        if tie.verb in _ENDING
        and tie.pin is None
        and tie.since is not None
        and tie.since <= on
        and held.document.key != new
    )


def _rank(demand: Demand) -> tuple[bool, bool, int, date, str]:
    document = demand.document
    first = min(_ORDER.index(reason.ground) for reason in demand.reasons)
    day, name = document.issued or date.min, document.source.name
    return not document.normative, not demand.confirmed, first, day, name
