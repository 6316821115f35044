"""The log: who did what, and when."""

from starlette.responses import Response

from lawcheck.language import later
from lawcheck.store import Role, deed_list
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page

_MOST = 200


def log(ask: Ask) -> Response:
    """Show the latest deeds."""
    with ask.desk.store.reading() as base:
        return ask.show("log.html", deeds=deed_list(base, _MOST))


PAGES = (Page("/log", log, Role.ADMIN, menu=later("Nhật ký")),)
