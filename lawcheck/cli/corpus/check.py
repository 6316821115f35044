"""`lawcheck corpus check`: what in a corpus folder cannot be true."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from lawcheck.law import problems
from lawcheck.shipped import corpus_folder


@click.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True, path_type=Path))
def check(folder: Path | None) -> None:
    """Name file and row of whatever cannot be true in FOLDER, or in the shipped corpus."""
    found = list(_problems(folder))
    for problem in found:
        click.echo(problem)
    click.echo(f"{len(found)} problems")
    sys.exit(bool(found))


def _problems(folder: Path | None) -> Iterator[str]:
    if folder is None:
        return problems(corpus_folder())
    return problems(folder, over=(corpus_folder(),))
