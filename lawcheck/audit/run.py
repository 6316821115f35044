"""One audit: read what changed, judge anew what the law or the day may have changed, compare."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from itertools import chain

from lawcheck.audit.basis import basis_of
from lawcheck.audit.changes import Changes, changes
from lawcheck.audit.ending import ended
from lawcheck.audit.plan import Plan
from lawcheck.audit.summary import Summary
from lawcheck.audit.taking import Come, judge_anew, not_come, numbered, read_anew
from lawcheck.language import speaking
from lawcheck.model import Unread
from lawcheck.read import Files
from lawcheck.scan import prepare
from lawcheck.store import (
    Audit,
    Basis,
    Store,
    Taken,
    begin,
    drop,
    keep,
    keep_folders,
    lock,
    open_store,
    remembered,
    unread_at,
)

Clock = Callable[[], datetime]
Map = Callable[
    [Callable[[Files], tuple[Come, ...]], Iterable[Files]], Iterator[tuple[Come | Unread, ...]]
]
Shown = Callable[[Iterable[Taken], int], Iterable[Taken]]
"""Shows people how far a run is; it gives what it is given."""


def run(
    plan: Plan,
    clock: Clock,
    map: Map = map,  # noqa: A002 - the seam for concurrency, as in `scan_all`
    shown: Shown = lambda taken, _: taken,
) -> Summary:
    """Audit a plan and keep what came of it; an interrupted audit is taken up.

    Raises:
        StoreBusy: another run of the plan is under way.
        LawcheckError: store, rules, corpus or a folder cannot be used.
    """
    with (
        speaking(plan.setup.language),
        closing(open_store(plan.store)) as store,
        lock(store, plan.name),
    ):
        law, _ = prepare(plan.setup)
        basis = basis_of(plan.setup, law)
        audit = _begun(store, plan, basis, clock())
        todo = _changes(store, plan, basis, audit)
        _drop(store, audit, todo)
        total = len(todo.read) + len(todo.judge)
        for taken in shown(_taken(plan, todo, map), total):
            with store.writing() as base:
                keep(base, audit, basis, taken)
        return ended(store, plan, audit, basis, clock)


def _begun(store: Store, plan: Plan, basis: Basis, now: datetime) -> Audit:
    with store.writing() as base:
        keep_folders(base, plan.name, {folder.name: folder.path for folder in plan.folders})
        return begin(base, plan.name, basis, now)


def _changes(store: Store, plan: Plan, basis: Basis, audit: Audit) -> Changes:
    with store.reading() as base:
        known = remembered(base, plan.name)
        lost = frozenset(file for file, _ in unread_at(base, plan.name, audit.id))
    return changes(plan, basis, known, lost)


def _drop(store: Store, audit: Audit, todo: Changes) -> None:
    for name in todo.gone:
        with store.writing() as base:
            drop(base, audit, name)


def _taken(plan: Plan, todo: Changes, spread: Map) -> Iterator[Taken]:
    for work, batch in ((read_anew, todo.read), (judge_anew, todo.judge)):
        if batch:
            outcomes = chain.from_iterable(spread(partial(work, plan), batch))
            for files, come in _gathered(batch, outcomes):
                name = plan.name_of(files)
                yield Taken(name, todo.hashes[name], *numbered(come))


def _gathered(
    batch: Iterable[Files], outcomes: Iterator[Come | Unread]
) -> Iterator[tuple[Files, list[Come]]]:
    """Put what comes of files one by one, where reading them at once failed, together again."""
    for files in batch:
        pieces: list[Come] = []
        while sum(len(piece.files) for piece in pieces) < len(files):
            outcome = next(outcomes)
            pieces.append(not_come(outcome) if isinstance(outcome, Unread) else outcome)
        yield files, pieces
