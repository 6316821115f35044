"""`lawcheck corpus export`: hand on what is known in a form that others read."""

from pathlib import Path

import click

from lawcheck.cli.options import corpus_option
from lawcheck.language import say
from lawcheck.law import load_law
from lawcheck.law.export import FORMS, export_corpus
from lawcheck.shipped import corpus_folder


@click.command("export")
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="csv", show_default=True)
@corpus_option
def export(target: Path, form: str, corpus: tuple[Path, ...]) -> None:
    """Write the shipped corpus with those laid over it to TARGET (a folder for csv, else a file)."""
    law = load_law((corpus_folder(), *corpus))
    export_corpus(law.registry, form, target)
    click.echo(
        say(
            "Đã xuất {count} văn bản ra {target} ({form})",
            count=len(law.registry.records),
            target=target,
            form=form,
        )
    )
