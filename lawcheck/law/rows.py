"""Rows of the corpus files as nouns; whatever a row cannot mean is refused with file and row."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from lawcheck.errors import CorpusError
from lawcheck.model import Key, Pinpoint, Record, Relation, Succession, Verb

DOCUMENTS = "documents.csv"
RELATIONS = "relations.csv"
SUCCESSIONS = ("bodies.csv", "places.csv")
RANKS = "ranks.csv"
SUNSETS = "sunsets.csv"
MANIFEST = "corpus.toml"

_SUCCESSION = ("old", "new", "since", "change", "basis", "read")
COLUMNS = {
    DOCUMENTS: (
        "key",
        "number",
        "kind",
        "title",
        "issuer",
        "issued",
        "effective",
        "expires",
        "confirmed",
        "source",
    ),
    RELATIONS: ("subject", "verb", "object", "pin", "since", "until", "proof"),
    "bodies.csv": _SUCCESSION,
    "places.csv": _SUCCESSION,
    RANKS: ("kind", "issuer", "since", "until", "rank", "source"),
    SUNSETS: ("issuer", "number", "issued_before", "since", "subject", "proof"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a corpus file, by column."""

    file: Path
    line: int
    cells: dict[str, str]

    @property
    def at(self) -> str:
        """Return the place of the row as people look it up: "corpus/relations.csv:41"."""
        return f"{self.file.parent.name}/{self.file.name}:{self.line}"

    def refuse(self, message: str) -> NoReturn:
        """Refuse this row.

        Raises:
            CorpusError: always; it names file and row.
        """
        error = f"{self.at}: {message}"
        raise CorpusError(error)

    def day(self, column: str) -> date | None:
        """Return the ISO date of a column, None where it is blank."""
        text = self.cells[column]
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.refuse(f"{column} {text!r} is no day; write it like 2025-04-01")


@dataclass(frozen=True, slots=True)
class Rank:
    """A step of the ladder of Luật 80/2015/QH13 Điều 4, Luật 64/2025/QH15 Điều 4, and its time."""

    kind: str
    issuer: str
    since: date
    until: date | None
    rank: int


@dataclass(frozen=True, slots=True)
class Sunset:
    """A class of documents that a law ends on one day: an issuer, a pattern of numbers, an age."""

    issuer: str
    number: str
    issued_before: date
    since: date
    subject: Key
    proof: str


def rows(file: Path) -> Iterator[Row]:
    """Yield the rows of a corpus file; nothing where the folder does not have it.

    Raises:
        CorpusError: the heading or a row does not have the columns of that file.
    """
    if not file.is_file():
        return
    columns = COLUMNS[file.name]
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        heading = tuple(next(reader, []))
        if heading != columns:
            Row(file, 1, {}).refuse(f"columns are {','.join(heading)}; write {','.join(columns)}")
        for cells in reader:
            if len(cells) != len(columns):
                message = f"{len(cells)} cells; write {len(columns)}, quoting cells with a comma"
                Row(file, reader.line_num, {}).refuse(message)
            yield Row(file, reader.line_num, dict(zip(columns, cells, strict=True)))


def record_of(row: Row) -> Record:
    """Read a row of documents.csv."""
    cells = row.cells
    if not cells["source"]:
        row.refuse("no source; say where the fact was read")
    return Record(
        key=Key(cells["key"]),
        number=cells["number"],
        kind=cells["kind"],
        title=cells["title"],
        issuer=cells["issuer"],
        issued=row.day("issued"),
        effective=row.day("effective"),
        expires=row.day("expires"),
        source=cells["source"],
        confirmed=row.day("confirmed"),
    )


def relation_of(row: Row) -> Relation:
    """Read a row of relations.csv."""
    cells = row.cells
    if not cells["proof"]:
        row.refuse("no proof; name the article that says so, or the source")
    if cells["subject"] == cells["object"]:
        row.refuse(f"{cells['subject']!r} {cells['verb']} itself; remove the row or fix object")
    return Relation(
        subject=Key(cells["subject"]),
        verb=_verb(row),
        object=Key(cells["object"]),
        pin=_pin(row),
        since=row.day("since"),
        until=row.day("until"),
        proof=cells["proof"],
    )


def succession_of(row: Row) -> Succession:
    """Read a row of bodies.csv or places.csv."""
    since = row.day("since")
    if since is None:
        row.refuse("no day; a body ends or is renamed on a day")
    cells = row.cells
    if not cells["basis"]:
        row.refuse("no basis; name the document that says so")
    return Succession(
        cells["old"], cells["new"], since, cells["change"], cells["basis"], cells["read"]
    )


def rank_of(row: Row) -> Rank:
    """Read a row of ranks.csv."""
    since, rank = row.day("since"), row.cells["rank"]
    if since is None or not rank.isdigit():
        row.refuse("a rank needs a first day and a number")
    return Rank(row.cells["kind"], row.cells["issuer"], since, row.day("until"), int(rank))


def sunset_of(row: Row) -> Sunset:
    """Read a row of sunsets.csv."""
    before, since, cells = row.day("issued_before"), row.day("since"), row.cells
    if before is None or since is None or not cells["proof"]:
        row.refuse("a sunset needs two days and the article that says so")
    return Sunset(
        cells["issuer"], cells["number"], before, since, Key(cells["subject"]), cells["proof"]
    )


def known_through(folder: Path) -> date | None:
    """Return the day up to which the folder's corpus.toml claims to know the law."""
    day = _manifest(folder).get("known_through")
    if day is not None and type(day) is not date:
        message = f"{folder.name}/{MANIFEST}: known_through is {day!r}; write a day, 2026-04-01"
        raise CorpusError(message)
    return day


def horizon(folder: Path) -> timedelta | None:
    """Return how old a confirmation may be, as the folder's corpus.toml sets it in days."""
    days = _manifest(folder).get("horizon_days")
    if days is not None and type(days) is not int:
        message = f"{folder.name}/{MANIFEST}: horizon_days is {days!r}; write a number, 730"
        raise CorpusError(message)
    return None if days is None else timedelta(days)


def _manifest(folder: Path) -> dict[str, Any]:
    file = folder / MANIFEST
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{folder.name}/{MANIFEST}: {error}; fix the TOML"
        raise CorpusError(message) from error


def _verb(row: Row) -> Verb:
    text = row.cells["verb"]
    if text not in _VERBS:
        row.refuse(f"unknown verb {text!r}; use one of {', '.join(_VERBS)}")
    return _VERBS[text]


def _pin(row: Row) -> Pinpoint | None:
    text = row.cells["pin"]
    try:
        return _pinpoint(text) if text else None
    except ValueError as error:
        row.refuse(str(error))


_pinpoint = cache(Pinpoint.parse)
_VERBS = {verb.value: verb for verb in Verb}
