"""`lawcheck scan`: check documents and report what needs review."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option, on_option, rules_option, setup_of
from lawcheck.cli.output import print_batch
from lawcheck.cli.progress import shown
from lawcheck.model import Severity
from lawcheck.read import find_files
from lawcheck.report import Batch, Knowledge, reaches, worst
from lawcheck.scan import Outcome, Setup, prepare, scan_all
from lawcheck.shipped import content_hash


@click.command("scan")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@on_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option("--select", multiple=True, help="Only these rules: code, name or family.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="Exit with 1 at findings of this severity or above.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found or unread.")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option("--timeout", type=click.IntRange(1), default=120, help="Seconds one file may take.")
@rules_option
@corpus_option
def command(
    paths: tuple[Path, ...],
    on: date,
    form: str,
    output: Path | None,
    select: tuple[str, ...],
    fail_on: str,
    exit_zero: bool,
    workers: int,
    timeout: int,
    rules: tuple[Path, ...],
    corpus: tuple[Path, ...],
) -> None:
    """Check the documents at PATHS (files or folders) and report what needs review.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: something could not be read or run.
    """
    setup = setup_of(rules, corpus, on, select)
    files = list(find_files(paths))
    outcomes = shown(_outcomes(files, setup, workers, timeout), len(files))
    batch = Batch.of(outcomes, _knowledge(setup))
    print_batch(batch, form, output)
    if not exit_zero:
        sys.exit(_exit_code(batch, Severity(fail_on)))


def _outcomes(files: list[Path], setup: Setup, workers: int, timeout: int) -> Iterator[Outcome]:
    from lawcheck.spread import Pool  # noqa: PLC0415

    pool = Pool(min(workers, len(files)) or 1, timeout)
    return scan_all(files, setup, pool.map)


def _knowledge(setup: Setup) -> Knowledge:
    from lawcheck import __version__  # noqa: PLC0415

    law, _ = prepare(setup)
    pages = content_hash(setup.rules, frozenset({".md", ".py"}))
    return Knowledge(setup.on, law.known_through, __version__, pages, law.hash)


def _exit_code(batch: Batch, floor: Severity) -> int:
    if not batch.is_complete:
        return 2
    return int(reaches(worst(batch), floor))
