"""lawcheck.toml → the plan of an audit."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.cli.options import setup_of, today
from lawcheck.config import Plan as Audited
from lawcheck.config import Settings, settings_in
from lawcheck.errors import ConfigError

if TYPE_CHECKING:
    from lawcheck.audit import Plan
    from lawcheck.store import Store

# SQLAlchemy is heavy, and `lawcheck --help` asks every command for its help.
# ruff: noqa: PLC0415


config_argument = click.argument(
    "config", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
form_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


def audited(config: Path) -> tuple[Settings, Audited]:
    """Return the settings of a file, and its [audit].

    Raises:
        ConfigError: it has none, or a setting means nothing.
    """
    settings = settings_in(config)
    if settings.audit is None:
        message = f"{config}: there is no [audit]; it needs a name and folders"
        raise ConfigError(message)
    return settings, settings.audit


def plan_of(config: Path, on: date | None) -> "Plan":
    """Return what the [audit] of a file looks after, judged as of `on`, the day set, or today.

    What is kept is in the language of the file, whatever the language of the terminal.
    """
    from lawcheck.audit import Plan, acceptances, folders_at
    from lawcheck.store import beside

    settings, audit = audited(config)
    scan = settings.scan
    day = on or audit.on or today()
    setup = setup_of(scan.rules, scan.corpus, day, scan.select, settings.limits.file_mb << 20)
    return Plan(
        name=audit.name,
        folders=folders_at(audit.folders),
        store=beside(audit.store, config.resolve().parent),
        setup=replace(setup, language=settings.lang),
        accepted=acceptances(settings.accept),
    )


def store_of(config: Path) -> "Store":
    """Open the store that the [audit] of a file names."""
    from lawcheck.store import beside, open_store

    return open_store(beside(audited(config)[1].store, config.resolve().parent))
