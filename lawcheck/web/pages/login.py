"""The way in and out: a fresh mark for each session, few attempts for each name and place."""

from starlette.responses import Response

from lawcheck.language import later, say
from lawcheck.store import (
    account_named,
    begin_session,
    end_session,
    forget_sessions,
    forgive,
    may_try,
)
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page
from lawcheck.web.passwords import is_right
from lawcheck.web.session import fresh_mark, set_mark

_WRONG = later("Tên hoặc mật khẩu không đúng.")
_OFTEN = later("Đã thử quá nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.")


def login(ask: Ask) -> Response:
    """Show the form."""
    return ask.show("login.html", name="", told=None, next=ask.local("next"))


def enter(ask: Ask) -> Response:
    """Let in who knows the password, under a fresh mark that nobody else can have set."""
    name, now = ask.said("name"), ask.desk.now()
    with ask.desk.store.writing() as base:
        allowed = may_try(base, name, ask.address, now)
        account = account_named(base, name)
    if not allowed:
        ask.note("login-limited", name)
        return _again(ask, 429, say(_OFTEN))
    if not is_right(account.password if account else None, str(ask.form.get("password", ""))):
        ask.note("login-failed", name)
        return _again(ask, 403, say(_WRONG))
    mark = fresh_mark()
    with ask.desk.store.writing() as base:
        forget_sessions(base, now)
        forgive(base, name, ask.address)
        end_session(base, ask.mark)
        begin_session(base, mark, name, now)
    ask.note("login", name)
    response = ask.go(ask.local("next"))
    set_mark(ask.desk, response, mark)
    return response


def leave(ask: Ask) -> Response:
    """End the session."""
    with ask.desk.store.writing() as base:
        end_session(base, ask.mark)
    ask.note("logout")
    response = ask.go("/login")
    set_mark(ask.desk, response, fresh_mark())
    return response


def _again(ask: Ask, status: int, told: str) -> Response:
    values = {"name": ask.said("name"), "told": told, "next": ask.local("next")}
    return ask.show("login.html", status, **values)


PAGES = (
    Page("/login", login, None),
    Page("/login", enter, None, method="POST"),
    Page("/logout", leave, None, method="POST"),
)
