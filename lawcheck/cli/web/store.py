"""Which store the review app works over: that of a lawcheck.toml, or one that is named."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.config import Settings, settings_in

if TYPE_CHECKING:
    from lawcheck.store import Store

_DEFAULT = "sqlite:///lawcheck.db"

config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The lawcheck.toml that `lawcheck audit run` was given: its store, corpus and rules.",
)
store_option = click.option(
    "url",
    "--store",
    metavar="URL",
    help=f"The store that an audit filled.  [default: that of --config, else {_DEFAULT}]",
)


def named(config: Path | None) -> Settings:
    """Return the settings of a file, or those of none."""
    return settings_in(config) if config else Settings()


def opened(config: Path | None, url: str | None) -> "Store":
    """Open the store that is named, or that of the [audit] of a file."""
    from lawcheck.store import beside, open_store  # noqa: PLC0415 - SQLAlchemy is heavy

    audit = named(config).audit
    if url or config is None or audit is None:
        return open_store(url or _DEFAULT)
    return open_store(beside(audit.store, config.resolve().parent))


def last_plan(store: "Store") -> str:
    """Return the name of the plan that was audited last, "" where none was."""
    from lawcheck.store import audit_list  # noqa: PLC0415 - as above

    with store.reading() as base:
        return next((audit.plan for audit in audit_list(base)), "")
