"""What took effect away by a day: for good, or for a time."""

from datetime import date

from lawcheck.law.cascade import Cascade, Verdict
from lawcheck.law.force import STOPPING, covers, has_begun, is_read, runs, touches
from lawcheck.law.registry import ENDING, Registry
from lawcheck.law.territory import is_local_to_part
from lawcheck.model import Effect, Key, Pinpoint, Record, Relation, State, Verb


def ended(
    registry: Registry, record: Record, lapse: Cascade, on: date, pin: Pinpoint | None
) -> Effect | None:
    """Return the first of: what others did to it, the lapse of its parents, its own term."""
    told = suffered(registry, record.key)
    endings = [
        (day, r)
        for r in told
        if r.verb in ENDING and covers(r.pin, pin) and not is_local_to_part(registry.records, r)
        if (day := _day(r, told, pin)) and day <= on
    ]
    if lapse.verdict is Verdict.LAPSES and lapse.since and not _is_kept(lapse, pin):
        endings += [(lapse.since, relation) for relation in lapse.because]
    term = _term(record, told)
    first = min((since for since, _ in endings), default=None)
    if term is not None and term <= on and (first is None or term < first):
        return Effect(State.EXPIRED, term)
    if first is None:
        return None
    return Effect(State.EXPIRED, first, tuple(r for since, r in endings if since == first))


def stopped(registry: Registry, key: Key, on: date, pin: Pinpoint | None) -> Effect | None:
    """Return the suspension or halt that holds on that day for all that is asked about."""
    for relation in suffered(registry, key):
        if covers(relation.pin, pin) and is_stopping(registry, relation, on):
            return Effect(STOPPING[relation.verb], relation.since, (relation,))
    return None


def is_stopping(registry: Registry, stop: Relation, on: date) -> bool:
    """Whether a stop holds: not over, nobody resumed the object, and who ordered it stands.

    Luật 80/2015/QH13 Điều 153: what was stopped and not repealed goes on.
    """
    if stop.verb not in STOPPING or not runs(stop, on):
        return False
    is_resumed = any(
        r.verb is Verb.CONTINUES and has_begun(r, on) and _follows(r, stop)
        for r in suffered(registry, stop.object)
    )
    return not is_resumed and not _has_fallen(registry, stop.subject, on)


def suffered(registry: Registry, key: Key) -> list[Relation]:
    """Return what others did to a document, as somebody read it."""
    return [r for r in registry.by_object.get(key, ()) if is_read(r.proof)]


def _day(ending: Relation, told: list[Relation], pin: Pinpoint | None) -> date | None:
    """Return from when an ending works; what ends a document may let a provision of it go on."""
    spared = [
        r.until or date.max
        for r in told
        if r.verb is Verb.CONTINUES and r.subject == ending.subject and r.since == ending.since
        if r.pin is not None and covers(r.pin, pin)
    ]
    return max([ending.since, *spared]) if ending.since else None


def _follows(later: Relation, stop: Relation) -> bool:
    if later.since is None or stop.since is None:
        return False
    return later.since > stop.since and touches(later.pin, stop.pin)


def _has_fallen(registry: Registry, key: Key, on: date) -> bool:
    record = registry.records.get(key)
    return record is not None and ended(registry, record, Cascade(), on, None) is not None


def _is_kept(lapse: Cascade, pin: Pinpoint | None) -> bool:
    """Whether something of what is asked about goes on by announcement."""
    return bool(lapse.kept) and (pin is None or any(touches(r.pin, pin) for r in lapse.kept))


def _term(record: Record, told: list[Relation]) -> date | None:
    """Return the first day after the document's own term, as extended before it ran out."""
    term = record.expires if is_read(record.source) else None
    extensions = (
        (r.since, r.until)
        for r in told
        if r.verb is Verb.EXTENDS and r.since is not None and r.until is not None
    )
    for since, until in sorted(extensions):
        if term and since <= term < until:
            term = until
    return term
