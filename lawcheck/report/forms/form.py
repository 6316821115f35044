"""A form as its data file declares it: headings, columns, basis; an office corrects the file."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from lawcheck.check.rule import Read
from lawcheck.check.wording import named_number
from lawcheck.errors import ConfigError
from lawcheck.language import say
from lawcheck.report.forms.fields import FIELDS
from lawcheck.report.forms.figures import KEYS, TABLES
from lawcheck.report.forms.lists import LISTS
from lawcheck.report.letterhead import Office, Signature

T = TypeVar("T")

SHIPPED = Path(__file__).with_name("sheets")
OFFICE = "office.toml"
ORDER = "order"
"""The column that counts the rows."""
UNVERIFIED = (
    "Biểu mẫu cần đối chiếu: tên cột, bố cục do phần mềm đặt theo nội dung điều luật yêu cầu, chưa "
    "được đối chiếu với biểu mẫu cơ quan đang áp dụng."
)


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column: its heading, what it holds, its width in millimetres of an upright or lying page."""

    heading: str
    field: str
    width: float = 30


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of a sheet for one document: what it is called and what it holds."""

    heading: str
    field: str


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list of the form: its heading, what rows it takes, its columns."""

    heading: str
    rows: str
    columns: tuple[Column, ...] = ()
    """None: those of the part before."""
    sheet: str = ""
    """Name of its sheet in a workbook."""


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A provision the contents of the form rest on, and how it was ascertained."""

    law: str
    at: str
    read: Read
    to: str = ""
    """The last day of work for which it is proved."""

    def __str__(self) -> str:
        until = f", việc phát sinh đến {self.to}" if self.to else ""
        mark = "" if self.read is Read.PRIMARY else ", theo nguồn trích dẫn"
        return f"{self.at} {named_number(self.law)}{until}{mark}"


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A form of the paperwork."""

    id: str
    name: str
    title: str
    about: str = ""
    """Trích yếu; {period} and {day} are put in."""
    note: str = ""
    each: Literal["batch", "review", "check"] = "batch"
    """One sheet for the batch, or one for each document with signs of that work."""
    span: Literal["day", "year", "term"] = "day"
    """Whether it tells the day asked, a year, or a five-year period."""
    landscape: bool = False
    verified: bool = False
    basis: tuple[Ground, ...]
    contents: dict[str, str] = {}
    """What a sign is about, by id, name or family of its rule; "" for all others."""
    lines: tuple[Line, ...] = ()
    """What stands above the lists of a sheet for one document."""
    closing: tuple[Line, ...] = ()
    """What stands below them."""
    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()
    signers: tuple[Signature, ...] = ()
    """None: the office signs."""


def read_forms(folder: Path | None = None) -> tuple[Form, ...]:
    """Read the shipped forms, those of `folder` in their place.

    Raises:
        ConfigError: a file is no form; the message names it.
    """
    forms = {form.id: form for form in map(_read, _files(SHIPPED))}
    own = {form.id: form for form in map(_read, _files(folder))} if folder else {}
    return tuple((forms | own).values())


def find_form(forms: Iterable[Form], name: str) -> Form:
    """Return the form of that id.

    Raises:
        ConfigError: there is none; the message tells the nearest.
    """
    known = {form.id: form for form in forms}
    if name not in known:
        near = get_close_matches(name, known, 1, 0.4)
        message = say(
            "không có biểu mẫu {name!r}{hint}; xem: lawcheck forms list",
            name=name,
            hint=_hint(near),
        )
        raise ConfigError(message)
    return known[name]


def read_office(folder: Path | None) -> Office:
    """Read office.toml in `folder`: whose paper it is.

    Raises:
        ConfigError: the file says something else.
    """
    file = folder / OFFICE if folder else None
    if file is None or not file.is_file():
        return Office()
    return _decoded(file, Office)


def _files(folder: Path) -> Iterator[Path]:
    others = {OFFICE, "deadlines.toml"}
    return (file for file in sorted(folder.glob("*.toml")) if file.name not in others)


def _read(file: Path) -> Form:
    form = _decoded(file, Form)
    for line in (*form.lines, *form.closing):
        _refuse(file, line.field, FIELDS)
    for part in form.parts:
        _refuse(file, part.rows, (*LISTS, *TABLES))
        known = KEYS if part.rows in TABLES else FIELDS
        for column in part.columns:
            _refuse(file, column.field, (ORDER, *known))
    return form


def _refuse(file: Path, name: str, known: Iterable[str]) -> None:
    names = tuple(known)
    if name not in names:
        near = get_close_matches(name, names, 1, 0.4)
        message = say(
            "{file}: không có {name!r}{hint}; các tên có thể dùng: {names}",
            file=file,
            name=name,
            hint=_hint(near),
            names=", ".join(names),
        )
        raise ConfigError(message)


def _hint(near: list[str]) -> str:
    return say("; gần nhất: {near}", near=near[0]) if near else ""


def _decoded(file: Path, kind: type[T]) -> T:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=kind)
    except msgspec.MsgspecError as error:
        message = f"{file}: {error}"
        raise ConfigError(message) from error
