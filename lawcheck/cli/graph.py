"""`lawcheck graph`: the lược đồ of a document, what rests on it, and how two hang together."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.cli.options import corpus_option, on_option
from lawcheck.cli.output import console, write_json
from lawcheck.cli.status import named
from lawcheck.language import say
from lawcheck.law import Law, load_law
from lawcheck.model import Key, Record, fold
from lawcheck.shipped import corpus_folder

if TYPE_CHECKING:
    from rich.console import Console

_DRAWINGS = ("svg", "html", "graphml", "dot")
_MANY = 20


@click.command("graph")
@click.argument("number", required=False)
@click.option("--to", "other", help="Show the shortest chain of relations to this document.")
@click.option("--tiers", "by_tier", is_flag=True, help="List who rests on it, tier by tier.")
@click.option("--problems", "wrong", is_flag=True, help="List what the graph shows to be wrong.")
@on_option
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True)
@click.option("--format", "form", type=click.Choice(["text", "json", *_DRAWINGS]), default="text")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@corpus_option
def command(
    number: str | None,
    other: str | None,
    by_tier: bool,
    wrong: bool,
    on: date,
    depth: int,
    form: str,
    output: Path | None,
    corpus: tuple[Path, ...],
) -> None:
    """Draw the relations of the document NUMBER: căn cứ, amendments, replacements, guidance.

    With --to, --tiers or --problems, list instead; these are written as text or JSON.
    """
    if (other or by_tier or wrong) and form in _DRAWINGS:
        message = f"--format {form} draws a lược đồ; lists are text or json"
        raise click.UsageError(message)
    folders = (corpus_folder(), *corpus)
    if wrong:
        _problems(folders, form, output)
        return
    law = load_law(folders)
    key = _key(law, number)
    if other:
        _chain(law, key, _key(law, other), form, output)
    elif by_tier:
        _tiers(law, key, on, form, output)
    else:
        _draw(law, key, on, depth, form, output)


def _key(law: Law, number: str | None) -> Key:
    if number is None:
        message = "name a document, or --problems"
        raise click.UsageError(message)
    records = _found(law, number)
    if len(records) == 1:
        return records[0].key
    if not records:
        message = say("Kho dữ liệu chưa có văn bản {number}.", number=number)
        raise click.ClickException(message)
    listed = "\n".join(f"  {record.key}  {named(record)}" for record in records[:_MANY])
    more = (
        say("\n  … và {count} văn bản nữa", count=len(records) - _MANY)
        if len(records) > _MANY
        else ""
    )
    message = say(
        "Có {count} văn bản khớp với “{number}”; hãy ghi cả loại văn bản, hoặc khóa:\n{listed}{more}",
        count=len(records),
        number=number,
        listed=listed,
        more=more,
    )
    raise click.ClickException(message)


def _found(law: Law, text: str) -> tuple[Record, ...]:
    """Find documents, by number also with the kind before it: laws and resolutions share numbers."""
    kind, _, number = text.rpartition(" ")
    of_kind = tuple(r for r in law.find(number) if kind and fold(r.kind) == fold(kind))
    return of_kind or law.find(text)


def _draw(law: Law, key: Key, on: date, depth: int, form: str, output: Path | None) -> None:
    from lawcheck.law import graph_web  # noqa: PLC0415
    from lawcheck.law.graph_chart import chart_of  # noqa: PLC0415
    from lawcheck.report.diagram import print_chart  # noqa: PLC0415
    from lawcheck.report.diagram_html import html_of  # noqa: PLC0415
    from lawcheck.report.diagram_svg import svg_of  # noqa: PLC0415
    from lawcheck.report.diagram_views import web_view  # noqa: PLC0415

    match form:
        case "text":
            _print(lambda target: print_chart(chart_of(law, key, on, depth), target), output)
        case "svg":
            _write(svg_of(chart_of(law, key, on, depth)) + "\n", output)
        case "html":
            _write(html_of(chart_of(law, key, on, depth)) + "\n", output)
        case "graphml":
            _write(graph_web.graphml_of(graph_web.web_of(law, key, on, depth)), output)
        case "dot":
            _write(graph_web.dot_of(graph_web.web_of(law, key, on, depth)), output)
        case _:
            write_json(web_view(graph_web.web_of(law, key, on, depth)), output)


def _chain(law: Law, one: Key, other: Key, form: str, output: Path | None) -> None:
    from lawcheck.law.graph_path import shortest_proof  # noqa: PLC0415
    from lawcheck.report.diagram_lists import print_chain  # noqa: PLC0415
    from lawcheck.report.diagram_views import chain_view  # noqa: PLC0415

    chain = shortest_proof(law, one, other)
    if form == "json":
        write_json(chain_view(one, other, chain), output)
    else:
        _print(lambda target: print_chain(one, other, chain, _name(law), target), output)


def _tiers(law: Law, key: Key, on: date, form: str, output: Path | None) -> None:
    from lawcheck.law.graph_chart import node_of  # noqa: PLC0415
    from lawcheck.law.graph_tiers import tiers  # noqa: PLC0415
    from lawcheck.report.diagram_lists import print_tiers  # noqa: PLC0415
    from lawcheck.report.diagram_views import tiers_view  # noqa: PLC0415

    found, centre = tiers(law, key, on), node_of(law, key, on)
    if form == "json":
        write_json(tiers_view(key, found), output)
    else:
        _print(lambda target: print_tiers(centre, found, _name(law), on, target), output)


def _problems(folders: tuple[Path, ...], form: str, output: Path | None) -> None:
    from lawcheck.law.graph_problems import graph_problems  # noqa: PLC0415
    from lawcheck.report.diagram_lists import print_problems  # noqa: PLC0415
    from lawcheck.report.diagram_views import problems_view  # noqa: PLC0415

    if form == "json":
        write_json(problems_view(graph_problems(folders)), output)
    else:
        _print(lambda target: print_problems(graph_problems(folders), target), output)


def _name(law: Law) -> Callable[[Key], str]:
    def name(key: Key) -> str:
        record = law.record(key)
        return f"{record.kind} {record.number}".strip() if record else key

    return name


def _print(shown: Callable[["Console"], None], output: Path | None) -> None:
    if output is None:
        shown(console())
    else:
        with output.open("w", encoding="utf-8") as file:
            shown(console(file))


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
