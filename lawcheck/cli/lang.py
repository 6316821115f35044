"""--lang, on every command: Vietnamese or English for whoever reads."""

from pathlib import Path

import click

from lawcheck.language import LANGUAGES, speaking


def multilingual(command: click.Command) -> click.Command:
    """Add --lang to a command, or to every command of a group."""
    if isinstance(command, click.Group):
        for each in command.commands.values():
            multilingual(each)
    elif _LANG not in command.params:
        command.params.append(_LANG)
    return command


def _speak(ctx: click.Context, _: click.Parameter, language: str | None) -> None:
    """Speak the language asked for, else that of lawcheck.toml, until the command ends."""
    from lawcheck.config import read_settings  # noqa: PLC0415 - `lawcheck --help` needs none

    ctx.with_resource(speaking(language or read_settings(Path.cwd()).lang))


_LANG = click.Option(
    ["--lang"],
    type=click.Choice(LANGUAGES),
    envvar="LAWCHECK_LANG",
    expose_value=False,
    is_eager=True,
    callback=_speak,
    help="The language of what is printed for people.  [default: vi]",
)
