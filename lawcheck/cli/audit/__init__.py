"""`lawcheck audit`: look after folders of documents, night after night."""

import click

from lawcheck.cli.audit import run


@click.group("audit")
def command() -> None:
    """Look after folders of documents: what is new, what is gone, what is about to end."""


command.add_command(run.command)
