"""Hand in a document: it is scanned at once, shown like any other, and deleted on request."""

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.errors import NotTaken
from lawcheck.language import later, say
from lawcheck.store import Paper, Role, Upload, papers_of, upload_list, upload_of
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page
from lawcheck.web.uploading import DAYS, MOST, forget, forget_old, take

_FORM = 64 << 10
"""Bytes that a form adds to the file in it."""


def upload(ask: Ask) -> Response:
    """Show the form, and what the person handed in before."""
    forget_old(ask.desk)
    return _shown(ask, "")


def uploaded(ask: Ask) -> Response:
    """Scan a document and show what was found in it."""
    file = ask.form.get("file")
    if not isinstance(file, UploadFile):
        return _shown(ask, say("Chưa chọn tệp, hoặc tệp rỗng."), 422)
    try:
        taken = take(ask.desk, file.filename or "", file.file.read(MOST + 1), ask.who.name)
    except NotTaken as error:
        ask.note("upload-refused")
        return _shown(ask, f"{error}", 422)
    ask.note("upload", taken.plan)
    papers = _papers(ask, taken)
    return ask.go(f"/documents/{papers[0].id}" if len(papers) == 1 else "/upload")


def delete(ask: Ask) -> Response:
    """Delete a document that was handed in, and what was kept of it."""
    plan = str(ask.request.path_params["plan"])
    with ask.desk.store.reading() as base:
        held = upload_of(base, plan)
    if held is None or not (held.who == ask.who.name or ask.may(Role.ADMIN)):
        raise HTTPException(404)
    forget(ask.desk.store, held)
    ask.note("upload-deleted", plan)
    return ask.go("/upload")


def _shown(ask: Ask, told: str, status: int = 200) -> Response:
    with ask.desk.store.reading() as base:
        held = upload_list(base, None if ask.may(Role.ADMIN) else ask.who.name)
    rows = [(each, _papers(ask, each)) for each in held]
    return ask.show("upload.html", status, told=told, uploads=rows, most=MOST >> 20, days=DAYS.days)


def _papers(ask: Ask, held: Upload) -> tuple[Paper, ...]:
    with ask.desk.store.reading() as base:
        return papers_of(base, held.plan)


PAGES = (
    Page("/upload", upload, Role.REVIEWER, menu=later("Tải lên")),
    Page("/upload", uploaded, Role.REVIEWER, method="POST", most=MOST + _FORM),
    Page("/upload/{plan}/delete", delete, Role.REVIEWER, method="POST"),
)
