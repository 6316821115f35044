"""Who may open the review app to whom, from the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawcheck.cli import lawcheck
from lawcheck.cli.web.door import door_of
from lawcheck.cli.web.store import last_plan, opened
from lawcheck.errors import ConfigError
from lawcheck.store import Account, Role, Store, open_account, open_store
from tests.web.filling import fill


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Give the address of a store of its own."""
    return f"sqlite:///{tmp_path}/lawcheck.db"


def _run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(lawcheck, ["web", *words], input=typed)


def _let_in(store: Store) -> None:
    with store.writing() as base:
        open_account(base, Account("an", "An", "hash", Role.REVIEWER, "2026-11-01"))


def test_people_are_added_listed_and_closed(url: str) -> None:
    password = "một mật khẩu dài"
    added = _run("adduser", "an", "--shown", "Nguyễn An", "--store", url, typed=f"{password}\n" * 2)
    assert added.exit_code == 0, added.output
    assert password not in added.output
    assert _run("users", "--store", url).output == "an\treviewer\tNguyễn An\n"
    assert _run("users", "--close", "an", "--store", url).output == ""
    with open_store(url).reading() as base:
        [(kept,)] = base.exec_driver_sql("SELECT password FROM accounts")
    assert kept.startswith("$argon2id$")


def test_a_short_password_is_refused(url: str) -> None:
    refused = _run("adduser", "an", "--password", "ngắn", "--store", url)
    assert refused.exit_code == 2
    assert "at least" in refused.output


@pytest.mark.parametrize(
    ("host", "hostnames"), [("0.0.0.0", ()), ("10.0.0.5", ()), ("127.0.0.1", ("lawcheck.example",))]
)
def test_a_network_needs_accounts_and_then_tls(
    store: Store, host: str, hostnames: tuple[str, ...]
) -> None:
    with pytest.raises(ConfigError, match="adduser"):
        door_of(store, host, hostnames)
    _let_in(store)
    door = door_of(store, host, hostnames)
    assert (door.host, door.is_secure) == (None, True)
    assert set(door.hosts) >= {*hostnames, host}


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_needs_no_account_until_somebody_has_one(store: Store, host: str) -> None:
    alone = door_of(store, host, ()).host
    assert alone is not None
    assert alone.role is Role.ADMIN
    _let_in(store)
    assert door_of(store, host, ()).host is None


def test_the_store_is_that_of_the_audit(tmp_path: Path) -> None:
    config = tmp_path / "lawcheck.toml"
    config.write_text('[audit]\nname = "tinh"\nfolders = ["."]\nstore = "sqlite:///a.db"\n')
    store = opened(config, None)
    assert store.file == tmp_path / "a.db"
    assert last_plan(store) == ""
    fill(store, 1, 1)
    assert last_plan(store) == "tinh"
    store.close()
