"""`lawcheck corpus import`: a register of the office becomes an overlay folder."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from lawcheck.cli.options import Command, Day, corpus_option
from lawcheck.language import say
from lawcheck.law import load_law
from lawcheck.law.headings import MEANING, Column, Guess, guess_columns
from lawcheck.law.importing import import_register, write_imported
from lawcheck.law.register import Origin
from lawcheck.law.tables import read_lines
from lawcheck.shipped import corpus_folder


class _Choice(click.ParamType[tuple[Column, int]]):
    """A column, written number=3: the third column holds the number."""

    name = "column"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Column, int]:
        name, _, index = str(value).partition("=")
        if name not in set(Column) or not index.isdigit() or int(index) < 1:
            self.fail(
                say(
                    "{value!r}: viết như number=3; các nghĩa: {columns}",
                    value=value,
                    columns=", ".join(Column),
                ),
                param,
                ctx,
            )
        return Column(name), int(index) - 1


def columns_option(command: Command) -> Command:
    """Add --column."""
    return click.option(
        "--column", "columns", multiple=True, type=_Choice(), help="Such as number=3."
    )(command)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), help="Overlay folder.")
@columns_option
@click.option("--issuer", default="", help='Of local numbers: "Ủy ban nhân dân tỉnh Nghệ An".')
@click.option("--on", type=Day(), help="The day of the register: what it lists was in force then.")
@click.option("--yes", is_flag=True, help="Take the columns as guessed.")
@corpus_option
def import_(
    file: Path,
    into: Path | None,
    columns: tuple[tuple[Column, int], ...],
    issuer: str,
    on: date | None,
    yes: bool,
    corpus: tuple[Path, ...],
) -> None:
    """Turn the register FILE (CSV, XLSX, JSON) into a corpus folder to lay over the shipped one."""
    guess = guessed(file, columns, (Column.NUMBER,))
    if not yes:
        click.confirm(say("Các cột đúng như trên?"), abort=True)
    law = load_law((corpus_folder(), *corpus))
    done = import_register(law.registry, guess, Origin(file.name, issuer, on))
    folder = into or file.with_suffix("")
    write_imported(folder, done, guess, on or law.known_through)
    _tell(done.counts(), len(guess.rows), folder)


def guessed(
    file: Path, chosen: tuple[tuple[Column, int], ...], needed: tuple[Column, ...]
) -> Guess:
    """Read a register, show what its columns are taken for, and stop where one is missing."""
    guess = guess_columns(read_lines(file), dict(chosen))
    _show(guess)
    for column in needed:
        if column not in guess.columns.values():
            told = say("hãy chỉ ra bằng --column {column}=SỐ_CỘT", column=column)
            click.echo(
                say("Không tìm thấy cột {meaning}: {told}", meaning=say(MEANING[column]), told=told)
            )
            sys.exit(2)
    return guess


def _show(guess: Guess) -> None:
    samples = guess.rows[0].cells if guess.rows else ()
    for index, heading in enumerate(guess.headings):
        column = guess.columns.get(index)
        held = f"{column} ({say(MEANING[column])})" if column else say("không dùng")
        sample = samples[index][:40] if index < len(samples) else ""
        click.echo(
            say(
                "  cột {index} “{heading}” → {held}; ví dụ: {sample}",
                index=index + 1,
                heading=heading,
                held=held,
                sample=sample or say("(trống)"),
            )
        )


def _tell(counts: Mapping[str, int], rows: int, folder: Path) -> None:
    click.echo(say("{rows} dòng đọc được:", rows=rows))
    for what, count in counts.items():
        click.echo(f"  {what}: {count}")
    click.echo(
        say(
            "Đã ghi vào {folder}; dòng chưa lấy và lý do ở {file}",
            folder=folder,
            file=folder / "con-lai.csv",
        )
    )
