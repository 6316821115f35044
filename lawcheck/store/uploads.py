"""Documents that people hand in to be looked at: each is a plan of its own, until it is forgotten."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Row, delete, desc, insert, select

from lawcheck.store.tables import (
    assigned,
    audits,
    files,
    findings,
    folders,
    reviews,
    states,
    texts,
    unread,
    uploads,
)

_OF_PLAN = (findings, reviews, unread, states, texts, files, folders, assigned, audits, uploads)


@dataclass(frozen=True, slots=True)
class Upload:
    """A document that somebody handed in."""

    plan: str
    shown: str
    """The name it had, for people; never that of a file here."""
    folder: str
    who: str
    at: str


def keep_upload(base: Connection, upload: Upload) -> None:
    """Remember a document that was handed in."""
    base.execute(insert(uploads).values(asdict(upload)))


def upload_of(base: Connection, plan: str) -> Upload | None:
    """Return what was handed in under that plan, None where the plan is an office's own."""
    row = base.execute(select(uploads).where(uploads.c.plan == plan)).first()
    return _upload(row) if row else None


def upload_list(base: Connection, who: str | None = None) -> Sequence[Upload]:
    """Return what one person, or anybody, handed in, the last one first."""
    asked = select(uploads).order_by(desc(uploads.c.at))
    chosen = asked.where(uploads.c.who == who) if who is not None else asked
    return tuple(map(_upload, base.execute(chosen)))


def forget_upload(base: Connection, plan: str) -> None:
    """Delete everything kept of a document that was handed in, but what was decided about it."""
    if upload_of(base, plan) is not None:
        for table in _OF_PLAN:
            base.execute(delete(table).where(table.c.plan == plan))


def _upload(row: Row[tuple[object, ...]]) -> Upload:
    return Upload(row.plan, row.shown, row.folder, row.who, row.at)
