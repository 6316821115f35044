"""People who may use the review app: who they are, what they may do."""

from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select, update

from lawcheck.errors import StoreError
from lawcheck.store.tables import accounts, sessions


class Role(StrEnum):
    """What a person may do: look, decide, or look after the people too."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def covers(self, other: "Role") -> bool:
        """Whether this role may do all that `other` may."""
        order = tuple(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may come in; `password` is a hash, `closed` the moment it ended."""

    name: str
    shown: str
    password: str
    role: Role
    added: str
    closed: str | None = None


def open_account(base: Connection, account: Account) -> None:
    """Add an account, or give the one of that name a new password, role and shown name."""
    base.execute(delete(accounts).where(accounts.c.name == account.name))
    base.execute(insert(accounts).values(asdict(account)))
    end_sessions_of(base, account.name)


def close_account(base: Connection, name: str, at: str) -> None:
    """Let somebody in no more; what they decided keeps their name.

    Raises:
        StoreError: there is no such account.
    """
    closed = base.execute(update(accounts).where(accounts.c.name == name).values(closed=at))
    if not closed.rowcount:
        message = f"no account is named {name!r}"
        raise StoreError(message)
    end_sessions_of(base, name)


def account_named(base: Connection, name: str) -> Account | None:
    """Return the account of that name that is not closed."""
    return next((a for a in account_list(base) if a.name == name), None)


def account_list(base: Connection) -> tuple[Account, ...]:
    """Return the accounts that are not closed, by name."""
    asked = select(accounts).where(accounts.c.closed.is_(None)).order_by(accounts.c.name)
    rows = base.execute(asked).mappings()
    return tuple(Account(**(dict(row) | {"role": Role(row["role"])})) for row in rows)


def end_sessions_of(base: Connection, name: str) -> None:
    """End every session of an account."""
    base.execute(delete(sessions).where(sessions.c.account == name))
