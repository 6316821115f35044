"""`lawcheck config`: what holds here, and which lawcheck.toml says so."""

from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from lawcheck.cli.output import write_json
from lawcheck.config import NAME, Origin, origins
from lawcheck.language import later, say, spoken

View = dict[str, Any]

_SOURCES = {
    "default": later("mặc định"),
    "environment": later("biến môi trường"),
    "option": later("dòng lệnh"),
}
_ASKED = {ParameterSource.ENVIRONMENT: "environment", ParameterSource.COMMANDLINE: "option"}


@click.group("config")
def command() -> None:
    """Show the settings that hold in the current folder."""


@command.command("show")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_context
def show(ctx: click.Context, form: str) -> None:
    """List every setting with its value and where it comes from.

    That is a line of lawcheck.toml, the environment (LAWCHECK_LANG), --lang, or the default.
    """
    views = [_view(origin) for origin in origins(Path.cwd())]
    if asked := _asked(ctx):
        views[0] |= {"value": spoken(), "source": asked, "file": None, "line": None}
    if form == "json":
        write_json({"settings": views})
    else:
        _print(views)


def _asked(ctx: click.Context | None) -> str | None:
    """Return what asked for the language, of this command or of its group; None where none did."""
    if ctx is None:
        return None
    source = ctx.get_parameter_source("lang") or ParameterSource.DEFAULT
    return _ASKED.get(source) or _asked(ctx.parent)


def _view(origin: Origin) -> View:
    return {
        "name": origin.name,
        "value": _plain(origin.value),
        "source": "file" if origin.file else "default",
        "file": str(origin.file) if origin.file else None,
        "line": origin.line,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, Path) else value


def _print(views: list[View]) -> None:
    file = next((view["file"] for view in views if view["file"]), None)
    none = say("Không thấy {name}: các giá trị mặc định được dùng.", name=NAME)
    click.echo(file or none)
    for view in views:
        click.echo(f"{view['name']:20} {_written(view['value']):32} {_source(view)}")


def _source(view: View) -> str:
    if view["line"]:
        return say("dòng {line}", line=view["line"])
    return say(_SOURCES[view["source"]])


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "—"
    return "—" if value is None else str(value)
