"""`lawcheck forms`: official paperwork filled from a scan."""

from pathlib import Path

import click

from lawcheck.cli.output import echo_line
from lawcheck.cli.scanning import Ask, asked
from lawcheck.cli.told import judged, refuse_both, told_by
from lawcheck.config import read_settings
from lawcheck.language import say, speaking

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_own = click.option(
    "--forms",
    "folder",
    type=_FOLDER,
    callback=lambda _, __, given: given or read_settings(Path.cwd()).forms.folder,
    help="The office's own data files: forms (ID.toml), deadlines.toml, office.toml.",
)


@click.group("forms")
def command() -> None:
    """Fill the paperwork of review, check, systematisation and monitoring."""


@command.command("list")
@_own
def list_(folder: Path | None) -> None:
    """List the forms, and whether the office has verified them."""
    from lawcheck.report.forms import read_forms  # noqa: PLC0415 - heavy

    for form in read_forms(folder):
        mark = "" if form.verified else say(" [cần đối chiếu]")
        echo_line(f"{form.id}: {form.name}{mark}", hang="  ")


@command.command("make")
@click.argument("name", metavar="FORM")
@asked(paths=False)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default=Path(), show_default="."
)
@_own
@click.option("--year", type=click.IntRange(1945, 2200), help="Of the list, or in the period.")
@click.option("--decisions", type=_FILE, help="CSV of what people decided about findings.")
@click.option("--store", metavar="URL", help="Take the decisions from a store of audits.")
@click.option("--plan", help="Of --store: take the documents of this plan, as last audited.")
@click.option("--fields", type=_FILE, help="CSV: number or key of a document, its lĩnh vực.")
@click.option("--drafts", is_flag=True, help="Tell deadlines not proved for this time too.")
def make(
    ask: Ask,
    name: str,
    output: Path,
    folder: Path | None,
    year: int | None,
    decisions: Path | None,
    store: str | None,
    plan: str | None,
    fields: Path | None,
    drafts: bool,
) -> None:
    """Fill FORM (or "all") from a scan of PATHS or from --plan, as DOCX and XLSX in --output.

    The forms are official paper: always in Vietnamese.
    """
    from lawcheck.report.forms import Desk, read_office  # noqa: PLC0415 - heavy
    from lawcheck.report.forms.making import Making, chosen  # noqa: PLC0415

    refuse_both(ask, store, plan)
    with speaking("vi"):
        forms = chosen(name, folder)
        told = told_by(folder, ask.on, decisions, store, fields)
        batch, rules, law = judged(ask, store, plan)
        desk = Desk(read_office(folder), told.calendar, drafts)
        making = Making(batch, rules, law, told, desk)
        for file in making.write(forms, output, year or ask.on.year):
            click.echo(file)
