"""The summary goes out by mail and webhook, over TLS, and a failure there is told."""

import json
import socket
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from lawcheck.audit import Summary
from lawcheck.audit.summary import Listed, Unopened
from lawcheck.audit.telling import is_news, tell
from lawcheck.config import Mail, Plan, Webhook

pytestmark = pytest.mark.enable_socket

SUMMARY = Summary(
    plan="tỉnh Trường Sơn",
    audit=7,
    on=date(2026, 11, 1),
    known_through=date(2026, 10, 1),
    version="0.1.0",
    rules_hash="r",
    corpus_hash="c",
    since=None,
    documents=2,
    untouched=2,
    read=Listed(),
    judged=Listed(),
    dropped=Listed(),
    unread=Listed(),
    found={"error": 1, "warning": 0, "note": 0},
    set_aside=0,
    new=Listed(),
    new_by_severity={"error": 0, "warning": 0, "note": 0},
    gone=Listed(),
    expired=Listed(),
    coming=Listed(),
    failures=(),
    is_complete=True,
)
SECRET = "mat-khau-7"


@dataclass
class Box:
    """What a server got."""

    messages: list[EmailMessage] = field(default_factory=list)
    tls: list[bool] = field(default_factory=list)

    async def handle_DATA(self, _: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.messages.append(message_from_bytes(envelope.content, EmailMessage, policy=policy.SMTP))
        self.tls.append(session.ssl is not None)
        return "250 OK"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
         "-out", cert, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    return cert, key


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _asks(password: str) -> Any:
    def answer(*arguments: Any) -> AuthResult:
        return AuthResult(success=arguments[-1].password == password.encode())

    return answer


@pytest.fixture
def server(
    certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Controller, Box]]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    box = Box()
    controller = Controller(
        box, "localhost", _free_port(), tls_context=context, require_starttls=True,
        authenticator=_asks(SECRET), auth_required=True,
    )  # fmt: skip
    controller.start()
    yield controller, box
    controller.stop()


def _mail(controller: Controller, password_file: Path) -> Mail:
    return Mail(
        host="localhost",
        sender="lawcheck@truongson.example",
        to=("phong-vbqppl@truongson.example", "an@truongson.example"),
        port=controller.port,
        user="lawcheck",
        password_file=password_file,
    )


def _plan(mail: Mail | None = None, webhook: Webhook | None = None) -> Plan:
    return Plan(name="tinh", folders=(Path(),), mail=mail, webhook=webhook)


def test_a_mail_goes_out_over_tls_with_the_json_beside_the_words(
    server: tuple[Controller, Box], tmp_path: Path
) -> None:
    controller, box = server
    (tmp_path / "mat-khau").write_text(f"{SECRET}\n", "utf-8")
    assert list(tell(_plan(_mail(controller, tmp_path / "mat-khau")), SUMMARY)) == []
    (message,) = box.messages
    assert box.tls == [True]
    assert message["Subject"].startswith("lawcheck tỉnh Trường Sơn ngày 01/11/2026")
    assert message["To"] == "phong-vbqppl@truongson.example, an@truongson.example"
    words, attached = message.iter_parts()
    assert "Tệp: 0 đọc" in words.get_content()
    assert json.loads(attached.get_content())["audit"] == 7
    assert SECRET not in message.as_string()


@pytest.mark.parametrize(
    ("password", "named"),
    [
        ("sai-roi", "did not go out through localhost"),
        ("", "needs a password"),
        ("sai-rồi", "without accents"),
    ],
)
def test_a_mail_that_is_refused_is_told_without_the_password(
    server: tuple[Controller, Box], tmp_path: Path, password: str, named: str
) -> None:
    controller, box = server
    (tmp_path / "mat-khau").write_text(password, "utf-8")
    (told,) = tell(_plan(_mail(controller, tmp_path / "mat-khau")), SUMMARY)
    assert named in told
    assert "sai-" not in told
    assert box.messages == []


def test_no_mail_goes_to_a_server_whose_certificate_nobody_trusts(
    server: tuple[Controller, Box], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    controller, box = server
    monkeypatch.delenv("SSL_CERT_FILE")
    (tmp_path / "mat-khau").write_text(SECRET, "utf-8")
    (told,) = tell(_plan(_mail(controller, tmp_path / "mat-khau")), SUMMARY)
    assert "certificate" in told
    assert box.messages == []


@pytest.mark.parametrize(
    ("mail", "named"),
    [
        (Mail("smtp.example", "a@b", ("c@d",), security="none"), "starttls or tls"),
        (Mail("127.0.0.1", "a@b", ("c@d",), security="none", port=1), "Connection refused"),
    ],
)
def test_a_mail_that_cannot_go_out_is_told(mail: Mail, named: str) -> None:
    (told,) = tell(_plan(mail), SUMMARY)
    assert named in told


def test_where_nothing_is_new_mail_may_be_left_out() -> None:
    mail = Mail("127.0.0.1", "a@b", ("c@d",), security="none", port=1, when="changed")
    assert not is_news(SUMMARY)
    assert list(tell(_plan(mail), SUMMARY)) == []
    lost = replace(SUMMARY, unread=Listed(1, (Unopened("a.pdf", "hỏng"),)))
    assert len(list(tell(_plan(mail), lost))) == 1


@pytest.fixture
def hooked() -> Iterator[tuple[str, list[Any]]]:
    got: list[Any] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.path, self.headers["Content-Type"], json.loads(content)))
            self.send_response({"/moved": 302, "/broken": 500}.get(self.path, 204))
            if self.path == "/moved":
                self.send_header("Location", "/elsewhere")
            self.end_headers()

        do_GET = do_POST  # noqa: N815 - what a redirect would ask

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", got
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_webhook_gets_the_summary_as_json(hooked: tuple[str, list[Any]]) -> None:
    address, got = hooked
    assert list(tell(_plan(webhook=Webhook(f"{address}/hook")), SUMMARY)) == []
    ((path, kind, view),) = got
    assert (path, kind) == ("/hook", "application/json; charset=utf-8")
    assert (view["schema"], view["plan"]) == ("lawcheck.audit/1", "tỉnh Trường Sơn")


@pytest.mark.parametrize(("path", "code"), [("/broken", "500"), ("/moved", "302")])
def test_a_webhook_that_refuses_or_sends_on_is_told(
    hooked: tuple[str, list[Any]], path: str, code: str
) -> None:
    address, got = hooked
    (told,) = tell(_plan(webhook=Webhook(f"{address}{path}")), SUMMARY)
    assert told == f"the webhook at 127.0.0.1 answered {code}"
    assert len(got) == 1


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("http://chat.example/hooks/secret", "must be https"),
        ("file:///etc/passwd", "must be https"),
        ("http://127.0.0.1:1/hooks/secret", "cannot be reached"),
    ],
)
def test_a_webhook_that_may_not_be_used_is_told_without_its_secret(
    address: str, named: str
) -> None:
    (told,) = tell(_plan(webhook=Webhook(address)), SUMMARY)
    assert named in told
    assert "secret" not in told
