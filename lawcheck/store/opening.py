"""A URL → a store: a SQLite file by default, PostgreSQL where the URL says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from lawcheck.errors import StoreError
from lawcheck.store.migrating import migrate

_PATIENCE = 30
"""Seconds a write waits for another one to end."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database of the form of this program, open."""

    engine: Engine

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose writes are kept together or not at all.

        Raises:
            StoreError: the database refused, or is no longer there.
        """
        with (
            _told(self.engine.url),
            self.engine.connect().execution_options(lawcheck_writes=True) as base,
            base.begin(),
        ):
            yield base

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read from.

        Raises:
            StoreError: the database refused, or is no longer there.
        """
        with _told(self.engine.url), self.engine.connect() as base:
            yield base

    @property
    def file(self) -> Path | None:
        """Return the SQLite file, None for a server."""
        named = self.engine.url.database
        return Path(named) if self.engine.dialect.name == "sqlite" and named else None

    def close(self) -> None:
        """Close its connections."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Open the store at `url` ("sqlite:///lawcheck.db", "postgresql://…"), made where it is new.

    Raises:
        StoreError: nothing answers there, or a newer program wrote it.
    """
    place = _place(url)
    engine = create_engine(place, **_options(place))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    try:
        migrate(engine)
    except StoreError as error:
        engine.dispose()
        message = f"{place.render_as_string()}: {error}"
        raise StoreError(message) from error
    except SQLAlchemyError as error:
        engine.dispose()
        message = f"{place.render_as_string()}: cannot be opened ({_why(error)})"
        raise StoreError(message) from error
    return Store(engine)


@contextmanager
def _told(place: URL) -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        message = f"{place.render_as_string()}: {_why(error)}"
        raise StoreError(message) from error


def _why(error: SQLAlchemyError) -> str:
    return str(error.__cause__ or error).strip().splitlines()[0]


def beside(url: str, folder: Path) -> str:
    """Return the address of a store whose SQLite file, if it is one, is relative to a folder.

    Raises:
        StoreError: it is no address of a store.
    """
    place = _place(url)
    if place.get_backend_name() == "sqlite" and place.database:
        place = place.set(database=str(folder / place.database))
    return place.render_as_string(hide_password=False)


def _place(url: str) -> URL:
    try:
        place = make_url(url)
    except ArgumentError as error:
        message = f"{url!r} is no address of a store; write sqlite:///FILE or postgresql://…"
        raise StoreError(message) from error
    if place.get_backend_name() not in {"sqlite", "postgresql"}:
        message = f"{place.drivername}: a store is SQLite or PostgreSQL"
        raise StoreError(message)
    if place.get_backend_name() == "sqlite":
        return place
    _need_psycopg()
    return place.set(drivername="postgresql+psycopg")


def _need_psycopg() -> None:
    try:
        import psycopg  # noqa: F401, PLC0415
    except ImportError as error:
        message = "PostgreSQL needs psycopg: pip install 'lawcheck[postgresql]'"
        raise StoreError(message) from error


def _options(place: URL) -> dict[str, Any]:
    if place.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": _PATIENCE}}
    return {"pool_pre_ping": True}


def _connected(connection: Any, _: object) -> None:
    """Leave BEGIN to SQLAlchemy, so that a step of the form is one transaction too."""
    connection.isolation_level = None
    for setting in ("journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {setting}")


def _begun(base: Connection) -> None:
    """Take the right to write at once: one taken midway fails where another writes meanwhile."""
    writes = base.get_execution_options().get("lawcheck_writes")
    base.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
