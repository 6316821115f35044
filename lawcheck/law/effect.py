"""Was a document, or one of its provisions, in force on a day, and what says so?

Luật 80/2015/QH13 Điều 153, 154; Luật 64/2025/QH15 Điều 56, 57. An ending is final: no fact added
later brings a document back, so an ending known before `known_through` answers for every later
day. Everything else is unknown past that day, and so is what may have ended: an ending from memory
or without its day proves nothing, but leaves nothing to claim. Documents that lapse with their parent (Điều 154
khoản 4, Điều 57 khoản 2) are left to a person: what details what is not recorded completely.
"""

from datetime import date

from lawcheck.law.registry import ENDING, Registry
from lawcheck.model import Effect, Key, Number, Pinpoint, Record, Relation, State, Verb


def effect(registry: Registry, key: Key, on: date, pin: Pinpoint | None = None) -> Effect:
    """Was `key` (or its provision `pin`) in force on `on`?"""
    record = registry.records.get(key)
    if record is None:
        return Effect(State.UNKNOWN)
    told = registry.by_object.get(key, ())
    suffered = [relation for relation in told if is_read(relation.proof)]
    if ended := _ended(record, suffered, on, pin):
        return ended
    if on > registry.known_through:
        return Effect(State.UNKNOWN, confirmed=record.confirmed)
    if stopped := _stopped(record, suffered, on, pin):
        return stopped
    alive = _alive(record, suffered, on, pin)
    doubts = tuple(r for r in told if _covers(r.pin, pin) and _may_have_ended(registry, r, on))
    if doubts and alive.state is not State.PENDING:
        return Effect(State.UNKNOWN, None, doubts, confirmed=record.confirmed)
    return alive


def amendments(
    registry: Registry, key: Key, on: date, pin: Pinpoint | None = None
) -> tuple[Relation, ...]:
    """Return what amended `key` (where it touches `pin`) up to `on`, oldest first."""
    hits = [
        relation
        for relation in registry.by_object.get(key, ())
        if relation.verb in _CHANGING and has_begun(relation, on) and _touches(relation, pin)
    ]
    return tuple(sorted(hits, key=lambda relation: (relation.since or date.min, relation.subject)))


def is_read(source: str) -> bool:
    """Whether a fact rests on a text somebody read, not on memory."""
    return not source.startswith("memory")


def has_begun(relation: Relation, on: date) -> bool:
    """Whether the relation works on that day; one without a first day proves nothing."""
    return relation.since is not None and relation.since <= on


def _may_have_ended(registry: Registry, relation: Relation, on: date) -> bool:
    """Whether an ending from memory, or of an unknown day, may have begun by then."""
    if relation.verb not in ENDING:
        return False
    return has_begun(relation, on) or (
        relation.since is None and _is_issued(registry, relation, on)
    )


def _is_issued(registry: Registry, relation: Relation, on: date) -> bool:
    """Whether the subject of the relation, which alone could end anything, existed on that day."""
    subject = registry.records.get(relation.subject)
    if subject is not None and subject.issued is not None:
        return subject.issued <= on
    number = Number.parse(subject.number if subject else relation.subject)
    return number is None or number.year is None or number.year <= on.year


_CHANGING = frozenset({Verb.AMENDS, Verb.CORRECTS})
_STOPPING = {Verb.SUSPENDS: State.SUSPENDED, Verb.HALTS: State.HALTED}


def _ended(
    record: Record, suffered: list[Relation], on: date, pin: Pinpoint | None
) -> Effect | None:
    endings = [
        (r.since, r)
        for r in suffered
        if r.verb in ENDING and r.since is not None and r.since <= on and _covers(r.pin, pin)
    ]
    term = _term(record, suffered)
    first = min((since for since, _ in endings), default=None)
    if term is not None and term <= on and (first is None or term < first):
        return Effect(State.EXPIRED, term)
    if first is None:
        return None
    return Effect(State.EXPIRED, first, tuple(r for since, r in endings if since == first))


def _term(record: Record, suffered: list[Relation]) -> date | None:
    """Return the first day after the document's own term, as extended before it ran out."""
    term = record.expires if is_read(record.source) else None
    extensions = (
        (r.since, r.until)
        for r in suffered
        if r.verb is Verb.EXTENDS and r.since is not None and r.until is not None
    )
    for since, until in sorted(extensions):
        if term and since <= term < until:
            term = until
    return term


def _stopped(
    record: Record, suffered: list[Relation], on: date, pin: Pinpoint | None
) -> Effect | None:
    for relation in suffered:
        if relation.verb in _STOPPING and _runs(relation, on) and _covers(relation.pin, pin):
            state = _STOPPING[relation.verb]
            return Effect(state, relation.since, (relation,), confirmed=record.confirmed)
    return None


def _alive(record: Record, suffered: list[Relation], on: date, pin: Pinpoint | None) -> Effect:
    start = record.effective if is_read(record.source) else None
    if start is None:
        return _undated(record, suffered, on)
    if on < start:
        return Effect(State.PENDING, start, confirmed=record.confirmed)
    gone = tuple(
        r
        for r in suffered
        if r.pin is not None and _is_gone(r, on) and (pin is None or pin.covers(r.pin))
    )
    if gone:
        pins = tuple(dict.fromkeys(r.pin for r in gone if r.pin is not None))
        since = min(r.since for r in gone if r.since is not None)
        return Effect(State.PARTLY_IN_FORCE, since, gone, pins, record.confirmed)
    return Effect(State.IN_FORCE, start, confirmed=record.confirmed)


def _undated(record: Record, suffered: list[Relation], on: date) -> Effect:
    """Judge a document whose first day no source gives by the days on which it was alive."""
    if record.issued is not None and on < record.issued and is_read(record.source):
        return Effect(State.PENDING)
    seen = [r.since for r in suffered if r.verb in _CHANGING and r.since is not None]
    if record.confirmed is not None:
        seen.append(record.confirmed)
    if any(day <= on for day in seen):
        return Effect(State.IN_FORCE, confirmed=record.confirmed)
    return Effect(State.UNKNOWN, confirmed=record.confirmed)


def _covers(ended: Pinpoint | None, asked: Pinpoint | None) -> bool:
    return ended is None or (asked is not None and ended.covers(asked))


def _touches(relation: Relation, pin: Pinpoint | None) -> bool:
    if pin is None or relation.pin is None:
        return True
    return relation.pin.covers(pin) or pin.covers(relation.pin)


def _runs(relation: Relation, on: date) -> bool:
    return has_begun(relation, on) and (relation.until is None or on < relation.until)


def _is_gone(relation: Relation, on: date) -> bool:
    if relation.verb in ENDING:
        return has_begun(relation, on)
    return relation.verb in _STOPPING and _runs(relation, on)
