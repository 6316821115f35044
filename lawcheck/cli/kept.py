"""What a store remembers, as a command takes it in the place of a scan."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date

from lawcheck.audit import reviewed
from lawcheck.check import Rule
from lawcheck.cli.settled import settler
from lawcheck.config import Accept
from lawcheck.errors import ConfigError
from lawcheck.law import Law
from lawcheck.model import Review, Source, Unread
from lawcheck.report import Batch, known_by
from lawcheck.scan import Setup, prepare
from lawcheck.store import Audit, Store, audit_list, findings_of, open_store, text_of, unread_at
from lawcheck.store.papers import papers_of


def kept_batch(
    url: str, plan: str, accept: tuple[Accept, ...], setup_on: Callable[[date], Setup]
) -> tuple[Batch, tuple[Rule, ...], Law]:
    """Return the documents of a plan with what its last audit found, the rules and the law.

    Raises:
        ConfigError: no audit of that plan has come to its end.
    """
    with closing(open_store(url)) as store:
        audit = _last(store, plan)
        setup = setup_on(audit.on)
        with store.reading() as base:
            lost = [
                Unread(Source(file, b"", ""), "", reason)
                for file, reason in unread_at(base, plan, audit.id)
            ]
        settled = map(settler(accept, None, audit.on), _reviews(store, plan, setup))
        batch = Batch.of((*settled, *lost), known_by(setup))
    law, rules = prepare(setup)
    return batch, rules, law


def _reviews(store: Store, plan: str, setup: Setup) -> Iterator[Review]:
    law, _ = prepare(setup)
    with store.reading() as base:
        for held in papers_of(base, plan):
            if wire := text_of(base, held):
                yield reviewed(wire, findings_of(base, held), law, setup)


def _last(store: Store, plan: str) -> Audit:
    with store.reading() as base:
        audits = [audit for audit in audit_list(base) if audit.state == "finished"]
    found = next((audit for audit in audits if audit.plan == plan), None)
    if found is None:
        names = ", ".join(sorted({audit.plan for audit in audits})) or "none"
        message = f"the store has no finished audit of {plan!r}; it has those of: {names}"
        raise ConfigError(message)
    return found
