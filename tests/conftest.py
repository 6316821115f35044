"""Fixtures for every test.

What uses a store runs on SQLite and on a real PostgreSQL, where one can be had.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from sqlalchemy import create_engine, make_url

from lawcheck.store import Store, open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_SNAPSHOTS = Path(__file__).parent / "snapshots"
Compare = Callable[[str], None]
_NUMBERS = count()
_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="Write what was printed as the new snapshot.",
    )


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Compare:
    """Compare text with tests/snapshots/<test>.txt; machine-made, to be reviewed as a diff."""
    file = _SNAPSHOTS / f"{request.node.name.removeprefix('test_')}.txt"

    def compare(printed: str) -> None:
        if request.config.getoption("--update-snapshots"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(printed, encoding="utf-8")
        assert printed == file.read_text(encoding="utf-8"), (
            "pytest --update-snapshots, then read it"
        )

    return compare


def _server() -> str | None:
    """Return the folder of the binaries of a PostgreSQL server."""
    found = str(_BINARIES[-1]) if _BINARIES else shutil.which("initdb")
    return str(Path(found).parent) if found else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Give the URL of a server: LAWCHECK_POSTGRES, or one started for the tests."""
    named, binaries = os.environ.get("LAWCHECK_POSTGRES"), _server()
    if named:
        yield named
    elif binaries:
        yield from _started(binaries)
    else:
        pytest.skip("no PostgreSQL: set LAWCHECK_POSTGRES or install postgresql")


def _started(binaries: str) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="lawcheck-pg-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)

    def run(*command: str) -> None:
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

    data, options = str(folder / "data"), f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        run(f"{binaries}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8")
        run(f"{binaries}/pg_ctl", "-D", data, "-o", options, "-l", f"{data}/log", "-w", "start")
        yield f"postgresql+psycopg://postgres@/postgres?host={quote(str(folder))}"
        run(f"{binaries}/pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty store."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/lawcheck.db"
    place = make_url(request.getfixturevalue("postgres"))
    schema = f"test_{os.getpid()}_{next(_NUMBERS)}"
    engine = create_engine(place.set(drivername="postgresql+psycopg"))
    with engine.begin() as base:
        base.exec_driver_sql(f"CREATE SCHEMA {schema}")
    engine.dispose()
    named = place.update_query_dict({"options": f"-csearch_path={schema}"})
    return named.render_as_string(hide_password=False)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A real browser, where the machine has one."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed (apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        yield browser
        browser.close()
