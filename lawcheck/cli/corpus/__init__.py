"""`lawcheck corpus`: find, show, check, grow and hand on what is known."""

import click

from lawcheck.cli.corpus.check import check
from lawcheck.cli.corpus.compare import compare
from lawcheck.cli.corpus.coverage import coverage
from lawcheck.cli.corpus.diff import diff
from lawcheck.cli.corpus.export import export
from lawcheck.cli.corpus.find import find, show
from lawcheck.cli.corpus.learn import accept, learn
from lawcheck.cli.corpus.register import import_


@click.group("corpus")
def command() -> None:
    """Find, show, check and grow the documents and relations that lawcheck knows."""


for part in (find, show, check, import_, learn, accept, export, diff, compare, coverage):
    command.add_command(part)
