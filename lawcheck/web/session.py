"""Who asks: the session's mark in a cookie, the token in its forms, the language."""

import hmac
import secrets

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from lawcheck.language import LANGUAGES
from lawcheck.store import is_to_be_noted, note_session, session_account
from lawcheck.web.ask import Ask
from lawcheck.web.desk import Desk, Person

LANGUAGE = "lawcheck-language"


def asked(request: Request, form: FormData) -> Ask:
    """Return a request with who asks."""
    desk: Desk = request.app.state.desk
    mark = request.cookies.get(cookie_name(desk)) or fresh_mark()
    return Ask(request, desk, _person(desk, request, mark), mark, token_of(mark), form)


def fresh_mark() -> str:
    """Return a mark that nobody can guess."""
    return secrets.token_urlsafe(32)


def token_of(mark: str) -> str:
    """Return what the forms of a session carry; it tells nothing of the mark."""
    return hmac.new(mark.encode(), b"form", "sha256").hexdigest()


def is_theirs(ask: Ask) -> bool:
    """Whether what was sent carries the token of the session that sends it."""
    sent = ask.request.headers.get("x-csrf-token") or ask.form.get("token")
    return isinstance(sent, str) and hmac.compare_digest(sent.encode(), ask.token.encode())


def cookie_name(desk: Desk) -> str:
    """Return the name of the cookie; browsers bind that of TLS to host and path."""
    return "__Host-lawcheck" if desk.door.is_secure else "lawcheck"


def set_mark(desk: Desk, response: Response, mark: str) -> None:
    """Hand a session's mark to the browser, which shows it to no script."""
    secure = desk.door.is_secure
    name = cookie_name(desk)
    response.set_cookie(name, mark, path="/", secure=secure, httponly=True, samesite="lax")


def marked(ask: Ask, response: Response) -> Response:
    """Return the answer with a mark, where the browser has none yet."""
    name = cookie_name(ask.desk)
    is_set = any(v.startswith(f"{name}=") for v in response.headers.getlist("set-cookie"))
    if name not in ask.request.cookies and not is_set:
        set_mark(ask.desk, response, ask.mark)
    return response


def language_of(request: Request) -> str:
    """Return the language that the reader has chosen."""
    chosen = request.cookies.get(LANGUAGE, "")
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def _person(desk: Desk, request: Request, mark: str) -> Person | None:
    if desk.door.host:
        return None if _is_forwarded(request) else desk.door.host
    with desk.store.reading() as base:
        account = session_account(base, mark, desk.now())
        is_late = is_to_be_noted(base, mark, desk.now())
    if account and is_late:
        with desk.store.writing() as base:
            note_session(base, mark, desk.now())
    return Person(account.name, account.shown, account.role) if account else None


def _is_forwarded(request: Request) -> bool:
    """Whether a proxy stands in between: then "this machine alone" no longer holds."""
    return any(name in request.headers for name in ("forwarded", "x-forwarded-for", "via"))
