"""What a page is asked, and the ways in which it answers."""

from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute

from lawcheck.store import Deed, Role, moment, note_deed
from lawcheck.web.desk import Desk, Person
from lawcheck.web.rendering import render


@dataclass(frozen=True, slots=True)
class Ask:
    """A request once it is known who asks, that they may, and that the form is theirs."""

    request: Request
    desk: Desk
    person: Person | None
    mark: str
    """The session's, secret."""
    token: str
    """What every form of the session carries."""
    form: FormData

    @property
    def is_partial(self) -> bool:
        """Whether htmx asks for a piece of the page."""
        return "hx-request" in self.request.headers

    @property
    def who(self) -> Person:
        """Return who asks, on a page that is not for anyone.

        Raises:
            HTTPException: nobody came in.
        """
        if self.person is None:
            raise HTTPException(401)
        return self.person

    @property
    def address(self) -> str:
        """Return the address of the asking machine."""
        return self.request.client.host if self.request.client else ""

    @property
    def menu(self) -> tuple[BaseRoute, ...]:
        """Return the pages named at the top that the person may see."""
        named = (route for route in self.request.app.routes if getattr(route, "menu", None))
        seen = (route for route in named if self.may(route.role))
        return tuple(sorted(seen, key=lambda page: (tuple(Role).index(page.role), page.path)))

    def may(self, role: str) -> bool:
        """Whether the person may do what `role` may."""
        return self.person is not None and self.person.role.covers(Role(role))

    def said(self, name: str) -> str:
        """Return a field of the form or of the address, "" where it is absent."""
        value = self.form.get(name) or self.request.query_params.get(name) or ""
        return "" if isinstance(value, UploadFile) else value.strip()

    def local(self, name: str) -> str:
        """Return a field that names a page of this app, "/" where it leads elsewhere."""
        path = self.said(name)
        is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
        return path if is_ours and path.isprintable() else "/"

    def many(self, name: str) -> tuple[str, ...]:
        """Return every value of a field of the form."""
        return tuple(v for v in self.form.getlist(name) if isinstance(v, str))

    def show(self, template: str, status: int = 200, **values: object) -> Response:
        """Answer with a template."""
        return HTMLResponse(render(template, {"ask": self} | values), status)

    def go(self, path: str) -> Response:
        """Send the browser to another page of the app."""
        if self.is_partial:
            return Response(status_code=204, headers={"HX-Redirect": path})
        return RedirectResponse(path, 303)

    def note(self, what: str, about: str = "") -> None:
        """Write into the log what the person did."""
        name = self.person.name if self.person else ""
        deed = Deed(name, what, about, self.address, moment(self.desk.now()))
        with self.desk.store.writing() as base:
            note_deed(base, deed)
