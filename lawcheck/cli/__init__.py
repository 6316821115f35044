"""The command line. Each command is a file; nothing heavy is imported before it runs."""

import sys
import traceback
from importlib import import_module

import click

from lawcheck import __version__
from lawcheck.cli.lang import multilingual
from lawcheck.errors import LawcheckError

_COMMANDS = (
    "scan",
    "read",
    "cite",
    "status",
    "graph",
    "impact",
    "rules",
    "corpus",
    "forms",
    "audit",
    "config",
    "web",
    "doctor",
)


class _Commands(click.Group):
    """Finds a command in the module of its name when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"lawcheck.cli.{cmd_name}").command
        return multilingual(command)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="lawcheck")
def lawcheck() -> None:
    """Find signs that Vietnamese legal documents are unlawful, expired or in need of amendment."""


def main() -> None:
    """Run the command line; an error of ours is one clear line and exit code 2.

    A bug, too, ends with 2: 1 means that something was found.
    """
    try:
        lawcheck.main()
    except LawcheckError as error:
        click.echo(f"lawcheck: {error}", err=True)
        sys.exit(2)
    except Exception:  # noqa: BLE001 - a fault of ours, told whole for those who mend it
        traceback.print_exc()
        sys.exit(2)
