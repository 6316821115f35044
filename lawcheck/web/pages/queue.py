"""The queue: documents of an audit to look at, the worst first, and decisions about many at once."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.language import later, say
from lawcheck.model import Effect, Severity, State
from lawcheck.report.diagram_words import Look, look_of
from lawcheck.report.words import URGENCY
from lawcheck.store import (
    PAGE,
    Account,
    Audit,
    Facets,
    Progress,
    Queued,
    Role,
    Store,
    account_list,
    audit_list,
    facets_of,
    progress_of,
    queued,
    unread_at,
)
from lawcheck.web.ask import Ask
from lawcheck.web.filters import LEFT, ORDERS, Filter, filter_of
from lawcheck.web.page import Page
from lawcheck.web.verdicts import CHOICES, HANDLINGS


@dataclass(frozen=True, slots=True)
class Chosen:
    """The audit that is shown, those that may be, and the one before it."""

    audit: Audit
    all: tuple[Audit, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the queue."""

    filter: Filter
    chosen: Chosen
    count: int
    rows: tuple[Queued, ...]
    progress: Progress

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return max(1, -(-self.count // PAGE))


def queue(ask: Ask) -> Response:
    """Show the documents that the filter in the address asks for."""
    asked = filter_of(ask)
    chosen = chosen_audit(ask, asked)
    if chosen is None:
        return ask.show("no_audit.html")
    listed = listed_by(ask, asked, chosen)
    if ask.request.headers.get("hx-target") == "list":
        return show_list(ask, listed)
    return ask.show("queue.html", **_words(ask), **_around(ask, chosen), listed=listed, told="")


def show_list(ask: Ask, listed: Listed, told: str = "") -> Response:
    """Answer with the list alone."""
    return ask.show("queue_list.html", **_words(ask), listed=listed, told=told)


def chosen_audit(ask: Ask, asked: Filter) -> Chosen | None:
    """Return the audit that is asked for, or the last one; None where there is none.

    Raises:
        HTTPException: no such audit has ended.
    """
    with ask.desk.store.reading() as base:
        every = audit_list(base, ask.desk.plan)
    ended = tuple(a for a in every if a.state == "finished") or every[:1]
    if not ended:
        return None
    audit = next((a for a in ended if asked.audit_number in {a.id, None}), None)
    if audit is None:
        raise HTTPException(404)
    return Chosen(audit, ended, next((a.id for a in ended if a.id < audit.id), None))


def listed_by(ask: Ask, asked: Filter, chosen: Chosen) -> Listed:
    """Return a page of the queue."""
    wanted = asked.wanted(ask.who.name, chosen.before)
    with ask.desk.store.reading() as base:
        count, rows = queued(base, chosen.audit, wanted, asked.number)
        progress = progress_of(base, chosen.audit)
    return Listed(asked, chosen, count, rows, progress)


def _words(ask: Ask) -> dict[str, Any]:
    looks = {(state.value, told): _look(state, told) for state in State for told in (False, True)}
    return {
        "choices": CHOICES,
        "handlings": HANDLINGS,
        "urgency": {severity: say(word) for severity, word in URGENCY.items()},
        "looks": {key: (look.sign, say(look.words)) for key, look in looks.items()},
        "accounts": _accounts(ask),
    }


def _look(state: State, is_presumed: bool) -> Look:  # noqa: FBT001 - as a row tells it
    is_seen = is_presumed and state in {State.IN_FORCE, State.PARTLY_IN_FORCE}
    return look_of(Effect(State.UNKNOWN, presumed=state) if is_seen else Effect(state))


def _accounts(ask: Ask) -> tuple[Account, ...]:
    if ask.desk.door.host:
        return ()
    with ask.desk.store.reading() as base:
        return tuple(a for a in account_list(base) if a.role.covers(Role.REVIEWER))


def _around(ask: Ask, chosen: Chosen) -> dict[str, Any]:
    facets, unread = _known(ask.desk.store, chosen.audit)
    titles = {rule.id: say(rule.title) for rule in ask.desk.rules}
    looks = {state: look_of(Effect(State(state))) for state in facets.states}
    return {
        "left": LEFT,
        "orders": ORDERS,
        "severities": tuple(Severity),
        "unread": unread,
        "rule_options": [(rule, f"{rule} {titles.get(rule, slug)}") for rule, slug in facets.rules],
        "state_options": [(state, say(look.words)) for state, look in looks.items()],
        "issuer_options": [(issuer, issuer) for issuer in facets.issuers],
        "year_options": [(year, year) for year in facets.years],
        "audit_options": [(a.id, f"{a.on:%d/%m/%Y} ({a.id})") for a in chosen.all],
    }


@lru_cache(maxsize=4)
def _known(store: Store, audit: Audit) -> tuple[Facets, tuple[tuple[str, str], ...]]:
    """Return what decisions do not change."""
    with store.reading() as base:
        return facets_of(base, audit), unread_at(base, audit.plan, audit.id)


PAGES = (Page("/", queue, Role.READER, menu=later("Hàng đợi")),)
