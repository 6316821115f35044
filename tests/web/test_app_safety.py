"""What the app must never let through."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from lawcheck.store import (
    Account,
    Role,
    Store,
    begin,
    close_account,
    deed_list,
    finish,
    history,
    keep,
    open_account,
)
from lawcheck.web.app import make_app
from lawcheck.web.page import FORM_BYTES
from tests.store.making import NOW, basis
from tests.web.conftest import F1, PASSWORD, Enter, client_of, desk_of, token_for, token_in
from tests.web.filling import document

_DECIDE = f"/findings/{F1}/decisions"
_ACCEPT = {"verdict": "accept", "seen": "0"}


@pytest.fixture
def guest(store: Store, kept_password: str) -> TestClient:
    """Give a client where one must log in; "an" may."""
    with store.writing() as base:
        open_account(base, Account("an", "An", kept_password, Role.REVIEWER, "2026-11-01"))
    return client_of(make_app(desk_of(store, None)))


def _log_in(client: TestClient, password: str = PASSWORD, name: str = "an") -> int:
    fields = {"name": name, "password": password, "next": "/"}
    return int(client.post("/login", data=fields, headers=token_for(client)).status_code)


def _decided(store: Store) -> list[str]:
    with store.reading() as base:
        return [decision.who for decision in history(base, F1)]


def test_a_form_without_the_token_of_its_session_is_refused(
    client: TestClient, store: Store
) -> None:
    token = token_for(client)
    stranger = token_for(client_of(make_app(desk_of(store))))
    for headers in ({}, {"x-csrf-token": "0" * 64}, {"x-csrf-token": ""}, stranger):
        assert client.post(_DECIDE, data=_ACCEPT, headers=headers).status_code == 403
    assert client.post(_DECIDE, data=_ACCEPT | {"token": "đoán"}).status_code == 403
    assert _decided(store) == []
    assert client.post(_DECIDE, data=_ACCEPT, headers=token).status_code == 303
    assert _decided(store) == ["an"]


@pytest.mark.parametrize(
    "header",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://xau.example"},
        {"origin": "null"},
    ],
)
def test_another_site_can_send_nothing(
    client: TestClient, store: Store, header: dict[str, str]
) -> None:
    headers = token_for(client) | header
    assert client.post(_DECIDE, data=_ACCEPT, headers=headers).status_code == 403
    assert _decided(store) == []


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2fpyproject.toml",
        "/static//etc/passwd",
        "/static/..\\app.py",
        "/documents/../../etc/passwd",
        "/documents/%2e%2e%2fetc%2fpasswd",
        "/findings/..%2f..%2fetc%2fpasswd/decisions",
    ],
)
def test_no_path_leads_to_a_file_that_is_not_shipped(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "lawcheck.web" not in answer.text


_EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"{{7*7}}"


def test_words_of_a_document_never_become_markup(client: TestClient, store: Store) -> None:
    made = document(9, 1)
    judged = made.judged[0]
    digest = replace(judged.digest, title=_EVIL, number=_EVIL, kind=_EVIL, issuers=(_EVIL,))
    told = basis(date(2026, 11, 2))
    with store.writing() as base:
        audit = begin(base, "tinh", told, NOW)
        hostile = replace(judged, digest=digest)
        keep(base, audit, told, replace(made, file=_EVIL, judged=(hostile,)))
        finish(base, audit, "{}", NOW)
    page = client.get("/", params={"words": _EVIL[:8]}).text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "49" not in page.partition("</form>")[2].partition("<tbody>")[2].partition("</tbody>")[0]


def test_what_a_person_wrote_never_becomes_markup(client: TestClient) -> None:
    fields = _ACCEPT | {"reason": _EVIL, "note": _EVIL, "proposal": _EVIL}
    client.post(_DECIDE, data=fields, headers=token_for(client))
    page = client.get(_DECIDE).text
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<img" not in page


def test_logging_in_changes_the_mark_and_the_old_one_opens_nothing(guest: TestClient) -> None:
    guest.cookies.set("lawcheck", "chosen by somebody else")
    assert _log_in(guest) == 303
    marks = [c.value for c in guest.cookies.jar if c.name == "lawcheck"]
    assert marks[-1] != "chosen by somebody else"
    thief = client_of(guest.app)  # type: ignore[arg-type]
    thief.cookies.set("lawcheck", "chosen by somebody else")
    assert thief.get("/").headers["location"].startswith("/login")


def test_logging_out_ends_the_session_for_whoever_has_its_mark(guest: TestClient) -> None:
    _log_in(guest)
    kept = client_of(guest.app)  # type: ignore[arg-type]
    kept.cookies.update(guest.cookies)
    assert kept.get("/").status_code == 200
    guest.post("/logout", headers=token_for(guest))
    assert kept.get("/").status_code == 303


def test_a_closed_account_is_out_at_once(guest: TestClient, store: Store) -> None:
    _log_in(guest)
    with store.writing() as base:
        close_account(base, "an", "2026-11-01")
    assert guest.get("/").status_code == 303
    assert _log_in(guest) == 403


def test_guessing_a_password_is_stopped_even_where_the_sixth_guess_is_right(
    guest: TestClient, store: Store
) -> None:
    assert [_log_in(guest, f"đoán {number}") for number in range(6)] == [403] * 5 + [429]
    assert _log_in(guest) == 429
    with store.reading() as base:
        deeds = [deed.what for deed in deed_list(base, 10)]
    assert deeds == ["login-limited"] * 2 + ["login-failed"] * 5


def test_a_name_that_is_not_there_is_answered_like_a_wrong_password(guest: TestClient) -> None:
    def told(name: str) -> str:
        fields = {"name": name, "password": "x" * 12}
        page = str(guest.post("/login", data=fields, headers=token_for(guest)).text)
        return page.replace(f'value="{name}"', "").replace(token_in(page), "")

    assert told("an") == told("khong-co")


@pytest.mark.parametrize(
    "path",
    ["https://xau.example/", "//xau.example", "/\\xau.example", "javascript:alert(1)", "/\n"],
)
def test_logging_in_leads_nowhere_else(guest: TestClient, path: str) -> None:
    fields = {"name": "an", "password": PASSWORD, "next": path}
    answer = guest.post("/login", data=fields, headers=token_for(guest))
    assert answer.headers["location"] == "/"


def test_what_is_too_large_is_refused_before_it_is_read(client: TestClient) -> None:
    headers = token_for(client)
    told = {"note": "x" * FORM_BYTES}
    assert client.post(_DECIDE, data=_ACCEPT | told, headers=headers).status_code == 413

    def pieces() -> Iterator[bytes]:
        yield b"verdict=accept&seen=0&note="
        for _ in range(FORM_BYTES // 1024 + 1):
            yield b"x" * 1024

    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post(_DECIDE, content=pieces(), headers=headers | kind).status_code == 413


@pytest.mark.parametrize("path", ["/", "/login", "/nowhere", "/static/lawcheck.css", _DECIDE])
def test_every_answer_tells_the_browser_to_run_and_frame_nothing_else(
    client: TestClient, path: str
) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] in {"no-store", "no-cache"}


def test_pages_hold_no_inline_script_style_or_foreign_address(client: TestClient) -> None:
    for path in ("/", "/login", "/nowhere", _DECIDE):
        page = client.get(path).text
        assert " style=" not in page
        assert "<style" not in page
        assert "<script>" not in page
        assert " onclick" not in page
        assert "http://" not in page.replace("http://testserver", "")
        assert "https://" not in page


def test_only_the_hosts_that_are_named_are_answered(client: TestClient) -> None:
    assert client.get("/", headers={"host": "xau.example"}).status_code == 400


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "via"])
def test_without_accounts_nobody_comes_in_through_a_proxy(client: TestClient, header: str) -> None:
    assert client.get("/", headers={header: "10.0.0.1"}).status_code == 403
    assert client.post(_DECIDE, headers=token_for(client) | {header: "x"}).status_code == 401


def test_behind_tls_the_cookie_is_bound_to_it(store: Store) -> None:
    app = make_app(desk_of(store, None, is_secure=True))
    answer = client_of(app).get("/login")
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("__host-lawcheck=")
    for word in ("; secure", "; httponly", "; samesite=lax", "; path=/"):
        assert word in cookie
    assert "max-age" in answer.headers["strict-transport-security"]


def test_a_reader_sees_no_form_to_decide_with(enter: Enter) -> None:
    reader, reviewer = enter(Role.READER), enter(Role.REVIEWER)
    for path in ("/", _DECIDE):
        assert 'name="verdict"' not in reader.get(path).text
        assert 'name="verdict"' in reviewer.get(path).text


def test_the_log_tells_who_decided_what_and_from_where(client: TestClient, store: Store) -> None:
    client.post(_DECIDE, data=_ACCEPT, headers=token_for(client))
    with store.reading() as base:
        [deed] = deed_list(base, 10)
    assert (deed.who, deed.what, deed.about) == ("an", "decide-accept", F1)
    assert (deed.address, deed.at) == ("testclient", "2026-11-01T03:00:00+00:00")
