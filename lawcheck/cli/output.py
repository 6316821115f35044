"""Where results go: the terminal for people, JSON for machines."""

import sys
from pathlib import Path
from textwrap import TextWrapper
from typing import IO, Any

import click
from rich.console import Console

from lawcheck.report import Batch, print_report, report_view
from lawcheck.wire import encode, pretty

_WIDTH = 80
_WIDEST = 100


def print_batch(batch: Batch, form: str, output: Path | None) -> None:
    """Write the report in the form asked for, to a file or to stdout."""
    if form == "json":
        write_json(report_view(batch), output)
    elif output is None:
        print_report(batch, console())
    else:
        with output.open("w", encoding="utf-8") as file:
            print_report(batch, console(file))


def write_json(view: Any, output: Path | None = None) -> None:
    """Write a view as indented JSON."""
    content = pretty(view) + b"\n"
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
