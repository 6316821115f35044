"""Exports of what the queue shows: lists and official paperwork."""

from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.report.forms import read_forms
from lawcheck.report.shapes import SHAPES
from lawcheck.store import Role, queued_ids
from lawcheck.web.ask import Ask
from lawcheck.web.exporting import MOST, filled, listed
from lawcheck.web.filters import Filter, filter_of
from lawcheck.web.opened import opened
from lawcheck.web.page import Page
from lawcheck.web.pages.queue import Chosen, chosen_audit

_LIST = "dau-hieu"
_KINDS = {
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "sarif": "application/sarif+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def export(ask: Ask) -> Response:
    """Show what can be taken away of the documents that the filter asks for."""
    asked, chosen = _asked(ask)
    return ask.show(
        "export.html",
        filter=asked,
        audit=chosen.audit,
        count=len(_ids(ask, asked, chosen)),
        most=MOST,
        list=_LIST,
        shapes=SHAPES,
        forms=read_forms(ask.desk.forms),
    )


def export_file(ask: Ask) -> Response:
    """Hand out one file."""
    asked, chosen = _asked(ask)
    name, suffix = ask.request.path_params["name"], ask.request.path_params["suffix"]
    ids = _ids(ask, asked, chosen)
    if len(ids) > MOST:
        raise HTTPException(413)
    return _file(ask, ids, chosen.audit.on, name, suffix)


def document_export(ask: Ask) -> Response:
    """Show what can be taken away of one document."""
    told = opened(ask)
    address = f"/documents/{told.paper.id}/export"
    forms = read_forms(ask.desk.forms)
    return ask.show(
        "document_export.html",
        told=told,
        address=address,
        list=_LIST,
        shapes=SHAPES,
        forms=forms,
    )


def document_file(ask: Ask) -> Response:
    """Hand out one file about one document."""
    told = opened(ask)
    name, suffix = ask.request.path_params["name"], ask.request.path_params["suffix"]
    return _file(ask, (told.paper.id,), told.audited, name, suffix)


def _file(ask: Ask, ids: tuple[int, ...], on: date, name: str, suffix: str) -> Response:
    known = {_LIST: SHAPES} | dict.fromkeys(
        (form.id for form in read_forms(ask.desk.forms)), ("docx", "xlsx")
    )
    if suffix not in known.get(name, ()):
        raise HTTPException(404)
    if name == _LIST:
        content = listed(ask.desk, ids, on, suffix)
    else:
        content = filled(ask.desk, ids, on, name, suffix)
    ask.note("export", f"{name}.{suffix}")
    headers = {"content-disposition": f'attachment; filename="{name}.{suffix}"'}
    return Response(content, media_type=_KINDS[suffix], headers=headers)


def _asked(ask: Ask) -> tuple[Filter, Chosen]:
    asked = filter_of(ask)
    chosen = chosen_audit(ask, asked)
    if chosen is None:
        raise HTTPException(404)
    return asked, chosen


def _ids(ask: Ask, asked: Filter, chosen: Chosen) -> tuple[int, ...]:
    with ask.desk.store.reading() as base:
        return queued_ids(base, chosen.audit, asked.wanted(ask.who.name, chosen.before))


PAGES = (
    Page("/export", export, Role.READER),
    Page("/export/{name}.{suffix}", export_file, Role.READER),
    Page("/documents/{number:int}/export", document_export, Role.READER),
    Page("/documents/{number:int}/export/{name}.{suffix}", document_file, Role.READER),
)
