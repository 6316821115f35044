"""An app over a store that an audit has filled, and a browser's manners without a browser."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from lawcheck.scan import Setup
from lawcheck.shipped import corpus_folder, rules_folder
from lawcheck.store import Account, Role, Store, begin, finish, keep, open_account, open_store
from lawcheck.web.app import make_app
from lawcheck.web.desk import Desk, Door, Person
from lawcheck.web.passwords import hashed
from tests.store.making import NOW, basis, taken

HERE = Person("an", "An", Role.ADMIN)
PASSWORD = "mật khẩu rất dài"
SETUP = Setup((rules_folder(),), (corpus_folder(),), date(2026, 11, 1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a store in which the audit of one plan has ended."""
    opened = open_store(f"sqlite:///{tmp_path}/lawcheck.db")
    with opened.writing() as base:
        audit = begin(base, "tinh", basis(), NOW)
        keep(base, audit, basis(), taken("a.docx", "f1", "f2"))
        finish(base, audit, "{}", NOW)
    yield opened
    opened.close()


def desk_of(store: Store, host: Person | None = HERE, *, is_secure: bool = False) -> Desk:
    door = Door(("127.0.0.1", "testserver"), host, is_secure)
    return Desk(store, "tinh", SETUP, door, lambda: datetime(2026, 11, 1, 3, 0, tzinfo=UTC))


@pytest.fixture
def client(store: Store) -> TestClient:
    """Give a client at the machine itself, where nobody logs in."""
    return client_of(make_app(desk_of(store)))


def client_of(app: Starlette) -> TestClient:
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


def token_in(page: str) -> str:
    return page.partition('"X-CSRF-Token": "')[2].partition('"')[0]


@pytest.fixture(scope="session")
def kept_password() -> str:
    return hashed(PASSWORD)


Enter = Callable[[Role], TestClient]


@pytest.fixture
def enter(store: Store, kept_password: str) -> Enter:
    """Give a way to come in with a role."""
    app = make_app(desk_of(store, None))

    def entered(role: Role) -> TestClient:
        name = f"người {role}"
        with store.writing() as base:
            open_account(base, Account(name, name, kept_password, role, "2026-11-01"))
        client = client_of(app)
        fields = {"name": name, "password": PASSWORD, "token": token_in(client.get("/login").text)}
        assert client.post("/login", data=fields).status_code == 303
        return client

    return entered
