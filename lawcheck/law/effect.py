"""Was a document, or one of its provisions, in force on a day, and what says so?

Luật 80/2015/QH13 Điều 153, 154; Luật 64/2025/QH15 Điều 56, 57. An ending is final: no fact added
later brings a document back, save that its term was extended or that it was announced to go on, so
an ending known before `known_through` answers for every later day. Everything else is unknown past
that day, and says what is presumed; unknown too is what may have ended: an ending from memory or
without its day proves nothing, but leaves nothing to claim.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from lawcheck.law.cascade import Cascade, Verdict, cascade, keeps, rewritten
from lawcheck.law.ending import ended, is_stopping, stopped
from lawcheck.law.force import CHANGING, covers, has_begun, is_read, touches
from lawcheck.law.question import Question, question
from lawcheck.law.registry import ENDING, Registry
from lawcheck.law.territory import is_local_to_part
from lawcheck.model import Effect, Key, Number, Pinpoint, Relation, State


def effect(registry: Registry, key: Key, on: date, pin: Pinpoint | None = None) -> Effect:
    """Was `key` (or its provision `pin`) in force on `on`?"""
    return _effect(_Day(registry, on, {}), frozenset(), key, pin)


def amendments(
    registry: Registry, key: Key, on: date, pin: Pinpoint | None = None
) -> tuple[Relation, ...]:
    """Return what amended `key` (where it touches `pin`) up to `on`, oldest first."""
    hits = [
        relation
        for relation in registry.by_object.get(key, ())
        if relation.verb in CHANGING and has_begun(relation, on) and touches(relation.pin, pin)
    ]
    return tuple(sorted(hits, key=lambda relation: (relation.since or date.min, relation.subject)))


@dataclass(frozen=True, slots=True)
class _Day:
    """One day of the corpus, and what was answered for it: parents are shared by many children."""

    registry: Registry
    on: date
    told: dict[tuple[Key, Pinpoint | None], Effect]


def _effect(day: _Day, below: frozenset[Key], key: Key, pin: Pinpoint | None) -> Effect:
    """Answer for `key`, asked on behalf of those `below` it, which it cannot drag down itself."""
    if known := day.told.get((key, pin)):
        return known
    asked = question(day.registry, key, day.on, pin)
    if asked is None or key in below:
        return Effect(State.UNKNOWN)
    answer = day.told[key, pin] = _answer(asked, _lapse(asked, day, below))
    return answer


def _answer(asked: Question, lapse: Cascade) -> Effect:
    if gone := ended(asked, lapse):
        return gone
    alive = replace(stopped(asked) or _alive(asked), confirmed=asked.evidence)
    doubted = _doubted(alive, _doubts(asked), lapse, asked.pin)
    return _known(doubted, asked.registry.known_through, asked.on)


def _lapse(asked: Question, day: _Day, below: frozenset[Key]) -> Cascade:
    """Return what the lapse of its parents did; past what is known it may have been kept alive."""
    key, registry = asked.record.key, asked.registry
    ask = partial(_effect, day, below | {key})
    does = registry.by_subject.get(key, ())
    lapse = cascade(asked.record, does, asked.suffered, asked.on, ask)
    if lapse.verdict is Verdict.LAPSES and lapse.since and lapse.since > registry.known_through:
        return replace(lapse, verdict=Verdict.OPEN)
    if lapse.verdict is not Verdict.NOTHING:
        return lapse
    proof = rewritten(asked.record, does, asked.suffered, asked.on, _suffered_by(registry))
    return Cascade(Verdict.DOUBTFUL, None, proof) if proof else lapse


def _suffered_by(registry: Registry) -> Callable[[Key], tuple[Relation, ...]]:
    return lambda key: registry.by_object.get(key, ())


def _doubts(asked: Question) -> tuple[Relation, ...]:
    """Return the endings that nobody read, or whose day no source gives."""
    told = asked.registry.by_object.get(asked.record.key, ())
    return tuple(r for r in told if covers(r.pin, asked.pin) and _may_have_ended(asked, r))


def _known(answer: Effect, known_through: date, on: date) -> Effect:
    if on <= known_through or answer.state is State.UNKNOWN:
        return answer
    return replace(answer, state=State.UNKNOWN, presumed=answer.state)


def _doubted(
    alive: Effect, doubts: tuple[Relation, ...], lapse: Cascade, pin: Pinpoint | None
) -> Effect:
    """Say what may have ended the document; where that is likely, claim nothing."""
    if alive.state is State.PENDING:
        return alive
    if lapse.verdict is Verdict.LAPSES:
        rest = (*lapse.because, *lapse.kept)
        is_whole = keeps(lapse.kept, pin)
        lapsed = replace(alive, state=State.PARTLY_IN_FORCE, since=lapse.since, because=rest)
        return alive if is_whole else lapsed
    doubts = (*doubts, *lapse.because)
    is_open = len(doubts) > len(lapse.because) or lapse.verdict is Verdict.OPEN
    if is_open:
        return Effect(State.UNKNOWN, confirmed=alive.confirmed, doubts=doubts)
    return replace(alive, doubts=doubts)


def _may_have_ended(asked: Question, relation: Relation) -> bool:
    if relation.verb not in ENDING or is_local_to_part(asked.registry.records, relation):
        return False
    if relation.since is None:
        return _is_issued(asked, relation)
    return not is_read(relation.proof) and has_begun(relation, asked.on)


def _is_issued(asked: Question, relation: Relation) -> bool:
    """Whether the subject of the relation, which alone could end anything, existed on that day."""
    subject = asked.registry.records.get(relation.subject)
    if subject is not None and subject.issued is not None:
        return subject.issued <= asked.on
    number = Number.parse(subject.number if subject else relation.subject)
    return number is None or number.year is None or number.year <= asked.on.year


def _alive(asked: Question) -> Effect:
    start = asked.record.effective if is_read(asked.record.source) else None
    if start is None:
        return _undated(asked)
    if asked.on < start:
        return Effect(State.PENDING, start)
    gone = tuple(r for r in asked.suffered if _is_of_part(asked, r) and _is_gone(asked, r))
    if gone:
        pins = tuple(dict.fromkeys(r.pin for r in gone if r.pin is not None))
        since = min(r.since for r in gone if r.since is not None)
        return Effect(State.PARTLY_IN_FORCE, since, gone, pins)
    return Effect(State.IN_FORCE, start)


def _is_of_part(asked: Question, relation: Relation) -> bool:
    """Whether the relation reaches a provision of what is asked about, or a part of its land."""
    if relation.pin is None:
        return is_local_to_part(asked.registry.records, relation)
    return asked.pin is None or asked.pin.covers(relation.pin)


def _is_gone(asked: Question, relation: Relation) -> bool:
    if relation.verb in ENDING:
        return has_begun(relation, asked.on)
    return is_stopping(asked, relation)


def _undated(asked: Question) -> Effect:
    """Judge a document whose first day no source gives by the days on which it was alive."""
    issued = asked.record.issued
    if issued is not None and asked.on < issued and is_read(asked.record.source):
        return Effect(State.PENDING)
    is_seen = asked.evidence is not None and asked.evidence <= asked.on
    changed = any(r.verb in CHANGING and has_begun(r, asked.on) for r in asked.suffered)
    return Effect(State.IN_FORCE if is_seen or changed else State.UNKNOWN)
