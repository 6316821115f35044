"""`lawcheck scan`: check documents and report what needs review."""

import os
import sys
from datetime import date
from itertools import chain
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option, on_option, rules_option, setup_of
from lawcheck.cli.output import FORMS, print_batch, refuse_binary_stdout
from lawcheck.cli.pool import pool_of
from lawcheck.cli.progress import shown
from lawcheck.cli.settled import settler
from lawcheck.config import read_settings
from lawcheck.model import Severity
from lawcheck.read import find_files, in_series
from lawcheck.report import Batch, Knowledge, reaches, worst
from lawcheck.scan import Setup, prepare, scan_all, together
from lawcheck.shipped import content_hash


@click.command("scan")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@on_option
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option("--select", multiple=True, help="Only these rules: code, name or family.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Exit with 1 at findings of this severity or above.  [default: error]",
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An earlier JSON report: show only what is new since.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found or unread.")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option("--timeout", type=click.IntRange(1), help="Seconds a file may take. [default: 600]")
@rules_option
@corpus_option
def command(
    paths: tuple[Path, ...],
    on: date,
    form: str,
    output: Path | None,
    select: tuple[str, ...],
    fail_on: str | None,
    baseline: Path | None,
    exit_zero: bool,
    workers: int,
    timeout: int | None,
    rules: tuple[Path, ...],
    corpus: tuple[Path, ...],
) -> None:
    """Check the documents at PATHS (files or folders) and report what needs review.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: something could not be read or run.
    A lawcheck.toml in the current folder, or the nearest of its parents, gives defaults and the
    limits of a file.
    """
    refuse_binary_stdout(form, output)
    settings = read_settings(Path.cwd())
    setup = setup_of(
        (*settings.scan.rules, *rules),
        (*settings.scan.corpus, *corpus),
        on,
        select or settings.scan.select,
        settings.limits.file_mb << 20,
    )
    knowledge = _knowledge(setup)  # what is wrong with the rules or the corpus is told here, once
    files = in_series(find_files(paths))
    pool = pool_of(settings.limits, min(workers, len(files)) or 1, setup, timeout)
    outcomes = chain.from_iterable(shown(scan_all(files, setup, pool.map), len(files)))
    settled = settler(settings.accept, baseline, on)
    batch = Batch.of(map(settled, together(outcomes, setup)), knowledge)
    law, all_rules = prepare(setup)
    print_batch(batch, all_rules, law, form, output)
    if not exit_zero:
        sys.exit(_exit_code(batch, Severity(fail_on or settings.scan.fail_on)))


def _knowledge(setup: Setup) -> Knowledge:
    from lawcheck import __version__  # noqa: PLC0415

    law, _ = prepare(setup)
    pages = content_hash(setup.rules, frozenset({".md", ".py"}))
    return Knowledge(setup.on, law.known_through, __version__, pages, law.hash)


def _exit_code(batch: Batch, floor: Severity) -> int:
    if not batch.is_complete:
        return 2
    return int(reaches(worst(batch), floor))
