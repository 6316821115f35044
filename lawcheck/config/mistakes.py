"""What is wrong with a lawcheck.toml: the setting by its name, its line, the name that was meant."""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

import msgspec

from lawcheck.config.lines import line_of
from lawcheck.config.settings import Settings

_PLACE = re.compile(r" - at `(?:key in )?\$\.?(?P<name>[^`]*)`$")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")


def told(path: Path, text: str, error: str) -> str:
    """Return the message for what msgspec found wrong in the text of a lawcheck.toml."""
    place = _PLACE.search(error)
    table = place["name"] if place else ""
    if unknown := _UNKNOWN.search(error):
        name = f"{table}.{unknown['key']}".lstrip(".")
        return f"{path}:{line_of(text, name)}: there is no setting {name}; {_meant(table, unknown['key'])}"
    return f"{path}:{line_of(text, table)}: {table}: {_PLACE.sub('', error)}"


def _meant(table: str, key: str) -> str:
    known = names(_struct(table))
    if near := get_close_matches(key, known, 1):
        return f"did you mean {near[0]}?"
    elsewhere = [f"{name}.{key}" for name in names(Settings) if key in names(_struct(name))]
    if elsewhere:
        return f"did you mean {elsewhere[0]}?"
    return f"there are {', '.join(known)}"


def names(struct: type[msgspec.Struct] | None) -> tuple[str, ...]:
    """Return the settings of a table, in order."""
    return struct.__struct_fields__ if struct else ()


def _struct(table: str) -> type[msgspec.Struct] | None:
    """Return the struct of a table: "scan", "accept[1]", or "" for the whole file."""
    struct: type[msgspec.Struct] | None = Settings
    for name in re.findall(r"[^.\[\]]*[^.\[\]\d][^.\[\]]*", table):
        fields = {field.name: field.type for field in msgspec.structs.fields(struct or Settings)}
        struct = _within(fields[name])
    return struct


def _within(kind: Any) -> type[msgspec.Struct] | None:
    """Return the struct that a type is, or is a row or an alternative of."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    return next(filter(None, map(_within, get_args(kind))), None)
