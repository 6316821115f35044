"""--lang, on every command: Vietnamese or English for whoever reads."""

from pathlib import Path

import click

from lawcheck.language import LANGUAGES, speaking


def multilingual(command: click.Command) -> click.Command:
    """Add --lang to a command, and to every command of a group."""
    for each in command.commands.values() if isinstance(command, click.Group) else ():
        multilingual(each)
    if _LANG not in command.params:
        command.params.append(_LANG)
    return command


def _speak(ctx: click.Context, _: click.Parameter, language: str | None) -> None:
    """Speak what was asked of this command or its group, else what lawcheck.toml says, to its end."""
    from lawcheck.config import read_settings  # noqa: PLC0415 - `lawcheck --help` needs none

    asked = ctx.meta[__name__] = language or ctx.meta.get(__name__)
    ctx.with_resource(speaking(asked or read_settings(Path.cwd()).lang))


_LANG = click.Option(
    ["--lang"],
    type=click.Choice(LANGUAGES),
    envvar="LAWCHECK_LANG",
    expose_value=False,
    is_eager=True,
    callback=_speak,
    help="The language of what is printed for people.  [default: vi]",
)
