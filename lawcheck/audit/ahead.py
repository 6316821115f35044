"""What the next days bring, with the files that each change concerns."""

from collections.abc import Iterator

from lawcheck.audit.summary import Coming
from lawcheck.audit.ties import Ties
from lawcheck.check import Collection, Turn, turns


def coming(collection: Collection, ties: Ties) -> Iterator[Coming]:
    """Yield each change of state in the days ahead, the nearest first."""
    found = [_coming(turn, ties) for turn in turns(collection)]
    yield from sorted(found, key=lambda each: (each.day, not each.files, each.key))


def _coming(turn: Turn, ties: Ties) -> Coming:
    key = turn.then.key
    return Coming(
        day=turn.day,
        key=key,
        name=ties.name(key),
        was=turn.was.state,
        state=turn.then.state,
        because=turn.then.because,
        files=ties.holders(key),
        cited_by=ties.citers(key),
    )
