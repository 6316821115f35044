"""The end of an audit: the rules over the batch, the states, the comparison, the summary."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from lawcheck.audit.ahead import coming
from lawcheck.audit.difference import difference
from lawcheck.audit.expired import newly_expired
from lawcheck.audit.plan import Plan
from lawcheck.audit.summary import (
    Coming,
    Ended,
    Listed,
    Since,
    Summary,
    Unopened,
    by_severity,
    listed,
    seen,
)
from lawcheck.audit.ties import Ties
from lawcheck.audit.together import over
from lawcheck.check import Collection, standings
from lawcheck.model import Failure
from lawcheck.scan import prepare
from lawcheck.store import (
    Audit,
    Basis,
    Store,
    digests_at,
    files_at,
    finish,
    is_complete,
    is_unchanged,
    keep_over,
    keep_states,
    last_finished,
    remembered,
    unread_at,
)
from lawcheck.wire import decode, encode


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the batch as a whole shows."""

    expired: Listed[Ended]
    coming: Listed[Coming]
    failures: tuple[Failure, ...]


def ended(
    store: Store, plan: Plan, audit: Audit, basis: Basis, clock: Callable[[], datetime]
) -> Summary:
    """Finish an audit whose files have all been taken."""
    with store.reading() as base:
        before = last_finished(base, plan.name)
        is_same = before is not None and is_unchanged(base, audit, before)
    drawn = _carried(before) if before and is_same else _drawn(store, plan, audit, before)
    summary = _summary(store, plan, audit, basis, before)
    done = replace(
        summary,
        expired=drawn.expired,
        coming=drawn.coming,
        failures=drawn.failures,
        is_complete=summary.is_complete and not drawn.failures,
    )
    with store.writing() as base:
        finish(base, audit, encode(done).decode(), clock())
    return done


def _carried(before: Audit) -> _Drawn:
    """Where nothing was taken and nothing else is asked, the batch shows what it showed."""
    past = decode((before.summary or "").encode(), Summary)
    return _Drawn(Listed(), past.coming, past.failures)


def _drawn(store: Store, plan: Plan, audit: Audit, before: Audit | None) -> _Drawn:
    law, rules = prepare(plan.setup)
    with store.reading() as base:
        held = digests_at(base, plan.name, audit.id)
    collection = Collection(tuple(each.digest for each in held), law, plan.setup.on)
    told = over(held, collection, rules)
    states, ties = tuple(standings(collection)), Ties(collection, held)
    with store.writing() as base:
        keep_over(base, audit, told.found)
        keep_states(base, audit, states)
    return _Drawn(
        expired=listed(newly_expired(store, before, states, ties)),
        coming=listed(coming(collection, ties)),
        failures=told.failures,
    )


def _summary(store: Store, plan: Plan, audit: Audit, basis: Basis, before: Audit | None) -> Summary:
    found = difference(store, before, audit, plan.accepted)
    with store.reading() as base:
        known = remembered(base, plan.name)
        there = files_at(base, plan.name, audit.id)
        then = files_at(base, plan.name, before.id) if before else frozenset()
        lost = unread_at(base, plan.name, audit.id)
        documents = len(digests_at(base, plan.name, audit.id))
        complete = is_complete(base, plan.name, audit.id)
    taken = sorted(name for name, one in known.items() if one.audit == audit.id)
    return Summary(
        plan=plan.name,
        audit=audit.id,
        on=basis.on,
        known_through=basis.known_through,
        version=basis.version,
        rules_hash=basis.rules_hash,
        corpus_hash=basis.corpus_hash,
        since=Since(before.id, before.on) if before else None,
        documents=documents,
        untouched=len(known) - len(taken),
        read=listed(name for name in taken if known[name].was_read),
        judged=listed(name for name in taken if not known[name].was_read),
        dropped=listed(sorted(then - there)),
        unread=listed(Unopened(file, reason) for file, reason in lost),
        found=by_severity(found.stands),
        set_aside=found.set_aside,
        new=listed(seen(found.new)),
        new_by_severity=by_severity(found.new),
        gone=listed(seen(found.gone)),
        expired=Listed(),
        coming=Listed(),
        failures=(),
        is_complete=complete,
    )
