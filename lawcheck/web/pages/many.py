"""Decisions about many documents at once, with one reason; giving documents to somebody."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.errors import Conflict, StoreError
from lawcheck.language import say
from lawcheck.store import (
    DONE,
    Role,
    Verdict,
    account_named,
    assign,
    decide,
    findings_in,
    moment,
    queued_ids,
)
from lawcheck.web.ask import Ask
from lawcheck.web.filters import Filter, filter_of
from lawcheck.web.page import Page
from lawcheck.web.pages.decisions import decision_of
from lawcheck.web.pages.queue import Chosen, chosen_audit, listed_by, show_list


def decide_many(ask: Ask) -> Response:
    """Decide about the open findings of the chosen documents that the filter shows.

    What somebody has decided stays; REOPEN opens what is decided.
    """
    asked, chosen = _asked(ask)
    ids = _ids(ask, asked, chosen)
    try:
        kept = _decided(ask, asked, chosen, ids)
    except StoreError:
        return _again(ask, asked, chosen, say("Hãy ghi lý do khi bác bỏ hoặc đánh dấu đã xử lý."))
    ask.note(f"decide-{ask.said('verdict')}", say("{count} dấu hiệu", count=kept))
    told = say(
        "Đã ghi quyết định cho {count} dấu hiệu của {documents} văn bản.",
        count=kept,
        documents=len(ids),
    )
    return _again(ask, asked, chosen, told)


def give(ask: Ask) -> Response:
    """Give the chosen documents to somebody, or to nobody."""
    asked, chosen = _asked(ask)
    account = _account(ask)
    at = moment(ask.desk.now())
    with ask.desk.store.writing() as base:
        count = assign(base, _ids(ask, asked, chosen), account, ask.who.name, at)
    ask.note("assign", account)
    return _again(ask, asked, chosen, say("Đã giao {count} văn bản.", count=count))


def _decided(ask: Ask, asked: Filter, chosen: Chosen, ids: tuple[int, ...]) -> int:
    signs = asked.wanted(ask.who.name, chosen.before).signs
    reopens = ask.said("verdict") == Verdict.REOPEN
    kept = 0
    with ask.desk.store.writing() as base:
        for name, last, verdict in tuple(findings_in(base, chosen.audit, signs, ids)):
            if (verdict in DONE) == reopens:
                try:
                    decide(base, decision_of(ask, name), last)
                except Conflict:
                    continue
                kept += 1
    return kept


def _asked(ask: Ask) -> tuple[Filter, Chosen]:
    asked = filter_of(ask)
    chosen = chosen_audit(ask, asked)
    if chosen is None:
        raise HTTPException(404)
    return asked, chosen


def _ids(ask: Ask, asked: Filter, chosen: Chosen) -> tuple[int, ...]:
    if ask.said("everything"):
        wanted = asked.wanted(ask.who.name, chosen.before)
        with ask.desk.store.reading() as base:
            return queued_ids(base, chosen.audit, wanted)
    return tuple(int(n) for n in ask.many("document") if n.isascii() and n.isdecimal())


def _account(ask: Ask) -> str:
    name = ask.said("account")
    if name in {"", ask.who.name}:
        return name
    with ask.desk.store.reading() as base:
        if account_named(base, name) is None:
            raise HTTPException(400)
    return name


def _again(ask: Ask, asked: Filter, chosen: Chosen, told: str) -> Response:
    if not ask.is_partial:
        return ask.go(asked.address())
    return show_list(ask, listed_by(ask, asked, chosen), told)


PAGES = (
    Page("/decisions", decide_many, Role.REVIEWER, method="POST"),
    Page("/assignments", give, Role.REVIEWER, method="POST"),
)
