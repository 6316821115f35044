"""Serve the app until it is told to stop."""

import uvicorn

from lawcheck.web.app import make_app
from lawcheck.web.desk import Desk
from lawcheck.web.uploading import forget_old


def serve(desk: Desk, host: str, port: int) -> None:
    """Serve the app at an address; the law is loaded before the first page is asked for."""
    _ = desk.law
    forget_old(desk)
    uvicorn.run(
        make_app(desk),
        host=host,
        port=port,
        server_header=False,
        forwarded_allow_ips="127.0.0.1",
        log_level="warning",
    )
