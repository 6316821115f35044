"""What a store holds, but for moments and the numbers of rows: equal where two runs did the same."""

from typing import Any

from sqlalchemy import select

from lawcheck.store import open_store, tables

_TABLES = ("audits", "files", "texts", "reviews", "findings", "unread", "states")
_PASSING = frozenset({"id", "started", "finished"})


def held_in(url: str) -> dict[str, set[Any]]:
    store = open_store(url)
    with store.reading() as base:
        held = {name: _rows(base, name) for name in _TABLES}
    store.close()
    return held


def _rows(base: Any, name: str) -> set[Any]:
    table = getattr(tables, name)
    columns = (column for column in table.c if column.name not in _PASSING)
    return {tuple(row) for row in base.execute(select(*columns))}
