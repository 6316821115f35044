"""Was a document, or one of its provisions, in force on a day, and what says so?

Luật 80/2015/QH13 Điều 153, 154; Luật 64/2025/QH15 Điều 56, 57. An ending is final: no fact added
later brings a document back, save that its term was extended or that it was announced to go on, so
an ending known before `known_through` answers for every later day. Everything else is unknown past
that day, and says what is presumed; unknown too is what may have ended: an ending from memory or
without its day proves nothing, but leaves nothing to claim.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from lawcheck.law.cascade import Cascade, Verdict, cascade, keeps
from lawcheck.law.ending import ended, is_stopping, stopped, suffered
from lawcheck.law.force import CHANGING, covers, evidence, has_begun, is_read, touches
from lawcheck.law.registry import ENDING, Registry
from lawcheck.law.territory import is_local_to_part
from lawcheck.model import Effect, Key, Number, Pinpoint, Record, Relation, State


def effect(registry: Registry, key: Key, on: date, pin: Pinpoint | None = None) -> Effect:
    """Was `key` (or its provision `pin`) in force on `on`?"""
    return _effect(registry, on, frozenset(), key, pin)


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


def _effect(
    registry: Registry, on: date, below: frozenset[Key], key: Key, pin: Pinpoint | None
) -> Effect:
    """Answer for `key`, asked on behalf of those `below` it, which it cannot drag down itself."""
    record = registry.records.get(key)
    if record is None or key in below:
        return Effect(State.UNKNOWN)
    ask = partial(_effect, registry, on, below | {key})
    told = suffered(registry, key)
    lapse = cascade(record, registry.by_subject.get(key, ()), told, on, ask)
    lapse = _unless_announced(lapse, registry.known_through)
    if gone := ended(registry, record, lapse, on, pin):
        return gone
    alive = stopped(registry, key, on, pin) or _alive(registry, record, on, pin)
    alive = replace(alive, confirmed=evidence(record, told, on))
    doubts = tuple(
        r
        for r in registry.by_object.get(key, ())
        if covers(r.pin, pin) and _may_have_ended(registry, r, on)
    )
    return _known(_doubted(alive, doubts, lapse, pin), registry.known_through, on)


def _known(answer: Effect, known_through: date, on: date) -> Effect:
    if on <= known_through or answer.state is State.UNKNOWN:
        return answer
    return replace(answer, state=State.UNKNOWN, presumed=answer.state)


def _unless_announced(lapse: Cascade, known_through: date) -> Cascade:
    """Past what is known, an announcement may have kept it alive."""
    if lapse.verdict is Verdict.LAPSES and lapse.since and lapse.since > known_through:
        return replace(lapse, verdict=Verdict.OPEN)
    return lapse


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


def _may_have_ended(registry: Registry, relation: Relation, on: date) -> bool:
    """Whether an ending from memory, or of an unknown day, may have begun by then."""
    if relation.verb not in ENDING or is_local_to_part(registry.records, relation):
        return False
    if relation.since is None:
        return _is_issued(registry, relation, on)
    return not is_read(relation.proof) and has_begun(relation, on)


def _is_issued(registry: Registry, relation: Relation, on: date) -> bool:
    """Whether the subject of the relation, which alone could end anything, existed on that day."""
    subject = registry.records.get(relation.subject)
    if subject is not None and subject.issued is not None:
        return subject.issued <= on
    number = Number.parse(subject.number if subject else relation.subject)
    return number is None or number.year is None or number.year <= on.year


def _alive(registry: Registry, record: Record, on: date, pin: Pinpoint | None) -> Effect:
    start = record.effective if is_read(record.source) else None
    if start is None:
        return _undated(registry, record, on)
    if on < start:
        return Effect(State.PENDING, start)
    told = suffered(registry, record.key)
    gone = tuple(r for r in told if _is_of_part(registry, r, pin) and _is_gone(registry, r, on))
    if gone:
        pins = tuple(dict.fromkeys(r.pin for r in gone if r.pin is not None))
        since = min(r.since for r in gone if r.since is not None)
        return Effect(State.PARTLY_IN_FORCE, since, gone, pins)
    return Effect(State.IN_FORCE, start)


def _is_of_part(registry: Registry, relation: Relation, pin: Pinpoint | None) -> bool:
    """Whether the relation reaches a provision of what is asked about, or a part of its land."""
    if relation.pin is None:
        return is_local_to_part(registry.records, relation)
    return pin is None or pin.covers(relation.pin)


def _is_gone(registry: Registry, relation: Relation, on: date) -> bool:
    if relation.verb in ENDING:
        return has_begun(relation, on)
    return is_stopping(registry, relation, on)


def _undated(registry: Registry, record: Record, on: date) -> Effect:
    """Judge a document whose first day no source gives by the days on which it was alive."""
    if record.issued is not None and on < record.issued and is_read(record.source):
        return Effect(State.PENDING)
    changed = [r.since for r in amendments(registry, record.key, on) if is_read(r.proof)]
    is_seen = bool(changed) or (record.confirmed is not None and record.confirmed <= on)
    return Effect(State.IN_FORCE if is_seen else State.UNKNOWN)
