"""What details a document that lapses lapses with it, by the law of that day.

| the parent lapsed | what details it | by |
|---|---|---|
| before 01/07/2016 | a person judges | laws of 1996, 2004, 2008, whose text nobody read |
| 01/07/2016 to 31/03/2025 | lapses that day | Luật 80/2015/QH13 Điều 154 khoản 4 |
| 01/04 to 30/06/2025 | goes on where not contrary | Luật 64/2025/QH15 Điều 57 khoản 2 |
| since 01/07/2025 | lapses unless announced to go on | Luật 87/2025/QH15 Điều 1 khoản 22 |

Only replacement is named since 01/04/2025: repeal without a successor and the end of a term are
left to a person; so are guidance, parents that lapse in part, one parent of several, new words for
the very provision that is detailed, and whatever a source shows alive after the day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from lawcheck.law.force import covers, has_begun, is_read, runs, touches
from lawcheck.model import Effect, Key, Pinpoint, Record, Relation, State, Verb


class Verdict(Enum):
    """What the lapse of its parent does to a document."""

    NOTHING = auto()
    LAPSES = auto()
    OPEN = auto()
    """It may have lapsed: nothing is left to claim."""
    DOUBTFUL = auto()
    """It stands, and a person must look at it."""


@dataclass(frozen=True, slots=True)
class Cascade:
    """The verdict, its day and what proves it."""

    verdict: Verdict = Verdict.NOTHING
    since: date | None = None
    because: tuple[Relation, ...] = ()
    kept: tuple[Relation, ...] = ()
    """Announcements that keep provisions of it alive."""


Ask = Callable[[Key, Pinpoint | None], Effect]
"""The effect of a parent, or of its provision, on the day of the question."""


def cascade(
    record: Record, does: Sequence[Relation], suffered: Sequence[Relation], on: date, ask: Ask
) -> Cascade:
    """Return what the lapse of those it details did to `record` by that day."""
    strands = [r for r in does if r.verb in _BELOW and is_read(r.proof)]
    if not strands:
        return Cascade()
    kept = tuple(r for r in suffered if r.verb is Verb.CONTINUES and runs(r, on))
    if any(r.pin is None for r in kept):
        return Cascade()
    parents = [(strand, ask(strand.object, strand.pin)) for strand in strands]
    gone = [(s, parent) for s, parent in parents if parent.state is State.EXPIRED and parent.since]
    proof = tuple(dict.fromkeys(r for s, p in parents if _is_hurt(p) for r in (s, *p.because)))
    if len(gone) < len(strands):
        return Cascade(Verdict.DOUBTFUL if proof else Verdict.NOTHING, None, proof)
    verdicts = {_verdict(record, strand, parent) for strand, parent in gone}
    worst = next(v for v in (Verdict.DOUBTFUL, Verdict.OPEN, Verdict.LAPSES) if v in verdicts)
    return Cascade(worst, _last_day(gone, suffered, on), proof, kept)


def rewritten(
    record: Record,
    does: Sequence[Relation],
    suffered: Sequence[Relation],
    on: date,
    told: Callable[[Key], Sequence[Relation]],
) -> tuple[Relation, ...]:
    """Return what gave new words to the very provisions that `record` details, and the ties to them.

    Luật 87/2025/QH15 Điều 1 khoản 22 names amendment beside replacement since 01/07/2025; whether
    the details go with the old words is for a person.
    """
    own = record.effective or record.issued
    if own is None or any(r.verb is Verb.CONTINUES and runs(r, on) for r in suffered):
        return ()
    proof: list[Relation] = []
    for strand in does:
        if strand.verb is Verb.DETAILS and strand.pin and is_read(strand.proof):
            begun = max(_LAW_87, own + timedelta(1))
            new = [r for r in told(strand.object) if _rewrites(r, strand.pin, begun, on)]
            proof += [strand, *new] if new else []
    return tuple(dict.fromkeys(proof))


def _rewrites(relation: Relation, pin: Pinpoint, begun: date, on: date) -> bool:
    is_new = relation.since is not None and begun <= relation.since <= on
    amends = relation.verb is Verb.AMENDS and is_read(relation.proof) and is_new
    return amends and relation.pin is not None and touches(relation.pin, pin)


def keeps(kept: Sequence[Relation], pin: Pinpoint | None) -> bool:
    """Whether an announcement keeps that provision alive."""
    return any(covers(relation.pin, pin) for relation in kept)


_BELOW = frozenset({Verb.DETAILS, Verb.GUIDES})
_HURT = frozenset({State.EXPIRED, State.PARTLY_IN_FORCE})
_LAW_80 = date(2016, 7, 1)
_LAW_64 = date(2025, 4, 1)
_LAW_87 = date(2025, 7, 1)


def _is_hurt(parent: Effect) -> bool:
    return not {parent.state, parent.presumed}.isdisjoint(_HURT)


def _verdict(record: Record, strand: Relation, parent: Effect) -> Verdict:
    day = parent.since or date.min
    if (record.confirmed and record.confirmed >= day) or _LAW_64 <= day < _LAW_87:
        return Verdict.DOUBTFUL
    if strand.verb is Verb.GUIDES or day < _LAW_80:
        return Verdict.OPEN
    return Verdict.LAPSES if day < _LAW_64 or _is_replaced(parent) else Verdict.OPEN


def _is_replaced(parent: Effect) -> bool:
    """Whether a new text took the parent's place, or its parent's: the only case named."""
    return any(relation.verb is Verb.REPLACES for relation in parent.because)


def _last_day(
    gone: Sequence[tuple[Relation, Effect]], suffered: Sequence[Relation], on: date
) -> date:
    """Return the day on which the last parent, or the last announcement to go on, ended."""
    ended = [parent.since for _, parent in gone if parent.since]
    over = [r.until for r in suffered if r.verb is Verb.CONTINUES and has_begun(r, on) and r.until]
    return max(ended + [day for day in over if day <= on])
