"""Before a page answers: who asks, may they, is the form theirs, is it small enough."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive

from lawcheck.language import speaking
from lawcheck.store import Role
from lawcheck.web.ask import Ask
from lawcheck.web.refusal import told
from lawcheck.web.session import asked, is_theirs, language_of, marked

Answer = Callable[[Ask], Response]
Endpoint = Callable[[Request], Awaitable[Response]]
_READS = frozenset({"GET", "HEAD"})


def guarded(answer: Answer, role: Role | None, most: int) -> Endpoint:
    """Return an endpoint that lets through to `answer` only what may pass."""

    async def endpoint(request: Request) -> Response:
        form = FormData()
        try:
            if request.method not in _READS:
                _need_same_site(request)
                await run_in_threadpool(_need_role, request, role)
                form = await Request(request.scope, _bounded(request, most)).form()
            return await run_in_threadpool(_answered, request, form, answer, role)
        except HTTPException as error:
            return await refused(request, error)
        finally:
            await form.close()

    return endpoint


async def refused(request: Request, error: Exception) -> Response:
    """Tell a person what is wrong with an address, a form or the program."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return await run_in_threadpool(_refused, request, status)


def _refused(request: Request, status: int) -> Response:
    with speaking(language_of(request)):
        return told(asked(request, FormData()), status)


def _need_role(request: Request, role: Role | None) -> None:
    ask = asked(request, FormData())
    if role is not None and not ask.may(role):
        raise HTTPException(403 if ask.person else 401)


def _answered(request: Request, form: FormData, answer: Answer, role: Role | None) -> Response:
    ask = asked(request, form)
    with speaking(language_of(request)):
        if request.method not in _READS and not is_theirs(ask):
            return told(ask, 403)
        if role is not None and ask.person is None and not ask.desk.door.host:
            return ask.go(f"/login?next={quote(request.url.path)}")
        if role is not None and not ask.may(role):
            return told(ask, 403)
        try:
            return marked(ask, answer(ask))
        except HTTPException as error:
            return told(ask, error.status_code)


def _need_same_site(request: Request) -> None:
    """Refuse what another site sends, before any of it is read."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    is_ours = origin is None or origin.partition("://")[2] == request.headers.get("host")
    if site not in {"same-origin", "none"} or not is_ours:
        raise HTTPException(403)


def _bounded(request: Request, most: int) -> Receive:
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > most:
        raise HTTPException(413)
    got = 0

    async def receive() -> Message:
        nonlocal got
        message = await request.receive()
        got += len(message.get("body", b""))
        if got > most:
            raise HTTPException(413)
        return message

    return receive
