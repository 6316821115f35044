"""The queue: documents of the last audit."""

from starlette.responses import Response

from lawcheck.language import later
from lawcheck.store import Role
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page


def queue(ask: Ask) -> Response:
    """Show the documents."""
    return ask.show("queue.html")


PAGES = (Page("/", queue, Role.READER, menu=later("Hàng đợi")),)
