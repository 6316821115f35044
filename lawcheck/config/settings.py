"""What a lawcheck.toml may say: each table a struct, each default the one that holds without it."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec


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


class Forms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where an office keeps its own forms, deadlines.toml and office.toml."""

    folder: Path | None = None


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a lawcheck.toml may say."""

    lang: Literal["vi", "en"] = "vi"
    scan: Scan = Scan()
    limits: Limits = Limits()
    accept: tuple[Accept, ...] = ()
    forms: Forms = Forms()
    audit: Plan | None = None
