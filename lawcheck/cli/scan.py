"""`lawcheck scan`: check documents and report what needs review."""

import sys
from pathlib import Path

import click

from lawcheck.cli.output import FORMS, print_batch, refuse_binary_stdout
from lawcheck.cli.scanning import Ask, asked, scanned
from lawcheck.config import read_settings
from lawcheck.model import Severity
from lawcheck.report import Batch, reaches, worst


@click.command("scan")
@asked(paths=True)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Exit with 1 at findings of this severity or above.  [default: error]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found or unread.")
def command(ask: Ask, form: str, output: Path | None, fail_on: str | None, exit_zero: bool) -> None:
    """Check the documents at PATHS (files or folders) and report what needs review.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: something could not be read or run.
    A lawcheck.toml in the current folder, or the nearest of its parents, gives defaults and the
    limits of a file.
    """
    refuse_binary_stdout(form, output)
    settings = read_settings(Path.cwd())
    batch, rules, law = scanned(ask, settings)
    print_batch(batch, rules, law, form, output)
    if not exit_zero:
        sys.exit(_exit_code(batch, Severity(fail_on or settings.scan.fail_on)))


def _exit_code(batch: Batch, floor: Severity) -> int:
    if not batch.is_complete:
        return 2
    return int(reaches(worst(batch), floor))
