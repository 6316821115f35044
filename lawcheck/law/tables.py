"""A register as an office keeps it → one table of cells: CSV, XLSX, JSON or JSON lines."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lawcheck.errors import CorpusError
from lawcheck.language import say

_ROWS = 2_000_000
"""More than Excel holds; a file past it is no register."""
_UNPACKED = 1 << 30


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a register: its sheet ("" in a file of one), its number as people count, its cells."""

    sheet: str
    number: int
    cells: tuple[str, ...]

    @property
    def at(self) -> str:
        """Return the place of the row inside its file: "12" or "Danh mục:12"."""
        return f"{self.sheet}:{self.number}" if self.sheet else str(self.number)


def read_lines(file: Path) -> tuple[Line, ...]:
    """Read the rows of a register, whatever its suffix says.

    Raises:
        CorpusError: the file is none of these formats, or is broken.
    """
    content = file.read_bytes()
    try:
        if content.startswith(b"PK\x03\x04"):
            lines = _from_workbook(content)
        elif content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in {b"[", b"{"}:
            lines = _from_json(_decoded(content))
        else:
            lines = _from_csv(_decoded(content))
        return tuple(line for line in lines if any(line.cells))
    except (ValueError, KeyError, csv.Error, zipfile.BadZipFile) as error:
        message = say(
            "{name}: không đọc được bảng ({error}); hãy lưu lại thành CSV UTF-8 hoặc XLSX",
            name=file.name,
            error=error,
        )
        raise CorpusError(message) from error


def _decoded(content: bytes) -> str:
    mark = content[:2]
    return content.decode("utf-16" if mark in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")


def _from_csv(text: str) -> Iterator[Line]:
    first = text[: text.find("\n")]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    for number, cells in enumerate(reader, 1):
        yield Line("", number, tuple(map(_cell, cells)))


def _from_json(text: str) -> Iterator[Line]:
    """A list of objects, or one object a line: the names of the fields are the heading."""
    items = _objects(text)
    columns = tuple(dict.fromkeys(name for item in items for name in item))
    yield Line("", 0, columns)
    for number, item in enumerate(items, 1):
        yield Line("", number, tuple(_cell(item.get(column)) for column in columns))


def _objects(text: str) -> list[dict[str, Any]]:
    stripped = text.strip()
    found = json.loads(stripped) if stripped[0] == "[" else _by_line(stripped)
    if not all(isinstance(item, dict) for item in found):
        message = say("mỗi dòng phải là một đối tượng JSON")
        raise ValueError(message)
    return list(found)


def _by_line(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _from_workbook(content: bytes) -> Iterator[Line]:
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and few registers are workbooks

    _refuse_bomb(content)
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    several = len(book.worksheets) > 1
    for sheet in book.worksheets:
        name = sheet.title if several else ""
        yield from _of_sheet(name, sheet.iter_rows(values_only=True))


def _of_sheet(name: str, table: Iterable[tuple[Any, ...]]) -> Iterator[Line]:
    for number, cells in enumerate(table, 1):
        if number > _ROWS:
            message = say("hơn {rows} dòng", rows=_ROWS)
            raise ValueError(message)
        yield Line(name, number, tuple(map(_cell, cells)))


def _refuse_bomb(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _UNPACKED:
            message = say("nội dung nén quá lớn")
            raise ValueError(message)


def _cell(value: Any) -> str:
    """Return a cell as text: days as 2025-04-01, lists joined by "; ", blanks level."""
    match value:
        case None:
            text = ""
        case bool():
            text = "có" if value else "không"
        case datetime():
            text = value.date().isoformat()
        case date():
            text = value.isoformat()
        case float() if value.is_integer():
            text = str(int(value))
        case list():
            text = "; ".join(map(_cell, value))
        case _:
            text = " ".join(str(value).split())
    return text
