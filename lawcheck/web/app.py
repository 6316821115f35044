"""The app: every page found in `pages`, what is shipped in `static`, headers on each answer."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from lawcheck.web import pages
from lawcheck.web.desk import Desk
from lawcheck.web.guard import refused
from lawcheck.web.headers import Headers
from lawcheck.web.page import Page

_STATIC = Path(__file__).parent / "static"


def make_app(desk: Desk) -> Starlette:
    """Return the app over a desk."""
    app = Starlette(
        routes=[*pages_found(), Mount("/static", StaticFiles(directory=_STATIC), name="static")],
        middleware=[
            Middleware(Headers, is_secure=desk.door.is_secure),
            Middleware(TrustedHostMiddleware, allowed_hosts=desk.door.hosts, www_redirect=False),
            Middleware(GZipMiddleware, minimum_size=2000),
        ],
        exception_handlers={HTTPException: refused, 500: refused},
    )
    app.state.desk = desk
    return app


def pages_found() -> Iterator[BaseRoute]:
    """Yield the pages that the modules of `pages` name in `PAGES`."""
    for module in pkgutil.iter_modules(pages.__path__, f"{pages.__name__}."):
        found: tuple[Page, ...] = import_module(module.name).PAGES
        yield from found
