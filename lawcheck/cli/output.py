"""Where results go: the terminal for people, files for offices and machines."""

import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import TextWrapper
from typing import IO, Any

import click
from rich.console import Console

from lawcheck.check import Rule
from lawcheck.config import read_settings
from lawcheck.law import Law
from lawcheck.report import Batch, print_report
from lawcheck.report.shapes import SHAPES, Report
from lawcheck.wire import encode, pretty

_WIDTH = 80
_WIDEST = 100


FORMS = ("text", *SHAPES)
_BINARY = frozenset({"docx", "xlsx"})


def refuse_binary_stdout(form: str, output: Path | None) -> None:
    """Refuse a form that no terminal can show unless a file is named, before any work is done."""
    if form in _BINARY and output is None:
        message = f"--format {form} needs --output FILE"
        raise click.UsageError(message)


def print_batch(
    batch: Batch, rules: Sequence[Rule], law: Law, form: str, output: Path | None
) -> None:
    """Write the report in the form asked for, to a file or to stdout."""
    if form == "text":
        _print_text(batch, output)
    else:
        folder = output.parent if output else Path()
        own = read_settings(Path.cwd()).forms.folder
        _write(Report(batch, rules, law, folder, own).written(form), output)


def _print_text(batch: Batch, output: Path | None) -> None:
    if output is None:
        print_report(batch, console())
    else:
        with output.open("w", encoding="utf-8") as file:
            print_report(batch, console(file))


def write_json(view: Any, output: Path | None = None) -> None:
    """Write a view as indented JSON."""
    _write(pretty(view) + b"\n", output)


def _write(content: bytes, output: Path | None) -> None:
    if output is None:
        click.echo(content, nl=False)
    else:
        output.write_bytes(content)


def write_line(view: Any) -> None:
    """Write a view as one line of JSON."""
    click.echo(encode(view))


def echo_line(text: str, indent: str = "", hang: str = "") -> None:
    """Write one line, broken at the width of the terminal; what goes on hangs below the words."""
    width = min(console().width, _WIDEST)
    lines = TextWrapper(
        width,
        initial_indent=indent,
        subsequent_indent=indent + (hang or indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    click.echo(lines.fill(text))


def console(file: IO[str] | None = None) -> Console:
    """Return a console 80 columns wide at most off a terminal, without colour there."""
    target = file or sys.stdout
    width = None if target.isatty() else _WIDTH
    return Console(file=target, width=width, highlight=False, soft_wrap=False)
