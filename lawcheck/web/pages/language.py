"""The switch between Vietnamese and English."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.language import LANGUAGES
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page
from lawcheck.web.session import LANGUAGE


def switch(ask: Ask) -> Response:
    """Speak another language from now on."""
    chosen = ask.said("language")
    if chosen not in LANGUAGES:
        raise HTTPException(400)
    response = ask.go(ask.local("next"))
    secure = ask.desk.door.is_secure
    response.set_cookie(LANGUAGE, chosen, 31536000, path="/", secure=secure, samesite="lax")
    return response


PAGES = (Page("/language", switch, None, method="POST"),)
