"""The summary of an audit posted as JSON: over https, or to this machine; never sent on elsewhere."""

import http.client
import urllib.request
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

from lawcheck.audit.loopback import is_loopback
from lawcheck.audit.summary import Summary
from lawcheck.config import Webhook
from lawcheck.errors import NotTold
from lawcheck.wire import encode


def post(webhook: Webhook, summary: Summary) -> None:
    """Post a summary.

    Raises:
        NotTold: the address is neither https nor this machine, or did not take it.
    """
    host = _host(webhook.url)
    head = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "lawcheck"}
    asked = urllib.request.Request(webhook.url, encode(summary), head)  # noqa: S310 - https or this machine, seen above
    try:
        with _OPENER.open(asked, timeout=webhook.seconds):
            pass
    except HTTPError as error:
        error.close()
        message = f"the webhook at {host} answered {error.code}"
        raise NotTold(message) from error
    except (OSError, http.client.HTTPException) as error:
        message = f"the webhook at {host} cannot be reached: {getattr(error, 'reason', error)}"
        raise NotTold(message) from error


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nowhere: a summary is for the address that was named."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


def _host(url: str) -> str:
    """Return the host of an address; the rest of it is often its secret."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        message = f"the webhook at {host or 'no host'} is refused: it must be https"
        raise NotTold(message)
    return host
