"""A citation looked into: what it means, its state on a day with proof, the words it points to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.law import Law
from lawcheck.model import Pinpoint, Record
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
        pinned=tuple(_pinned(ask, cited, told.on)) if record else (),
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
    record, law = cited.record, ask.desk.law
    if record is None:
        return
    with ask.desk.store.reading() as base:
        held = next(iter(papers_named(base, ask.desk.plan, record.key)), None)
    kept = kept_of(ask.desk.store, held) if held else None
    for pin in cited.citation.pins:
        provision = provision_of(kept.document, pin) if kept else None
        words = text_of(kept.document, provision) if kept and provision else ()
        at = provision.span.start if provision else 0
        yield Pinned(
            pin, status(law, record, on, pin), _touched(law, record, on, pin), words, held, at
        )
    if not cited.citation.pins:
        yield Pinned(None, None, (), (), held)


def _touched(law: Law, record: Record, on: date, pin: Pinpoint) -> tuple[str, ...]:
    relations = law.amendments(record.key, on, pin)
    return tuple(dict.fromkeys(f"{r.subject} ({r.proof})" for r in relations))


PAGES = (Page("/documents/{number:int}/citations/{citation:int}", citation, Role.READER),)
