"""Fixtures for every test.

What uses a store runs on SQLite and on a real PostgreSQL, where one can be had.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url

from lawcheck.store import Store, open_store
from tests.postgres import binaries_found, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")  # time is measured in tests/bench, not on a busy machine
_SNAPSHOTS = Path(__file__).parent / "snapshots"
Compare = Callable[[str], None]
_NUMBERS = count()


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


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Give the URL of a server: LAWCHECK_POSTGRES, or one started for the tests."""
    named, binaries = os.environ.get("LAWCHECK_POSTGRES"), binaries_found()
    if named:
        yield named
    elif binaries:
        with started(binaries) as address:
            yield address
    else:
        pytest.skip("no PostgreSQL: set LAWCHECK_POSTGRES or install postgresql")


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
    context = playwright.sync_playwright()
    try:
        driver = context.start()
    except Exception as error:  # it has no error of its own for a node that dies
        if "Connection closed" not in str(error):
            raise
        pytest.skip(
            f"the driver of playwright does not start (apt-get install libatomic1): {error}"
        )
    browser = driver.chromium.launch(executable_path=path)
    yield browser
    browser.close()
    driver.stop()
