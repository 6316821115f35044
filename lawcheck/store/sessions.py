"""Sessions of the review app, and attempts to come in: kept by the hash of their mark."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from lawcheck.store.accounts import Account, account_named
from lawcheck.store.tables import attempts, sessions

LASTS, IDLE = timedelta(hours=12), timedelta(hours=2)
_NOTED = timedelta(minutes=5)
_SPAN = timedelta(minutes=15)
_MOST_HERE, _MOST = 5, 30


def begin_session(base: Connection, mark: str, account: str, now: datetime) -> None:
    """Begin a session under a fresh mark."""
    at = moment(now)
    base.execute(insert(sessions).values(mark=_hidden(mark), account=account, begun=at, seen=at))


def session_account(base: Connection, mark: str, now: datetime) -> Account | None:
    """Return whose session a mark is, None where there is none or it has ended."""
    row = base.execute(select(sessions).where(sessions.c.mark == _hidden(mark))).first()
    if row is None or row.begun < moment(now - LASTS) or row.seen < moment(now - IDLE):
        return None
    return account_named(base, row.account)


def is_to_be_noted(base: Connection, mark: str, now: datetime) -> bool:
    """Whether a session was last seen so long ago that this should be noted."""
    seen = select(sessions.c.seen).where(sessions.c.mark == _hidden(mark))
    last = base.execute(seen).scalar()
    return last is not None and last < moment(now - _NOTED)


def note_session(base: Connection, mark: str, now: datetime) -> None:
    """Note that a session is in use."""
    here = sessions.c.mark == _hidden(mark)
    base.execute(update(sessions).where(here).values(seen=moment(now)))


def end_session(base: Connection, mark: str) -> None:
    """End a session."""
    base.execute(delete(sessions).where(sessions.c.mark == _hidden(mark)))


def forget_sessions(base: Connection, now: datetime) -> None:
    """Forget sessions that have ended and attempts that no longer count."""
    ended = or_(sessions.c.begun < moment(now - LASTS), sessions.c.seen < moment(now - IDLE))
    base.execute(delete(sessions).where(ended))
    base.execute(delete(attempts).where(attempts.c.at < moment(now - _SPAN)))


def may_try(base: Connection, account: str, address: str, now: datetime) -> bool:
    """Note an attempt to come in; whether it may be made, by account and by address."""
    at = moment(now)
    base.execute(insert(attempts).values(account=account, address=address, at=at))
    by_name, by_place = attempts.c.account == account, attempts.c.address == address
    return (
        _attempts(base, now, by_name, by_place) <= _MOST_HERE
        and _attempts(base, now, by_name) <= _MOST
        and _attempts(base, now, by_place) <= _MOST
    )


def forgive(base: Connection, account: str, address: str) -> None:
    """Forget the attempts of somebody who has come in."""
    here = attempts.c.account == account, attempts.c.address == address
    base.execute(delete(attempts).where(*here))


def moment(now: datetime) -> str:
    """Return a moment as the store writes it; such texts sort by time."""
    return now.isoformat(timespec="seconds")


def _attempts(base: Connection, now: datetime, *which: ColumnElement[bool]) -> int:
    recent = attempts.c.at > moment(now - _SPAN)
    counted = select(func.count()).select_from(attempts).where(recent, *which)
    return base.execute(counted).scalar_one()


def _hidden(mark: str) -> str:
    return hashlib.sha256(mark.encode()).hexdigest()
