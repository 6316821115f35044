"""`lawcheck impact`: which documents of a folder must be reviewed because of a new document."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import click

from lawcheck.cli.options import corpus_option, on_option, setup_of
from lawcheck.cli.output import console, write_json
from lawcheck.cli.progress import shown
from lawcheck.config import Limits, read_settings
from lawcheck.language import speaking
from lawcheck.law.impact import impact
from lawcheck.law.impact_ties import Held
from lawcheck.model import LegalDocument, Unread
from lawcheck.read import Files, find_files, in_series, name_of
from lawcheck.report.impact import print_closing, print_impact
from lawcheck.report.impact_views import impact_view
from lawcheck.scan import Setup, each_document, prepare

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("impact")
@click.argument("new", nargs=-1, required=True, type=_FILE)
@click.option("folder", "--in", required=True, type=_FOLDER, help="The office's documents.")
@on_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@corpus_option
def command(
    new: tuple[Path, ...],
    folder: Path,
    on: date,
    form: str,
    workers: int,
    corpus: tuple[Path, ...],
) -> None:
    """List the documents of a folder that must be reviewed because of the NEW documents.

    Listed are those that NEW amends, replaces, repeals or suspends, those whose căn cứ it acts on,
    those that detail or guide what it acts on, and those that cite the changed provision. Exit
    code 2: something could not be read.
    """
    settings = read_settings(Path.cwd())
    setup = setup_of((), (*settings.scan.corpus, *corpus), on, (), settings.limits.file_mb << 20)
    office = list(find_files((folder,)))
    files = in_series(dict.fromkeys((*new, *office)))
    outcomes = list(_read(files, setup, settings.limits, workers))
    _write(setup, _of(new, outcomes), _of(office, outcomes), form)
    sys.exit(2 if any(isinstance(outcome, Unread) for outcome in outcomes) else 0)


def _of(paths: Iterable[Path], outcomes: Iterable[Held | Unread]) -> list[Held | Unread]:
    """Return what comes of files: a document spread over several counts for each of them."""
    names = set(map(name_of, paths))
    return [outcome for outcome in outcomes if names & set(_names(outcome))]


def _names(outcome: Held | Unread) -> tuple[str, ...]:
    if isinstance(outcome, Unread):
        return (outcome.source.name,)
    document = outcome.document
    return (document.source.name, *(piece.name for piece in document.pieces))


def _read(
    files: tuple[Files, ...], setup: Setup, limits: Limits, workers: int
) -> Iterator[Held | Unread]:
    from lawcheck.spread import Pool  # noqa: PLC0415

    pool = Pool(min(workers, len(files)), limits.seconds, limits.memory_mb << 20)
    return chain.from_iterable(shown(pool.map(partial(_held_in, setup), files), len(files)))


def _held_in(setup: Setup, files: Files) -> tuple[Held | Unread, ...]:
    with speaking(setup.language):
        return each_document(partial(held_of, setup), files, setup.file_bytes)


def held_of(setup: Setup, document: LegalDocument) -> Held:
    """Return a document with what it hangs on."""
    from dataclasses import replace  # noqa: PLC0415

    from lawcheck.check import Dossier  # noqa: PLC0415
    from lawcheck.cite import cite, claims  # noqa: PLC0415
    from lawcheck.law.impact_announced import announced  # noqa: PLC0415
    from lawcheck.law.impact_ties import hold  # noqa: PLC0415

    law, _ = prepare(setup)
    citations = cite(document)
    declared = claims(document, citations)
    dossier = Dossier(document, citations, declared, law, setup.on)
    light = replace(document, source=replace(document.source, content=b""))
    acts = (*declared, *announced(document, citations))
    return hold(law, light, acts, dossier.bases, dossier.references)


def _write(setup: Setup, new: list[Held | Unread], office: list[Held | Unread], form: str) -> None:
    law, _ = prepare(setup)
    held = [outcome for outcome in office if isinstance(outcome, Held)]
    lost = [outcome for outcome in (*new, *office) if isinstance(outcome, Unread)]
    impacts = [impact(law, each, held, setup.on) for each in new if isinstance(each, Held)]
    if form == "json":
        write_json(_view([impact_view(each, setup.on) for each in impacts], lost, len(held)))
        return
    target = console()
    for each in impacts:
        print_impact(each, setup.on, target)
    print_closing(len(held), lost, target)


def _view(impacts: list[dict[str, Any]], lost: list[Unread], read: int) -> dict[str, Any]:
    missing = [{"source": u.source.name, "error": u.error, "reason": u.reason} for u in lost]
    return {"impacts": impacts, "read": read, "unread": missing}
