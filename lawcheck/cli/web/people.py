"""`lawcheck web adduser` and `users`: who may come in, and as what."""

from pathlib import Path

import click

from lawcheck.cli.options import now
from lawcheck.cli.web.store import config_option, opened, store_option

# SQLAlchemy and argon2 are heavy, and `lawcheck --help` asks every command for its help.
# ruff: noqa: PLC0415


@click.command("adduser")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(["reader", "reviewer", "admin"]),
    default="reviewer",
    show_default=True,
    help="A reader looks, a reviewer decides, an admin reads the log too.",
)
@click.option("--shown", help="The name shown to others; NAME if left out.")
@click.password_option(help="Asked for if left out.")
@config_option
@store_option
def add_user(
    name: str, role: str, shown: str | None, password: str, config: Path | None, url: str | None
) -> None:
    """Let NAME in, or give NAME a new password and role."""
    from lawcheck.store import Account, Role, moment, open_account
    from lawcheck.web.passwords import SHORTEST, hashed

    if len(password) < SHORTEST:
        message = f"a password has at least {SHORTEST} characters"
        raise click.BadParameter(message, param_hint="--password")
    account = Account(name, shown or name, hashed(password), Role(role), moment(now()))
    with opened(config, url).writing() as base:
        open_account(base, account)
    click.echo(f"{name}: {role}")


@click.command("users")
@click.option("--close", metavar="NAME", help="Let NAME in no more.")
@config_option
@store_option
def users(close: str | None, config: Path | None, url: str | None) -> None:
    """List the people who may come in."""
    from lawcheck.store import account_list, close_account, moment

    with opened(config, url).writing() as base:
        if close:
            close_account(base, close, moment(now()))
        for account in account_list(base):
            click.echo(f"{account.name}\t{account.role}\t{account.shown}")
