"""`lawcheck config`: what holds here, and which lawcheck.toml says so."""

from pathlib import Path
from typing import Any

import click

from lawcheck.cli.output import write_json
from lawcheck.config import NAME, Origin, origins


@click.group("config")
def command() -> None:
    """Show the settings that hold in the current folder."""


@command.command("show")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def show(form: str) -> None:
    """List every setting with its value and where it comes from: a lawcheck.toml or the default."""
    found = origins(Path.cwd())
    if form == "json":
        write_json({"settings": [_view(origin) for origin in found]})
    else:
        _print(found)


def _view(origin: Origin) -> dict[str, Any]:
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


def _print(found: tuple[Origin, ...]) -> None:
    file = next((origin.file for origin in found if origin.file), None)
    click.echo(f"{file}" if file else f"Không thấy {NAME}: các giá trị mặc định được dùng.")
    for origin in found:
        source = f"dòng {origin.line}" if origin.line else "mặc định"
        click.echo(f"{origin.name:20} {_written(origin.value):32} {source}".rstrip())


def _written(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "—"
    return "—" if value is None else str(value)
