"""lawcheck.toml → Settings: what an office sets once instead of on every command line.

[scan]
rules = ["quy-tac"]          # further folders of rule pages; their modules are run
corpus = ["du-lieu"]         # further corpus folders, laid over the shipped one
select = ["citation"]        # only these rules: code, name or family
fail_on = "warning"

[limits]                     # what one file may cost
seconds = 120
memory_mb = 4096
file_mb = 200
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from lawcheck.errors import ConfigError

NAME = "lawcheck.toml"


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one file may cost before it is given up as unread."""

    seconds: Annotated[int, msgspec.Meta(ge=1)] = 600
    memory_mb: Annotated[int, msgspec.Meta(ge=1024)] = 4096
    """Address space of a worker; loading rules and corpus alone takes a good part of the least."""
    file_mb: Annotated[int, msgspec.Meta(ge=1)] = 200


class Scan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Defaults of `lawcheck scan`; folders are relative to the file that names them."""

    rules: tuple[Path, ...] = ()
    corpus: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "note"] = "error"


class Accept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding a person has settled, in a document or one of its provisions, and why."""

    rule: str
    where: Annotated[str, msgspec.Meta(min_length=1)]
    reason: Annotated[str, msgspec.Meta(min_length=1)]
    until: date | None = None


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a lawcheck.toml may say."""

    scan: Scan = Scan()
    limits: Limits = Limits()
    accept: tuple[Accept, ...] = ()


def read_settings(folder: Path) -> Settings:
    """Read lawcheck.toml in `folder`; without one, the defaults.

    Raises:
        ConfigError: the file is not TOML, or a setting means nothing; the message names it.
    """
    path = folder / NAME
    if not path.is_file():
        return Settings()
    try:
        settings = msgspec.toml.decode(path.read_bytes(), type=Settings, dec_hook=_folder)
    except msgspec.MsgspecError as error:
        message = f"{path}: {error}; the docstring of lawcheck.config lists the settings"
        raise ConfigError(message) from error
    scan = settings.scan
    return msgspec.structs.replace(
        settings,
        scan=msgspec.structs.replace(
            scan, rules=_below(folder, scan.rules), corpus=_below(folder, scan.corpus)
        ),
    )


def _folder(kind: type, value: str) -> Path:
    if kind is not Path:
        raise NotImplementedError
    return Path(value)


def _below(folder: Path, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    for path in paths:
        if not (folder / path).is_dir():
            message = f"{folder / NAME}: there is no folder {path}; create it or remove the entry"
            raise ConfigError(message)
    return tuple(folder / path for path in paths)
