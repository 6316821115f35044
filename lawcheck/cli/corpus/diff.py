"""`lawcheck corpus diff`: what one corpus says that another does not."""

import sys
from pathlib import Path

import click

from lawcheck.language import say
from lawcheck.law import load_law
from lawcheck.law.difference import Change, differences
from lawcheck.law.registry import Registry
from lawcheck.law.store import is_store
from lawcheck.shipped import corpus_folder

_PATH = click.Path(exists=True, path_type=Path)


@click.command("diff")
@click.argument("before", type=_PATH)
@click.argument("after", type=_PATH)
def diff(before: Path, after: Path) -> None:
    """Show the rows of corpus AFTER that are not in BEFORE (+), gone (-) or changed (~).

    Exit code 1 where the two differ.
    """
    found = list(differences(_registry(before), _registry(after)))
    for change in found:
        click.echo(_line(change))
    click.echo(say("{count} dòng khác nhau", count=len(found)))
    sys.exit(bool(found))


def _registry(path: Path) -> Registry:
    """A SQLite file speaks for itself only over a folder that gives it bodies and ranks."""
    return load_law((corpus_folder(), path) if is_store(path) else (path,)).registry


def _line(change: Change) -> str:
    if not change.before:
        return f"+ {change.about}: {change.after}"
    if not change.after:
        return f"- {change.about}: {change.before}"
    return f"~ {change.about}: {change.before} → {change.after}"
