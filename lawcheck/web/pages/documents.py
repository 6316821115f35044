"""A document beside what was found in it, and its original page by page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from lawcheck.model import LegalDocument
from lawcheck.report.words import URGENCY
from lawcheck.store import Role
from lawcheck.web.ask import Ask
from lawcheck.web.cited import Cited, cited_in, grouped, links_in
from lawcheck.web.marks import Lit
from lawcheck.web.opened import Opened, opened
from lawcheck.web.original import Gone, Sheaf, has_pages, original, place_of, sheaves_of
from lawcheck.web.page import Page
from lawcheck.web.panel import panels, words
from lawcheck.web.places import Wanted, places_of
from lawcheck.web.rejudged import Sign, signs_of
from lawcheck.web.status import Status, status_of_own
from lawcheck.web.text import Heading, contents_of, text_html

_SANDBOX = {
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "content-disposition": 'inline; filename="van-ban.pdf"',
}


@dataclass(frozen=True, slots=True)
class Shown:
    """The text of a document and its original; nothing where the text is kept no more."""

    text: Markup | None = None
    contents: tuple[Heading, ...] = ()
    files: str | None = None
    """Addresses of its PDF files, as JSON; None where it has no pages."""
    document: LegalDocument | None = None


def document(ask: Ask) -> Response:
    """Show a document beside what was found in it."""
    told = opened(ask)
    signs, cited = signs_of(told, ask.desk.rules), _cited(told)
    return ask.show(
        "document.html",
        told=told,
        signs=signs,
        cited=grouped(cited),
        urgency=URGENCY,
        today=ask.desk.today,
        standing=_standing(ask, told),
        shown=_shown(told, signs),
        panels=panels(ask, (s.finding.fingerprint for s in signs if s.is_of_audit)),
        **words(),
    )


def original_file(ask: Ask) -> Response:
    """Hand out a PDF as it was read."""
    told, number = opened(ask), int(ask.request.path_params["sheaf"])
    sheaves = sheaves_of(_read(told))
    if number >= len(sheaves):
        raise HTTPException(404)
    content = original(ask.desk.store, told.paper, sheaves[number], ask.desk.setup.file_bytes)
    if isinstance(content, Gone):
        return JSONResponse({"told": content.why}, 410)
    return Response(content, media_type="application/pdf", headers=_SANDBOX)


def places(ask: Ask) -> Response:
    """Tell where the words of findings and citations stand on the original pages."""
    told = opened(ask)
    kept = _read(told)
    signs, cited = signs_of(told, ask.desk.rules), _cited(told)
    wanted = [Wanted(sign.name, sign.finding.span) for sign in signs]
    wanted += [Wanted(each.name, each.citation.span) for each in cited]
    boxes = places_of(kept, _sheaves(ask, told, kept), wanted)
    views = {**{s.name: _sign_view(s) for s in signs}, **{c.name: _cited_view(c) for c in cited}}
    return JSONResponse({name: view | {"boxes": boxes[name]} for name, view in views.items()})


def _sheaves(ask: Ask, told: Opened, kept: LegalDocument) -> Iterator[tuple[Sheaf, Path]]:
    for sheaf in sheaves_of(kept):
        path = place_of(ask.desk.store, told.paper, sheaf)
        content = original(ask.desk.store, told.paper, sheaf, ask.desk.setup.file_bytes)
        if path and not isinstance(content, Gone):
            yield sheaf, path


def _sign_view(sign: Sign) -> dict[str, object]:
    return {"kind": sign.finding.severity.value, "told": sign.finding.message}


def _cited_view(cited: Cited) -> dict[str, object]:
    return {"kind": f"cite {cited.status.name}", "told": f"{cited.title}: {cited.status.words}"}


def _cited(told: Opened) -> tuple[Cited, ...]:
    return cited_in(told.review) if told.review else ()


def _read(told: Opened) -> LegalDocument:
    if told.kept is None:
        raise HTTPException(404)
    return told.kept.document


def _standing(ask: Ask, told: Opened) -> Status | None:
    return status_of_own(ask.desk.law, told.review) if told.review else None


def _shown(told: Opened, signs: tuple[Sign, ...]) -> Shown:
    if told.review is None:
        return Shown()
    read, address = told.review.document, f"/documents/{told.paper.id}"
    lit = [Lit(s.name, s.finding.span, s.finding.severity.value) for s in signs]
    files = [f"{address}/original/{number}" for number in range(len(sheaves_of(read)))]
    return Shown(
        text=text_html(read, lit, list(links_in(told.review, address))),
        contents=contents_of(read),
        files=json.dumps(files) if has_pages(read) else None,
        document=read,
    )


PAGES = (
    Page("/documents/{number:int}", document, Role.READER),
    Page("/documents/{number:int}/original/{sheaf:int}", original_file, Role.READER),
    Page("/documents/{number:int}/places", places, Role.READER),
)
