"""When a relation works, how sure it is, and which provisions it reaches."""

from datetime import date

from lawcheck.model import Pinpoint, Relation, State, Verb

CHANGING = frozenset({Verb.AMENDS, Verb.CORRECTS})
"""What leaves a document in force with other words."""

STOPPING = {Verb.SUSPENDS: State.SUSPENDED, Verb.HALTS: State.HALTED}
"""What takes effect away for a time."""


def is_read(source: str) -> bool:
    """Whether a fact rests on a text somebody read, not on memory."""
    return not source.startswith("memory")


def has_begun(relation: Relation, on: date) -> bool:
    """Whether the relation works on that day; one without a first day proves nothing."""
    return relation.since is not None and relation.since <= on


def runs(relation: Relation, on: date) -> bool:
    """Whether the relation has begun and is not over."""
    return has_begun(relation, on) and (relation.until is None or on < relation.until)


def covers(reached: Pinpoint | None, asked: Pinpoint | None) -> bool:
    """Whether what reaches `reached` (None: the whole document) holds all that is asked about."""
    return reached is None or (asked is not None and reached.covers(asked))


def touches(reached: Pinpoint | None, asked: Pinpoint | None) -> bool:
    """Whether the two share a provision."""
    if asked is None or reached is None:
        return True
    return reached.covers(asked) or asked.covers(reached)
