"""An app over a store that an audit has filled, with and without a browser."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from lawcheck.scan import Setup
from lawcheck.shipped import corpus_folder, rules_folder
from lawcheck.store import Account, Role, Store, begin_session, open_account, open_store
from lawcheck.web.app import make_app
from lawcheck.web.desk import Desk, Door, Person
from lawcheck.web.passwords import hashed
from tests.web.filling import fill

HERE = Person("an", "An", Role.ADMIN)
PASSWORD = "mật khẩu rất dài"
SETUP = Setup((rules_folder(),), (corpus_folder(),), date(2026, 11, 1))
NOW = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)
F1 = f"{1:08x}{0:08x}"
"""The first finding of the first document."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a store in which an audit of three documents with two findings each has ended."""
    opened = open_store(f"sqlite:///{tmp_path}/lawcheck.db")
    fill(opened, 3, 2)
    yield opened
    opened.close()


def desk_of(store: Store, host: Person | None = HERE, *, is_secure: bool = False) -> Desk:
    door = Door(("127.0.0.1", "testserver"), host, is_secure)
    return Desk(store, "tinh", SETUP, door, lambda: NOW)


@pytest.fixture
def client(store: Store) -> TestClient:
    """Give a client at the machine itself, where nobody logs in."""
    return client_of(make_app(desk_of(store)))


def client_of(app: Starlette) -> TestClient:
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


def token_in(page: str) -> str:
    return page.partition('"X-CSRF-Token": "')[2].partition('"')[0]


def token_for(client: TestClient) -> dict[str, str]:
    """Return the header that a page of the client would send."""
    return {"x-csrf-token": token_in(client.get("/login").text)}


@pytest.fixture(scope="session")
def kept_password() -> str:
    return hashed(PASSWORD)


Enter = Callable[[Role], TestClient]


@pytest.fixture
def enter(store: Store, kept_password: str) -> Enter:
    """Give a way to be in with a role."""
    app = make_app(desk_of(store, None))

    def entered(role: Role) -> TestClient:
        name = f"ng-{role}"
        with store.writing() as base:
            open_account(base, Account(name, name, kept_password, role, "2026-11-01"))
            begin_session(base, f"mark-{role}", name, NOW)
        client = client_of(app)
        client.cookies.set("lawcheck", f"mark-{role}")
        return client

    return entered


@pytest.fixture
def served(store: Store, request: pytest.FixtureRequest) -> Iterator[str]:
    """Serve the app on the loopback and give its address."""
    request.getfixturevalue("socket_enabled")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        config = uvicorn.Config(make_app(desk_of(store)), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        running.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        running.join()
