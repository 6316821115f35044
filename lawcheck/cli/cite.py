"""`lawcheck cite`: list what a document cites, or what each line of a text cites."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from lawcheck.cite import cite, cite_text
from lawcheck.cli.output import write_json, write_line
from lawcheck.read import open_source, read
from lawcheck.report import citation_view

Found = list[dict[str, Any]]


@click.command("cite")
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--lines",
    type=click.File(encoding="utf-8"),
    help="A text file, each line by itself; - reads stdin.",
)
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text")
def command(path: Path | None, lines: Iterable[str] | None, form: str) -> None:
    """List the citations of the document at PATH, or of each line of a text."""
    if path is not None and lines is None:
        _write(_of_document(path), form)
    elif lines is not None and path is None:
        _write(_of_lines(lines), form)
    else:
        message = "name either a document or --lines FILE"
        raise click.UsageError(message)


def _of_document(path: Path) -> Iterator[Found]:
    document = read(open_source(path))
    yield [
        citation_view(citation, document.text, document.page_at(citation.span.start))
        for citation in cite(document)
    ]


def _of_lines(lines: Iterable[str]) -> Iterator[Found]:
    for line in lines:
        text = line.rstrip("\r\n")
        yield [citation_view(citation, text) for citation in cite_text(text)]


def _write(found: Iterator[Found], form: str) -> None:
    for citations in found:
        if form == "json":
            write_json({"citations": citations})
        elif form == "jsonl":
            write_line({"citations": citations})
        else:
            for citation in citations:
                click.echo(_line(citation))


def _line(citation: dict[str, Any]) -> str:
    named = citation["number"] or citation["name"] or "văn bản này"
    pins = "; ".join(citation["pins"])
    return f"{citation['role']:12}{named}{' · ' + pins if pins else ''}\n    {citation['quote']}"
