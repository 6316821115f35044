"""A page: its path, who may use it, how much may be sent to it."""

from collections.abc import Callable

from starlette.responses import Response
from starlette.routing import Route

from lawcheck.store import Role
from lawcheck.web.ask import Ask
from lawcheck.web.guard import guarded

FORM_BYTES = 256 * 1024


class Page(Route):
    """A route that says who may use it: None lets anyone in.

    `most` bounds what is sent to it; one with a `menu` text is linked at the top of each page.
    """

    def __init__(  # noqa: PLR0913 - all that a route is
        self,
        path: str,
        answer: Callable[[Ask], Response],
        role: Role | None,
        *,
        method: str = "GET",
        most: int = FORM_BYTES,
        menu: str | None = None,
    ) -> None:
        super().__init__(path, guarded(answer, role, most), methods=[method], name=answer.__name__)
        self.role = role
        self.menu = menu
