"""`lawcheck audit`: look after folders of documents, night after night."""

import click

from lawcheck.cli.audit.past import diff, list_, show
from lawcheck.cli.audit.run import command as run


@click.group("audit")
def command() -> None:
    """Look after folders of documents: what is new, what is gone, what is about to end."""


for part in (run, list_, show, diff):
    command.add_command(part)
