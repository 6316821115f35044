"""One run at a time. Who dies lets go: the operating system or the server takes the lock back.

Beside a SQLite file the lock is an exclusive transaction on a second, empty database, which every
system ends with the process; on PostgreSQL it is an advisory lock, which ends with the connection.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import func, select

from lawcheck.errors import StoreBusy
from lawcheck.model import slug
from lawcheck.store.opening import Store


@contextmanager
def lock(store: Store, plan: str) -> Iterator[None]:
    """Hold the lock of a plan.

    Raises:
        StoreBusy: another run holds it.
    """
    file = store.file
    if file is None:
        with _held_by_server(store, plan):
            yield
    else:
        with _held_beside(file.with_name(f"{file.name}.{slug(plan)}.lock"), plan):
            yield


@contextmanager
def _held_beside(file: Path, plan: str) -> Iterator[None]:
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as held:
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise _busy(plan) from error
        yield


@contextmanager
def _held_by_server(store: Store, plan: str) -> Iterator[None]:
    name = func.hashtextextended(func.concat(func.current_schema(), "/", plan), 0)
    with store.engine.connect() as base:
        if not base.execute(select(func.pg_try_advisory_lock(name))).scalar():
            raise _busy(plan)
        base.commit()
        try:
            yield
        finally:
            base.execute(select(func.pg_advisory_unlock(name)))
            base.commit()


def _busy(plan: str) -> StoreBusy:
    return StoreBusy(f"another run of the audit {plan!r} is under way; wait until it has ended")
