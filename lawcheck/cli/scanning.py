"""What to scan and how, as commands ask for it; the batch that comes of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import wraps
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import click

from lawcheck.check import Rule
from lawcheck.cli.options import corpus_option, on_option, rules_option, setup_of
from lawcheck.cli.pool import pool_of
from lawcheck.cli.progress import shown
from lawcheck.cli.settled import settler
from lawcheck.config import Settings
from lawcheck.law import Law
from lawcheck.read import find_files, in_series
from lawcheck.report import Batch, known_by
from lawcheck.scan import Setup, prepare, scan_all, together

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Ask:
    """The documents to scan, the day, and what to scan them with."""

    paths: tuple[Path, ...]
    on: date
    select: tuple[str, ...]
    baseline: Path | None
    workers: int
    timeout: int | None
    rules: tuple[Path, ...]
    corpus: tuple[Path, ...]


_PATHS = click.Path(exists=True, path_type=Path)
_OPTIONS = (
    on_option,
    click.option("--select", multiple=True, help="Only these rules: code, name or family."),
    click.option(
        "--baseline",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="An earlier JSON report: show only what is new since.",
    ),
    click.option(
        "--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True
    ),
    click.option(
        "--timeout", type=click.IntRange(1), help="Seconds a file may take. [default: 600]"
    ),
    rules_option,
    corpus_option,
)


def asked(*, paths: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add PATHS, needed or not, and the options of a scan; they are given as one `Ask`, first."""

    def add(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def wrapped(**given: Any) -> None:
            command(Ask(**{field.name: given.pop(field.name) for field in fields(Ask)}), **given)

        for option in reversed(
            (click.argument("paths", nargs=-1, required=paths, type=_PATHS), *_OPTIONS)
        ):
            wrapped = option(wrapped)
        return wrapped

    return add


def asked_setup(ask: Ask, settings: Settings, on: date) -> Setup:
    """Return the rules, the law and the limits asked for, as of a day."""
    return setup_of(
        (*settings.scan.rules, *ask.rules),
        (*settings.scan.corpus, *ask.corpus),
        on,
        ask.select or settings.scan.select,
        settings.limits.file_mb << 20,
    )


def scanned(ask: Ask, settings: Settings) -> tuple[Batch, tuple[Rule, ...], Law]:
    """Scan what is asked for; the rules and the law it was judged by come with it."""
    setup = asked_setup(ask, settings, ask.on)
    knowledge = known_by(setup)  # what is wrong with the rules or the corpus is told here, once
    files = in_series(find_files(ask.paths))
    pool = pool_of(settings.limits, min(ask.workers, len(files)) or 1, setup, ask.timeout)
    outcomes = chain.from_iterable(shown(scan_all(files, setup, pool.map), len(files)))
    settled = settler(settings.accept, ask.baseline, ask.on)
    batch = Batch.of(map(settled, together(outcomes, setup)), knowledge)
    law, rules = prepare(setup)
    return batch, rules, law
