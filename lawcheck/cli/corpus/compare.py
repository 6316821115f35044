"""`lawcheck corpus compare`: a register's states beside the computed ones."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from lawcheck.cli.corpus.register import columns_option, guessed
from lawcheck.cli.options import corpus_option, on_option
from lawcheck.cli.output import console
from lawcheck.cli.status import STATE
from lawcheck.language import later, say
from lawcheck.law import Law, load_law
from lawcheck.law.comparison import Compared, Outcome, compare_register, confusion
from lawcheck.law.headings import Column
from lawcheck.law.overlay import write_table
from lawcheck.law.register import Origin
from lawcheck.model import State
from lawcheck.shipped import corpus_folder


@click.command("compare")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@columns_option
@click.option("--issuer", default="", help='Of local numbers: "Ủy ban nhân dân tỉnh Nghệ An".')
@on_option
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Every row as CSV.")
@corpus_option
def compare(
    file: Path,
    columns: tuple[tuple[Column, int], ...],
    issuer: str,
    on: date,
    output: Path | None,
    corpus: tuple[Path, ...],
) -> None:
    """Hold the states that the register FILE gives against those computed for a day.

    Lists, with proof, what the register keeps in force although it ended, and the other way round.
    Exit code 1 where there is such a row.
    """
    guess = guessed(file, columns, (Column.NUMBER, Column.STATE))
    law = load_law((corpus_folder(), *corpus))
    rows = list(compare_register(law, guess, Origin(file.name, issuer), on))
    print_comparison(rows, law, on)
    if output:
        write_comparison(output, rows, law)
    sys.exit(any(row.is_late or row.is_early for row in rows))


def print_comparison(rows: Sequence[Compared], law: Law, on: date) -> None:
    """Print how many rows agree, then those that cannot both be true, with the proof."""
    _print_table(rows, on)
    late = [row for row in rows if row.is_late]
    early = [row for row in rows if row.is_early]
    _print_rows(say("Danh mục ghi còn, dữ liệu chứng minh đã hết hiệu lực"), late, law)
    _print_rows(say("Danh mục ghi hết, dữ liệu ghi nhận vẫn còn sau đó"), early, law)


def write_comparison(file: Path, rows: Sequence[Compared], law: Law) -> None:
    """Write every row with both states and the proof as a CSV."""
    write_table(file, tuple(map(say, _COLUMNS)), (_cells(row, law) for row in rows))


_COLUMNS = (
    *(
        later("dòng"),
        later("số, ký hiệu"),
        later("danh mục ghi"),
        later("dữ liệu tính"),
        later("từ ngày"),
    ),
    *(later("xác nhận lần cuối"), later("chứng minh")),
)


def _print_table(rows: Sequence[Compared], on: date) -> None:
    from rich.table import Table  # noqa: PLC0415 - only this command draws a table

    counts = confusion(rows)
    columns = sorted({told for _, told in counts}, key=_STATES.index)
    click.echo(
        say(
            "{count} dòng có ghi tình trạng, đối chiếu với ngày {on:%d/%m/%Y}:",
            count=len(rows),
            on=on,
        )
    )
    table = Table(box=None)
    table.add_column(say("dữ liệu tính ↓   danh mục ghi →"), no_wrap=True)
    for told in columns:
        table.add_column(say(STATE[told]), justify="right")
    for outcome in sorted({outcome for outcome, _ in counts}, key=_order):
        table.add_row(_named(outcome), *(str(counts[outcome, told] or "·") for told in columns))
    console().print(table)


_STATES = list(State)


def _order(outcome: Outcome) -> tuple[int, bool]:
    state, sure = outcome
    return _STATES.index(state) if state else len(_STATES), not sure


def _named(outcome: Outcome) -> str:
    state, sure = outcome
    name = say(STATE[state]) if state else say("kho không có văn bản")
    return name if sure else say("{name}, chưa xác nhận", name=name)


def _print_rows(heading: str, rows: Sequence[Compared], law: Law) -> None:
    click.echo(f"\n{heading}: {len(rows)}")
    for row in rows:
        since = say(" từ {since:%d/%m/%Y}", since=row.effect.since) if row.effect.since else ""
        click.echo(
            say(
                "  dòng {at}, {number}: {state}{since}",
                at=row.line.at,
                number=row.number,
                state=say(STATE[row.computed]),
                since=since,
            )
        )
        for reason in _proof(row, law):
            click.echo(f"    · {reason}")


def _proof(row: Compared, law: Law) -> tuple[str, ...]:
    return law.explain(row.effect, row.record) if row.record else ()


def _cells(row: Compared, law: Law) -> tuple[str, ...]:
    return (
        row.line.at,
        row.number,
        say(STATE[row.told]),
        _named(row.outcome),
        str(row.effect.since or ""),
        str(row.effect.confirmed or ""),
        "; ".join(_proof(row, law)),
    )
