"""`lawcheck corpus coverage`: how much is known, and what is known to be missing."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option
from lawcheck.cli.output import console
from lawcheck.language import say
from lawcheck.law import load_law
from lawcheck.law.coverage import Share, gaps, total
from lawcheck.law.coverage import coverage as shares_of
from lawcheck.shipped import corpus_folder


@click.command("coverage")
@click.option("--issuer", default="", help="Only issuers whose name holds these words.")
@click.option("--years", is_flag=True, help="A line for each year, not only for each kind.")
@corpus_option
def coverage(issuer: str, years: bool, corpus: tuple[Path, ...]) -> None:
    """Count what is known by issuer, kind and year: documents, days of effect, confirmations."""
    law = load_law((corpus_folder(), *corpus))
    shares = [s for s in shares_of(law.registry) if issuer.casefold() in s.issuer.casefold()]
    lines = shares if years else _by_kind(shares)
    _print([*sorted(lines, key=lambda s: (s.issuer, s.kind, s.year or 0)), total(shares)])
    click.echo(
        say(
            "Kho biết pháp luật đến {known_through:%d/%m/%Y}. Những chỗ còn thiếu:",
            known_through=law.known_through,
        )
    )
    for gap in gaps(shares):
        click.echo(f"  · {gap}")


def _by_kind(shares: Iterable[Share]) -> list[Share]:
    groups = groupby(shares, key=lambda s: (s.issuer, s.kind))
    return [total(group, *name) for name, group in groups]


def _print(shares: Iterable[Share]) -> None:
    from rich.table import Table  # noqa: PLC0415 - only this command draws a table

    table = Table(say("Cơ quan"), say("Loại"), say("Năm"), box=None)
    for heading in (
        say("biết"),
        say("có ngày hiệu lực"),
        say("được xác nhận"),
        say("đã hết hiệu lực"),
    ):
        table.add_column(heading, justify="right")
    for s in shares:
        counts = map(str, (s.known, s.dated, s.confirmed, s.ended))
        table.add_row(s.issuer or say("(chưa rõ)"), s.kind, str(s.year or ""), *counts)
    console().print(table)
