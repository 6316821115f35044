"""`lawcheck corpus find` and `show`: what is known of a document."""

from datetime import date
from pathlib import Path

import click

from lawcheck.cli.options import corpus_option, on_option
from lawcheck.cli.status import STATE, named
from lawcheck.language import in_words, say
from lawcheck.law import Law, did, load_law
from lawcheck.model import Record, Relation
from lawcheck.shipped import corpus_folder


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True)
@corpus_option
def find(words: tuple[str, ...], limit: int, corpus: tuple[Path, ...]) -> None:
    """Find documents by number or by WORDS of the title, with or without diacritics."""
    records = _law(corpus).find(" ".join(words))
    for record in records[:limit]:
        click.echo(_line(record))
    if len(records) > limit:
        click.echo(say("… và {count} văn bản nữa (--limit)", count=len(records) - limit))
    if not records:
        click.echo(say("Không tìm thấy văn bản nào."))


@click.command("show")
@click.argument("number")
@on_option
@corpus_option
def show(number: str, on: date, corpus: tuple[Path, ...]) -> None:
    """Show what is known of the document NUMBER and what happened to it."""
    law = _law(corpus)
    records = law.find(number)
    for record in records:
        _print_record(law, record, on)
    if not records:
        click.echo(say("Dữ liệu chưa có văn bản {number}.", number=number))


def _law(corpus: tuple[Path, ...]) -> Law:
    return load_law((corpus_folder(), *corpus))


def _line(record: Record) -> str:
    issued = f"{record.issued:%d/%m/%Y}" if record.issued else say("không rõ")
    return f"{issued:10}  {named(record)}"


def _print_record(law: Law, record: Record, on: date) -> None:
    click.echo(_line(record))
    effect = law.effect(record.key, on)
    for label, value in (
        (say("Cơ quan"), record.issuer),
        (say("Có hiệu lực"), record.effective),
        (say("Nguồn"), record.source),
        (say("Ngày {on:%d/%m/%Y}", on=on), say(STATE[effect.state])),
    ):
        click.echo(f"  {label}: {value or say('không rõ')}")
    for relation in law.relations_by(record.key):
        click.echo(f"  {did(relation.verb, '→', relation.object)}{_tail(relation)}")
    for relation in law.relations_on(record.key):
        deed = did(relation.verb, relation.subject, say("văn bản này"))
        click.echo(f"  ← {deed}{_tail(relation)}")


def _tail(relation: Relation) -> str:
    pin = f", {in_words(relation.pin)}" if relation.pin else ""
    since = say(" từ {since:%d/%m/%Y}", since=relation.since) if relation.since else ""
    return f"{pin}{since} ({in_words(relation.proof)})"
