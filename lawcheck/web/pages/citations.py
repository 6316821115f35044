"""A citation looked into: what it means, its state on a day with proof, the words it points to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.law import Law
from lawcheck.model import Pinpoint, Record, key_of
from lawcheck.store import Paper, Role, papers_named
from lawcheck.web.ask import Ask
from lawcheck.web.cited import Cited, cited_in
from lawcheck.web.opened import Opened, kept_of, opened
from lawcheck.web.page import Page
from lawcheck.web.provision import provision_of, text_of
from lawcheck.web.status import Status, status


@dataclass(frozen=True, slots=True)
class Pinned:
    """A provision that a citation names: its state, what touched it, its words where kept."""

    pin: Pinpoint | None
    status: Status | None
    touched: tuple[str, ...]
    words: tuple[str, ...]
    held: Paper | None
    """The document of the same plan that holds the words."""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The state of a document on one of the days that matter."""

    on: date
    status: Status


def citation(ask: Ask) -> Response:
    """Show what a citation means and whether it stood on the day."""
    told = opened(ask)
    cited = _cited(told, int(ask.request.path_params["citation"]))
    record, law = cited.record, ask.desk.law
    return ask.show(
        "citation.html" if ask.is_partial else "citation_page.html",
        told=told,
        cited=cited,
        record=record,
        answer=Answer(told.on, status(law, record, told.on)) if record else None,
        issued=_on_issue(law, record, told),
        pinned=tuple(_pinned(ask, cited, told.on)),
        candidates=[(each, status(law, each, told.on)) for each in cited.candidates],
    )


def _cited(told: Opened, number: int) -> Cited:
    cited = cited_in(told.review) if told.review else ()
    found = next((each for each in cited if each.number == number), None)
    if found is None:
        raise HTTPException(404)
    return found


def _on_issue(law: Law, record: Record | None, told: Opened) -> Answer | None:
    day = told.paper.issued
    return Answer(day, status(law, record, day)) if record and day else None


def _pinned(ask: Ask, cited: Cited, on: date) -> Iterator[Pinned]:
    """Yield each provision named, or the whole document where none is."""
    held = _held(ask, cited)
    for pin in cited.citation.pins:
        told, touched = _told(ask.desk.law, cited.record, on, pin)
        place, words, at = _words(ask, held, pin)
        yield Pinned(pin, told, touched, words, place, at)
    if not cited.citation.pins:
        yield Pinned(None, None, (), (), next(iter(held), None))


def _held(ask: Ask, cited: Cited) -> tuple[Paper, ...]:
    """Return the cited document as files of the plan hold it, known to the corpus or not."""
    named, record = cited.citation, cited.record
    if record is None and named.number is None:
        return ()
    key = (
        record.key if record else key_of(named.number or "", named.kind, named.issuer, named.dated)
    )
    with ask.desk.store.reading() as base:
        return papers_named(base, ask.desk.plan, key)


def _words(
    ask: Ask, held: Iterable[Paper], pin: Pinpoint
) -> tuple[Paper | None, tuple[str, ...], int]:
    """Return the words of a provision from the first file that has it."""
    papers = tuple(held)
    for place in papers:
        kept = kept_of(ask.desk.store, place)
        if kept and (provision := provision_of(kept.document, pin)):
            return place, text_of(kept.document, provision), provision.span.start
    return next(iter(papers), None), (), 0


def _told(
    law: Law, record: Record | None, on: date, pin: Pinpoint
) -> tuple[Status | None, tuple[str, ...]]:
    if record is None:
        return None, ()
    return status(law, record, on, pin), _touched(law, record, on, pin)


def _touched(law: Law, record: Record, on: date, pin: Pinpoint) -> tuple[str, ...]:
    relations = law.amendments(record.key, on, pin)
    return tuple(dict.fromkeys(f"{r.subject} ({r.proof})" for r in relations))


PAGES = (Page("/documents/{number:int}/citations/{citation:int}", citation, Role.READER),)
