"""Sessions end, accounts close, and guessing is slow."""

from datetime import UTC, datetime, timedelta

import pytest

from lawcheck.errors import StoreError
from lawcheck.store import (
    Account,
    Role,
    Store,
    account_list,
    begin_session,
    close_account,
    end_session,
    forget_sessions,
    forgive,
    is_to_be_noted,
    may_try,
    note_session,
    open_account,
    session_account,
)

_NOW = datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


@pytest.fixture
def opened(store: Store) -> Store:
    with store.writing() as base:
        open_account(base, Account("an", "An", "hash", Role.REVIEWER, "2026-11-01"))
        begin_session(base, "mark", "an", _NOW)
    return store


def _who(store: Store, after: timedelta = timedelta()) -> str | None:
    with store.reading() as base:
        account = session_account(base, "mark", _NOW + after)
    return account.name if account else None


def test_a_session_lasts_while_it_is_used_but_not_for_ever(opened: Store) -> None:
    assert _who(opened, 119 * _MINUTE) == "an"
    assert _who(opened, 121 * _MINUTE) is None
    for minutes in range(60, 720, 60):
        with opened.writing() as base:
            assert is_to_be_noted(base, "mark", _NOW + minutes * _MINUTE)
            note_session(base, "mark", _NOW + minutes * _MINUTE)
    assert _who(opened, 719 * _MINUTE) == "an"
    assert _who(opened, 721 * _MINUTE) is None


def test_the_store_holds_no_mark_that_would_open_a_session(opened: Store) -> None:
    with opened.reading() as base:
        [(mark,)] = base.exec_driver_sql("SELECT mark FROM sessions")
        assert session_account(base, mark, _NOW) is None


@pytest.mark.parametrize("end", ["logout", "closed", "renewed", "forgotten"])
def test_a_session_ends(opened: Store, end: str) -> None:
    with opened.writing() as base:
        if end == "logout":
            end_session(base, "mark")
        elif end == "closed":
            close_account(base, "an", "2026-11-01")
        elif end == "renewed":
            open_account(base, Account("an", "An", "new hash", Role.READER, "2026-11-01"))
        else:
            forget_sessions(base, _NOW + timedelta(days=1))
    assert _who(opened) is None


def test_a_closed_account_is_kept_but_lists_no_more(opened: Store) -> None:
    with opened.writing() as base:
        close_account(base, "an", "2026-11-01")
        assert account_list(base) == ()
        with pytest.raises(StoreError, match="nobody"):
            close_account(base, "nobody", "2026-11-01")


def _tries(
    store: Store, name: str, address: str, count: int, after: timedelta = timedelta()
) -> int:
    with store.writing() as base:
        return sum(may_try(base, name, address, _NOW + after) for _ in range(count))


def test_a_name_may_be_tried_five_times_from_one_place_until_time_has_passed(store: Store) -> None:
    assert _tries(store, "an", "10.0.0.1", 8) == 5
    assert _tries(store, "an", "10.0.0.2", 1) == 1
    assert _tries(store, "an", "10.0.0.1", 1, 14 * _MINUTE) == 0
    assert _tries(store, "an", "10.0.0.1", 1, 16 * _MINUTE) == 1


def test_one_place_may_not_try_many_names_nor_many_places_one_name(store: Store) -> None:
    assert sum(_tries(store, f"n{number}", "10.0.0.1", 1) for number in range(40)) == 30
    assert sum(_tries(store, "an", f"10.0.1.{number}", 1) for number in range(40)) == 30


def test_who_comes_in_starts_anew(store: Store) -> None:
    assert _tries(store, "an", "10.0.0.1", 5) == 5
    with store.writing() as base:
        forgive(base, "an", "10.0.0.1")
    assert _tries(store, "an", "10.0.0.1", 1) == 1


def test_a_role_covers_itself_and_those_below() -> None:
    assert [[one.covers(other) for other in Role] for one in Role] == [
        [True, False, False], [True, True, False], [True, True, True],
    ]  # fmt: skip
