"""Options that several commands share, and the setup they add up to."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from lawcheck.check import installed_packs
from lawcheck.language import say, spoken
from lawcheck.model import LegalDocument
from lawcheck.read import open_source, read
from lawcheck.scan import Setup
from lawcheck.shipped import corpus_folder, rules_folder

Command = TypeVar("Command", bound=Callable[..., Any])

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_CORPUS = click.Path(exists=True, path_type=Path)


class Day(click.DateTime):
    """A day, written 2026-11-01 or 01/11/2026."""

    name = "day"

    def __init__(self) -> None:
        super().__init__(formats=["%Y-%m-%d", "%d/%m/%Y"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the day; a moment becomes its day."""
        moment = value if isinstance(value, date) else super().convert(value, param, ctx)
        return moment.date() if isinstance(moment, datetime) else moment


def today() -> date:
    """Return today; with `now` the only clock of the program."""
    return date.today()  # noqa: DTZ011


def now() -> datetime:
    """Return this moment, for what is noted with the time it was done."""
    return datetime.now(UTC)


def on_option(command: Command) -> Command:
    """Add --on."""
    return click.option(
        "--on",
        type=Day(),
        metavar="DAY",
        default=today,
        show_default="today",
        help="Judge as of this day, 2026-11-01 or 01/11/2026.",
    )(command)


def corpus_option(command: Command) -> Command:
    """Add --corpus."""
    return click.option(
        "corpus",
        "--corpus",
        multiple=True,
        type=_CORPUS,
        help="A further corpus, folder or SQLite file, laid over the shipped one. May be repeated.",
    )(command)


def rules_option(command: Command) -> Command:
    """Add --rules."""
    return click.option(
        "rules",
        "--rules",
        multiple=True,
        type=_FOLDER,
        help="A further folder of rule pages. Its modules are run: name only folders you trust.",
    )(command)


def part_option(command: Command) -> Command:
    """Add --part."""
    return click.option(
        "--part",
        type=click.IntRange(1),
        help="Of several documents in a file, as in an issue of the gazette, only this one.",
    )(command)


def chosen(paths: Iterable[Path], part: int | None) -> tuple[LegalDocument, ...]:
    """Read the documents in the files, given in order, that one is spread over; or one of them."""
    documents = read(*map(open_source, paths))
    if part is None:
        return documents
    if part > len(documents):
        message = say(
            "Tệp có {count} văn bản, không có văn bản thứ {part}.", count=len(documents), part=part
        )
        raise click.BadParameter(message, param_hint="--part")
    return documents[part - 1 : part]


def setup_of(
    rules: tuple[Path, ...],
    corpus: tuple[Path, ...],
    on: date,
    select: tuple[str, ...],
    file_bytes: int,
) -> Setup:
    """Add the shipped folders, and the rules of installed packs, to those named."""
    pages = (rules_folder(), *installed_packs(), *rules)
    return Setup(pages, (corpus_folder(), *corpus), on, select, file_bytes, spoken())
