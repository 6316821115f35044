"""Where the value of each setting comes from: a lawcheck.toml and its line, or the default."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from lawcheck.config.file import settings_file, settings_in, tables, text_of
from lawcheck.config.lines import line_of
from lawcheck.config.settings import Settings


@dataclass(frozen=True, slots=True)
class Origin:
    """A setting, its value, and the file and line that set it; neither for a default."""

    name: str
    value: Any
    file: Path | None = None
    line: int | None = None


def origins(folder: Path) -> tuple[Origin, ...]:
    """Return every setting that holds for a folder, in the order of `Settings`.

    Raises:
        ConfigError: as `read_settings`.
    """
    file = settings_file(folder)
    if file is None:
        return tuple(Origin(name, value) for name, value in _settings("", Settings()))
    text = text_of(file)
    written = set(_written("", tables(file, text)))
    return tuple(
        Origin(name, value, file, line_of(text, name)) if name in written else Origin(name, value)
        for name, value in _settings("", settings_in(file))
    )


def _settings(table: str, struct: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    for key in struct.__struct_fields__:
        yield from _leaves(f"{table}{key}", getattr(struct, key))


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, msgspec.Struct):
        yield from _settings(f"{name}.", value)
    elif isinstance(value, tuple) and any(isinstance(row, msgspec.Struct) for row in value):
        for index, row in enumerate(value):
            yield from _leaves(f"{name}[{index}]", row)
    else:
        yield name, value


def _written(table: str, values: dict[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        name = f"{table}{key}"
        rows = value if isinstance(value, list) else []
        if isinstance(value, dict):
            yield from _written(f"{name}.", value)
        for index, row in enumerate(rows):
            if isinstance(row, dict):
                yield from _written(f"{name}[{index}].", row)
        yield name
