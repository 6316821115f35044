"""`lawcheck read`: show what was understood of one document."""

from pathlib import Path

import click

from lawcheck.cli.output import write_json
from lawcheck.model import LegalDocument, Level
from lawcheck.read import open_source, read
from lawcheck.report import document_view, told

_INDENT = {Level.CLAUSE: "    ", Level.POINT: "        "}


@click.command("read")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(["outline", "text", "json"]), default="outline")
def command(path: Path, form: str) -> None:
    """Read one document: identity, clauses on effect, outline; or its whole text."""
    document = read(open_source(path))
    if form == "json":
        write_json(document_view(document))
    elif form == "text":
        click.echo(document.text)
    else:
        _print_identity(document)
        _print_outline(document)


def _print_identity(document: LegalDocument) -> None:
    effective = document.effective
    rows = {
        "Số, ký hiệu": document.number,
        "Loại": document.kind,
        "Cơ quan": "; ".join(document.issuers),
        "Ngày": document.issued,
        "Trích yếu": document.title,
        "VBQPPL": "có" if document.normative else "không",
        "Hiệu lực": f"{effective.date or 'không xác định'} ({effective.rule})",
        "Người ký": "; ".join(f"{s.capacity} {s.name}" for s in document.signers),
        "Cách đọc": f"{document.how}, {document.pages or '?'} trang",
    }
    for label, value in rows.items():
        click.echo(f"{label + ':':13}{value or 'không thấy'}")
    for missing in document.missing:
        click.echo(told(missing))


def _print_outline(document: LegalDocument) -> None:
    click.echo()
    for provision in document.walk():
        indent = _INDENT.get(provision.level, "")
        click.echo(f"{indent}{provision.level} {provision.number} {provision.title}".rstrip())
