"""A summary on the terminal, or as JSON for other programs."""

from typing import TYPE_CHECKING

import click

from lawcheck.cli.output import write_json

if TYPE_CHECKING:
    from lawcheck.audit import Summary


def print_summary(summary: "Summary", form: str) -> None:
    """Write a summary in the form asked for."""
    from lawcheck.audit.words import told  # noqa: PLC0415 - heavy

    if form == "json":
        write_json(summary)
    else:
        click.echo(told(summary), nl=False)
