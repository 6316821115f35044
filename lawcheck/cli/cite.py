"""`lawcheck cite`: list what a document cites, or what each line of a text cites."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from lawcheck.cite import cite, cite_text
from lawcheck.cli.options import chosen, part_option
from lawcheck.cli.output import write_json, write_line
from lawcheck.language import say
from lawcheck.model import LegalDocument
from lawcheck.report import citation_view

View = dict[str, Any]


@click.command("cite")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--lines",
    type=click.File(encoding="utf-8"),
    help="A text file, each line by itself; - reads stdin.",
)
@part_option
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text")
def command(
    paths: tuple[Path, ...], lines: Iterable[str] | None, part: int | None, form: str
) -> None:
    """List the citations of the document at PATHS, its parts in order, or of each line of a text."""
    if paths and lines is None:
        _write(map(_of_document, chosen(paths, part)), form)
    elif lines is not None and not paths:
        _write(_of_lines(lines), form)
    else:
        message = "name either a document or --lines FILE"
        raise click.UsageError(message)


def _of_document(document: LegalDocument) -> View:
    found = [
        citation_view(citation, document.text, document.page_at(citation.span.start))
        for citation in cite(document)
    ]
    if document.part is None:
        return {"citations": found}
    return {"part": document.part, "number": document.number, "citations": found}


def _of_lines(lines: Iterable[str]) -> Iterator[View]:
    for line in lines:
        text = line.rstrip("\r\n")
        yield {"citations": [citation_view(citation, text) for citation in cite_text(text)]}


def _write(found: Iterable[View], form: str) -> None:
    for view in found:
        if form == "json":
            write_json(view)
        elif form == "jsonl":
            write_line(view)
        else:
            _print(view)


def _print(view: View) -> None:
    if "part" in view:
        click.echo(
            say(
                "Văn bản thứ {part} trong tệp: {number}",
                part=view["part"],
                number=view["number"] or say("không thấy số"),
            )
        )
    for citation in view["citations"]:
        click.echo(_line(citation))


def _line(citation: dict[str, Any]) -> str:
    named = citation["number"] or citation["name"] or say("văn bản này")
    pins = "; ".join(citation["pins"])
    return f"{citation['role']:12}{named}{' · ' + pins if pins else ''}\n    {citation['quote']}"
