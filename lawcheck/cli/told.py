"""What the forms are made from: a scan or an audit, and what people tell beside the documents."""

from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.check import Rule
from lawcheck.cli.scanning import Ask, asked_setup, scanned
from lawcheck.config import read_settings
from lawcheck.law import Law
from lawcheck.report import Batch
from lawcheck.report.deadlines import read_calendar
from lawcheck.report.handling import Handling, read_decisions, read_fields

if TYPE_CHECKING:
    from lawcheck.report.forms import Told


def told_by(
    folder: Path | None, on: date, decisions: Path | None, store: str | None, fields: Path | None
) -> "Told":
    """Return the calendar, the decisions and the fields of documents.

    Raises:
        ConfigError: a file does not say what it should.
    """
    from lawcheck.report.forms import Told  # noqa: PLC0415 - heavy

    kept = _kept(store) if store else {}
    return Told(
        read_calendar(on, folder),
        kept | (read_decisions(decisions) if decisions else {}),
        read_fields(fields) if fields else {},
    )


def _kept(url: str) -> dict[str, Handling]:
    from lawcheck.audit import handlings  # noqa: PLC0415 - heavy
    from lawcheck.store import open_store  # noqa: PLC0415

    with closing(open_store(url)) as store:
        return handlings(store)


def refuse_both(ask: Ask, store: str | None, plan: str | None) -> None:
    """Refuse, before anything is opened, a scan and an audit at once, or neither.

    Raises:
        UsageError: both are asked for, or neither.
    """
    if bool(ask.paths) == bool(plan and store):
        message = "name PATHS to scan, or --store URL and --plan NAME"
        raise click.UsageError(message)


def judged(ask: Ask, store: str | None, plan: str | None) -> tuple[Batch, tuple[Rule, ...], Law]:
    """Return the batch asked for, scanned now or as last audited, the rules and the law."""
    settings = read_settings(Path.cwd())
    if store is None or plan is None:
        return scanned(ask, settings)
    from lawcheck.cli.kept import kept_batch  # noqa: PLC0415 - heavy

    return kept_batch(store, plan, settings.accept, partial(asked_setup, ask, settings))
