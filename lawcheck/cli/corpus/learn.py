"""`lawcheck corpus learn` and `accept`: documents propose rows, a person takes them."""

import os
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option
from lawcheck.cli.progress import shown
from lawcheck.config import read_settings
from lawcheck.language import say, speaking, spoken
from lawcheck.law import Law, load_law
from lawcheck.law.learn import learn as lessons
from lawcheck.law.learn import merged
from lawcheck.law.proposal import Proposal, accept_rows, read_accepted, write_proposals
from lawcheck.model import Unread
from lawcheck.read import Files, find_files, in_series
from lawcheck.scan import each_document
from lawcheck.shipped import corpus_folder


@click.command("learn")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), default="kho-moi")
@click.option("--accept", "take", is_flag=True, help="Take every row that leaves no question.")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@corpus_option
def learn(folder: Path, into: Path, take: bool, workers: int, corpus: tuple[Path, ...]) -> None:
    """Read the documents in FOLDER and propose what they say of themselves and of others."""
    from lawcheck.spread import Pool  # noqa: PLC0415 - brings multiprocessing

    files = in_series(find_files([folder]))
    limits = read_settings(Path.cwd()).limits
    pool = Pool(min(workers, len(files)) or 1, limits.seconds, limits.memory_mb << 20)
    outcomes = pool.map(partial(_learn_files, (corpus_folder(), *corpus), spoken()), files)
    proposals: list[Proposal] = []
    for outcome in chain.from_iterable(shown(outcomes, len(files))):
        if isinstance(outcome, Unread):
            click.echo(
                say(
                    "Không đọc được {name}: {reason}",
                    name=outcome.source.name,
                    reason=outcome.reason,
                ),
                err=True,
            )
        else:
            proposals += outcome
    rows = merged(proposals)
    file = write_proposals(into, rows)
    doubtful = [proposal for proposal in rows if proposal.doubt]
    click.echo(
        say(
            "{count} dòng đề xuất, {doubtful} dòng cần người xem: {file}",
            count=len(rows),
            doubtful=len(doubtful),
            file=file,
        )
    )
    for proposal in doubtful[:20]:
        page = say("trang {page}", page=proposal.page or "?")
        click.echo(f"  {proposal.file} {page}: {proposal.doubt}")
    if take:
        _accept(file, into)
    else:
        click.echo(say("Xem lại cột “nhận” rồi chạy: lawcheck corpus accept {file}", file=file))


@click.command("accept")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", type=click.Path(file_okay=False, path_type=Path))
def accept(file: Path, into: Path | None) -> None:
    """Take the rows marked in a reviewed FILE of proposals into a corpus folder."""
    _accept(file, into or file.parent)


def _accept(file: Path, into: Path) -> None:
    records, relations = accept_rows(read_accepted(file), into)
    click.echo(
        say(
            "Đã nhận {records} văn bản, {relations} quan hệ vào {into}",
            records=records,
            relations=relations,
            into=into,
        )
    )


def _learn_files(
    corpus: tuple[Path, ...], language: str, files: Files
) -> tuple[tuple[Proposal, ...] | Unread, ...]:
    with speaking(language):
        return each_document(lambda document: lessons(_law(corpus).registry, document), files)


@lru_cache(maxsize=1)
def _law(corpus: tuple[Path, ...]) -> Law:
    return load_law(corpus)
