"""The tables as SQLAlchemy Core sees them; the numbered steps beside this file make them.

`since` and `until` count audits: a row holds from the audit `since` up to `until`, exclusive.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

_METADATA = MetaData()
_INT, _TEXT, _DATE, _BOOL = Integer(), Text(), Date(), Boolean()


def _table(name: str, *columns: tuple[str, TypeEngine[Any]]) -> Table:
    return Table(name, _METADATA, *(Column(column, kind) for column, kind in columns))


def _numbered(name: str, *columns: tuple[str, TypeEngine[Any]]) -> Table:
    identity: Column[int] = Column("id", Integer, primary_key=True)
    return Table(name, _METADATA, identity, *(Column(column, kind) for column, kind in columns))


def _text(*names: str) -> tuple[tuple[str, TypeEngine[Any]], ...]:
    return tuple((name, _TEXT) for name in names)


_SPELL = (*_text("plan", "file"), ("since", _INT), ("until", _INT))

audits = _numbered(
    "audits",
    *_text("plan", "basis", "version", "rules_hash", "corpus_hash", "started", "finished"),
    *_text("summary", "state"),
    ("on_day", _DATE),
    ("known_through", _DATE),
)
folders = _table("folders", *_text("plan", "name", "path"))
files = _table(
    "files", *_text("plan", "file", "content_hash", "reader", "basis", "how"), ("audit", _INT)
)
texts = _table("texts", *_text("plan", "file"), ("part", _INT), ("wire", LargeBinary()))
reviews = _numbered(
    "reviews",
    *_SPELL,
    ("part", _INT),
    *_text("document_key", "number", "kind", "title", "folded", "issuers"),
    ("issued", _DATE),
    ("effective", _DATE),
    ("expires", _DATE),
    ("normative", _BOOL),
    *_text("state", "presumed", "failures", "digest"),
    ("state_since", _DATE),
    ("complete", _BOOL),
)
findings = _numbered(
    "findings",
    *_SPELL,
    ("part", _INT),
    *_text("stage", "fingerprint", "rule", "slug", "severity", "message", "quote"),
    ("start_at", _INT),
    ("end_at", _INT),
    ("page", _INT),
    *_text("place", "because", "suggest"),
)
unread = _numbered("unread", *_SPELL, *_text("error", "reason"))
states = _numbered(
    "states",
    *_text("plan", "document_key", "state", "because"),
    ("audit", _INT),
    ("on_day", _DATE),
    ("since", _DATE),
)
proposals = _numbered(
    "proposals",
    *_text("name", "file", "cells", "origin", "source", "quote", "doubt", "who", "at"),
    *_text("verdict", "reason", "settled_by", "settled_at"),
)
decisions = _numbered(
    "decisions",
    *_text("fingerprint", "verdict", "reason", "note", "proposal", "who", "at"),
    ("follows", _INT),
)
accounts = _table("accounts", *_text("name", "shown", "password", "role", "added", "closed"))
sessions = _table("sessions", *_text("mark", "account", "begun", "seen"))
attempts = _numbered("attempts", *_text("account", "address", "at"))
assigned = _table("assigned", *_text("plan", "file"), ("part", _INT), *_text("account", "by", "at"))
deeds = _numbered("deeds", *_text("who", "what", "about", "address", "at"))
uploads = _table("uploads", *_text("plan", "shown", "folder", "who", "at"))
