"""The summary of an audit by mail, through SMTP and only over TLS unless the server is this machine."""

import os
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from lawcheck.audit.loopback import is_loopback
from lawcheck.audit.summary import Summary
from lawcheck.audit.words import title_of, told
from lawcheck.config import Mail
from lawcheck.errors import NotTold
from lawcheck.wire import pretty

_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_PATIENCE = 30
"""Seconds that the server may take to answer."""


def send(mail: Mail, summary: Summary) -> None:
    """Send a summary in words, its JSON attached.

    Raises:
        NotTold: there is no password, or the server did not take the message.
    """
    try:
        with _server(mail) as server:
            if mail.user:
                server.login(mail.user, _password(mail))
            server.send_message(message_of(mail, summary))
    except (OSError, smtplib.SMTPException, ValueError) as error:
        why = f"{type(error).__name__}: {error}"
        message = f"the mail did not go out through {mail.host}: {why}"
        raise NotTold(message) from error


def message_of(mail: Mail, summary: Summary) -> EmailMessage:
    """Return the message: text in the language spoken, and the summary as JSON."""
    message = EmailMessage()
    message["Subject"] = " ".join(title_of(summary).split())
    message["From"] = mail.sender
    message["To"] = ", ".join(mail.to)
    message.set_content(told(summary))
    name = f"lawcheck-{summary.audit}.json"
    message.add_attachment(pretty(summary), maintype="application", subtype="json", filename=name)
    return message


@contextmanager
def _server(mail: Mail) -> Iterator[smtplib.SMTP]:
    port = mail.port or _PORTS[mail.security]
    trusted = ssl.create_default_context()
    if mail.security == "tls":
        with smtplib.SMTP_SSL(mail.host, port, timeout=_PATIENCE, context=trusted) as server:
            yield server
        return
    if mail.security == "none" and not is_loopback(mail.host):
        message = "security = 'none' is for a server on this machine; use starttls or tls"
        raise NotTold(message)
    with smtplib.SMTP(mail.host, port, timeout=_PATIENCE) as server:
        if mail.security == "starttls":
            server.starttls(context=trusted)
        yield server


def _password(mail: Mail) -> str:
    """Return the password, which stands in a file or in the environment, never in the settings."""
    if mail.password_file:
        password: str | None = mail.password_file.read_text("utf-8").rstrip("\r\n")
    else:
        password = os.environ.get(mail.password_env or "")
    if not password or not password.isascii():
        message = (
            "[audit.mail] user needs a password in password_file, or in the variable that "
            "password_env names, in letters without accents"
        )
        raise NotTold(message)
    return password
