"""`lawcheck web`: serve the review app; look after the people who may use it."""

import getpass
import ipaddress
from datetime import date
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option, now, on_option, rules_option, setup_of
from lawcheck.errors import ConfigError
from lawcheck.read import FILE_BYTES
from lawcheck.store import (
    Account,
    Role,
    Store,
    account_list,
    audit_list,
    close_account,
    moment,
    open_account,
    open_store,
)
from lawcheck.web.desk import Desk, Door, Person

_STORE = click.option(
    "url",
    "--store",
    default="sqlite:///lawcheck.db",
    show_default=True,
    metavar="URL",
    help="The store that `lawcheck audit run` fills.",
)


@click.group("web", invoke_without_command=True)
@_STORE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(1, 65535))
@click.option("--plan", help="Whose audits are shown; that of the last audit if left out.")
@click.option(
    "hostnames",
    "--hostname",
    multiple=True,
    help="A name under which a TLS proxy publishes the app; needs accounts. May be repeated.",
)
@on_option
@corpus_option
@rules_option
@click.pass_context
def command(
    context: click.Context,
    url: str,
    host: str,
    port: int,
    plan: str | None,
    hostnames: tuple[str, ...],
    on: date,
    corpus: tuple[Path, ...],
    rules: tuple[Path, ...],
) -> None:
    """Serve the app in which reviewers read what an audit found, and decide.

    At this machine alone nobody logs in. For a network, add people with `lawcheck web adduser`
    and put a TLS proxy in front (docs/deploying.md).
    """
    if context.invoked_subcommand:
        return
    from lawcheck.web.serving import serve  # noqa: PLC0415 - uvicorn is needed for nothing else

    store = open_store(url)
    door = _door(store, host, hostnames)
    setup = setup_of(rules, corpus, on, (), FILE_BYTES)
    desk = Desk(store, plan or _last_plan(store), setup, door, now)
    click.echo(f"lawcheck: http://{host}:{port}/", err=True)
    serve(desk, host, port)


@command.command("adduser")
@click.argument("name")
@click.option("--role", type=click.Choice([r.value for r in Role]), default=Role.REVIEWER.value)
@click.option("--shown", help="The name shown to others; NAME if left out.")
@click.password_option(help="Asked for if left out.")
@_STORE
def add_user(name: str, role: str, shown: str | None, password: str, url: str) -> None:
    """Let NAME in, or give NAME a new password and role."""
    from lawcheck.web.passwords import SHORTEST, hashed  # noqa: PLC0415 - as above

    if len(password) < SHORTEST:
        message = f"a password has at least {SHORTEST} characters"
        raise click.BadParameter(message, param_hint="--password")
    account = Account(name, shown or name, hashed(password), Role(role), moment(now()))
    with open_store(url).writing() as base:
        open_account(base, account)
    click.echo(f"{name}: {role}")


@command.command("users")
@click.option("--close", metavar="NAME", help="Let NAME in no more.")
@_STORE
def users(close: str | None, url: str) -> None:
    """List the people who may come in."""
    with open_store(url).writing() as base:
        if close:
            close_account(base, close, moment(now()))
        for account in account_list(base):
            click.echo(f"{account.name}\t{account.role}\t{account.shown}")


def _door(store: Store, host: str, hostnames: tuple[str, ...]) -> Door:
    """Return who is let in.

    Raises:
        ConfigError: a network could reach the app and nobody has an account.
    """
    with store.reading() as base:
        has_accounts = bool(account_list(base))
    is_open = bool(hostnames) or not _is_loopback(host)
    if is_open and not has_accounts:
        message = "a network can reach this: add people first, lawcheck web adduser NAME"
        raise ConfigError(message)
    name = getpass.getuser()
    alone = None if has_accounts else Person(name, name, Role.ADMIN)
    here = (host, "127.0.0.1", "localhost", "::1")
    return Door(tuple(dict.fromkeys((*hostnames, *here))), alone, is_secure=is_open)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _last_plan(store: Store) -> str:
    with store.reading() as base:
        return next((audit.plan for audit in audit_list(base)), "")
