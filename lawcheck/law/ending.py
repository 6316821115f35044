"""What took effect away by a day: for good, or for a time."""

from collections.abc import Sequence
from datetime import date

from lawcheck.law.cascade import Cascade, Verdict
from lawcheck.law.force import STOPPING, covers, has_begun, is_read, runs, touches
from lawcheck.law.question import Question, question
from lawcheck.law.registry import ENDING
from lawcheck.law.territory import is_local_to_part
from lawcheck.model import Effect, Pinpoint, Relation, State, Verb


def ended(asked: Question, lapse: Cascade) -> Effect | None:
    """Return the first of: what others did to it, the lapse of its parents, its own term."""
    endings = [
        (day, r)
        for r in asked.suffered
        if r.verb in ENDING and _ends(asked, r) and (day := _day(asked, r)) and day <= asked.on
    ]
    own = min((since for since, _ in endings), default=date.max)
    lapses = lapse.verdict is Verdict.LAPSES and not _is_kept(lapse, asked.pin)
    if lapses and lapse.since and lapse.since < own:
        endings = [(lapse.since, relation) for relation in lapse.because]
    term = _term(asked)
    first = min((since for since, _ in endings), default=None)
    if term is not None and term <= asked.on and (first is None or term < first):
        return Effect(State.EXPIRED, term)
    if first is None:
        return None
    return Effect(State.EXPIRED, first, tuple(r for since, r in endings if since == first))


def stopped(asked: Question) -> Effect | None:
    """Return the suspension or halt that holds on that day for all that is asked about."""
    for relation in asked.suffered:
        if covers(relation.pin, asked.pin) and is_stopping(asked, relation):
            return Effect(STOPPING[relation.verb], relation.since, (relation,))
    return None


def is_stopping(asked: Question, stop: Relation) -> bool:
    """Whether a stop holds: not over, nobody resumed the object, and who ordered it stands.

    Luật 80/2015/QH13 Điều 153: what was stopped and not repealed goes on.
    """
    if stop.verb not in STOPPING or not runs(stop, asked.on):
        return False
    is_resumed = any(
        r.verb is Verb.CONTINUES and has_begun(r, asked.on) and _follows(r, stop)
        for r in asked.suffered
    )
    return not is_resumed and not _has_fallen(asked, stop)


def _ends(asked: Question, relation: Relation) -> bool:
    """Whether the relation reaches all that is asked about, on all of its land."""
    return covers(relation.pin, asked.pin) and not is_local_to_part(
        asked.registry.records, relation
    )


def _day(asked: Question, ending: Relation) -> date | None:
    """Return from when an ending works; what ends a document may let a provision of it go on."""
    spared = [
        r.until or date.max
        for r in asked.suffered
        if r.verb is Verb.CONTINUES and r.subject == ending.subject and r.since == ending.since
        if r.pin is not None and covers(r.pin, asked.pin)
    ]
    return max([ending.since, *spared]) if ending.since else None


def _follows(later: Relation, stop: Relation) -> bool:
    if later.since is None or stop.since is None:
        return False
    return later.since > stop.since and touches(later.pin, stop.pin)


def _has_fallen(asked: Question, stop: Relation) -> bool:
    orderer = question(asked.registry, stop.subject, asked.on)
    return orderer is not None and ended(orderer, Cascade()) is not None


def _is_kept(lapse: Cascade, pin: Pinpoint | None) -> bool:
    """Whether something of what is asked about goes on by announcement."""
    return bool(lapse.kept) and (pin is None or any(touches(r.pin, pin) for r in lapse.kept))


def _term(asked: Question) -> date | None:
    """Return the first day after the document's own term, as extended before it ran out."""
    term = asked.record.expires if is_read(asked.record.source) else None
    for since, until in _extensions(asked.suffered):
        if term and since <= term < until:
            term = until
    return term


def _extensions(suffered: Sequence[Relation]) -> list[tuple[date, date]]:
    return sorted(
        (r.since, r.until)
        for r in suffered
        if r.verb is Verb.EXTENDS and r.since is not None and r.until is not None
    )
