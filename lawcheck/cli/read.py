"""`lawcheck read`: show what was understood of one document."""

from pathlib import Path

import click

from lawcheck.cli.options import chosen, part_option
from lawcheck.cli.output import write_json
from lawcheck.language import say
from lawcheck.model import LegalDocument, Level
from lawcheck.report import document_view, origin, told

_INDENT = {Level.CLAUSE: "    ", Level.POINT: "        "}


@click.command("read")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@part_option
@click.option("--format", "form", type=click.Choice(["outline", "text", "json"]), default="outline")
def command(paths: tuple[Path, ...], part: int | None, form: str) -> None:
    """Read a document: identity, clauses on effect, outline; or its whole text.

    Several PATHS are the parts of one document, in order.
    """
    documents = chosen(paths, part)
    if form == "json":
        views = [document_view(document) for document in documents]
        write_json(views[0] if len(views) == 1 else {"documents": views})
    elif form == "text":
        click.echo("\n\n".join(document.text for document in documents))
    else:
        for document in documents:
            _print_identity(document)
            _print_outline(document)


def _print_identity(document: LegalDocument) -> None:
    effective = document.effective
    pages = say("{pages} trang", pages=document.pages or "?")
    rows = {
        say("Tệp"): origin(document),
        say("Số, ký hiệu"): document.number,
        say("Loại"): document.kind,
        say("Cơ quan"): "; ".join(document.issuers),
        say("Ngày"): document.issued,
        say("Trích yếu"): document.title,
        say("VBQPPL"): say("có") if document.normative else say("không"),
        say("Hiệu lực"): f"{effective.date or say('không xác định')} ({effective.rule})",
        say("Người ký"): "; ".join(f"{s.capacity} {s.name}" for s in document.signers),
        say("Cách đọc"): f"{document.how}, {pages}",
    }
    for label, value in rows.items():
        click.echo(f"{label + ':':13}{value or say('không thấy')}")
    for lack in (*document.absent, *map(told, document.missing)):
        click.echo(lack)


def _print_outline(document: LegalDocument) -> None:
    click.echo()
    for provision in document.walk():
        indent = _INDENT.get(provision.level, "")
        click.echo(f"{indent}{provision.level} {provision.number} {provision.title}".rstrip())
