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

[audit]                      # what `lawcheck audit run` looks after
name = "tinh-truong-son"
folders = ["van-ban"]
store = "sqlite:///lawcheck.db"  # or postgresql://…

[audit.mail]
host = "smtp.truongson.example"
sender = "lawcheck@truongson.example"
to = ["phong-vbqppl@truongson.example"]
user = "lawcheck"
password_file = "/etc/lawcheck/smtp-password"

[audit.webhook]
url = "https://chat.truongson.example/hooks/lawcheck"
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


class Mail(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is written to after an audit; the password stands in a file or in the environment."""

    host: str
    sender: str
    to: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    security: Literal["starttls", "tls", "none"] = "starttls"
    """"none" is for a server on this machine only."""
    port: int | None = None
    user: str | None = None
    password_file: Path | None = None
    password_env: str | None = None
    when: Literal["always", "changed"] = "always"


class Webhook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the summary of an audit is posted to as JSON: https, or this machine."""

    url: str
    seconds: Annotated[int, msgspec.Meta(ge=1)] = 20


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `lawcheck audit run` looks after; paths are relative to the file that names them."""

    name: Annotated[str, msgspec.Meta(min_length=1)]
    folders: Annotated[tuple[Path, ...], msgspec.Meta(min_length=1)]
    store: str = "sqlite:///lawcheck.db"
    on: date | None = None
    """The day to judge by; without it, the day of the run."""
    fail_on: Literal["error", "warning", "note"] = "error"
    mail: Mail | None = None
    webhook: Webhook | None = None


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a lawcheck.toml may say."""

    scan: Scan = Scan()
    limits: Limits = Limits()
    accept: tuple[Accept, ...] = ()
    audit: Plan | None = None


def read_settings(folder: Path) -> Settings:
    """Read lawcheck.toml in `folder`; without one, the defaults.

    Raises:
        ConfigError: the file is not TOML, or a setting means nothing; the message names it.
    """
    path = folder / NAME
    return settings_in(path) if path.is_file() else Settings()


def settings_in(path: Path) -> Settings:
    """Read one file of settings, whatever its name.

    Raises:
        ConfigError: the file is not TOML, or a setting means nothing; the message names it.
    """
    try:
        settings = msgspec.toml.decode(path.read_bytes(), type=Settings, dec_hook=_folder)
    except msgspec.MsgspecError as error:
        message = f"{path}: {error}; the docstring of lawcheck.config lists the settings"
        raise ConfigError(message) from error
    scan, audit = settings.scan, settings.audit
    return msgspec.structs.replace(
        settings,
        scan=msgspec.structs.replace(
            scan, rules=_below(path, scan.rules), corpus=_below(path, scan.corpus)
        ),
        audit=audit and msgspec.structs.replace(audit, folders=_below(path, audit.folders)),
    )


def _folder(kind: type, value: str) -> Path:
    if kind is not Path:
        raise NotImplementedError
    return Path(value)


def _below(file: Path, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    for path in paths:
        if not (file.parent / path).is_dir():
            message = f"{file}: there is no folder {path}; create it or remove the entry"
            raise ConfigError(message)
    return tuple(file.parent / path for path in paths)
