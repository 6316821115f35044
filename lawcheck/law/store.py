"""The corpus as one SQLite file: the same questions as the registry in memory, for a whole country.

Half a million documents do not fit the memory of an office's machine as objects; here each
question reads the few rows it needs. The file answers for documents and relations; bodies, places
and ranks stay with the corpus folder that it lies over.
"""

import atexit
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from lawcheck.errors import CorpusError
from lawcheck.language import say
from lawcheck.law.overlay import document_cells, relation_cells
from lawcheck.law.registry import NAMED, Registry, name_key, spelling
from lawcheck.law.rows import COLUMNS, DOCUMENTS, RELATIONS, Row
from lawcheck.model import Key, Pinpoint, Record, Relation, Verb

T = TypeVar("T")
K = TypeVar("K", bound=str)

_MAGIC = b"SQLite format 3\0"
_FORM = 1
_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, number TEXT NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, issuer TEXT NOT NULL, issued INT, effective INT, expires INT,
    source TEXT NOT NULL, confirmed INT, spelling TEXT NOT NULL, name TEXT
);
CREATE TABLE relations (
    object TEXT NOT NULL, at INT NOT NULL, subject TEXT NOT NULL, verb TEXT NOT NULL,
    pin TEXT NOT NULL, since INT, until INT, proof TEXT NOT NULL,
    PRIMARY KEY (object, at)
) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX by_subject ON relations (subject, at);
CREATE INDEX by_spelling ON documents (spelling);
CREATE INDEX by_name ON documents (name) WHERE name IS NOT NULL;
"""
_RECORD = "key, number, kind, title, issuer, issued, effective, expires, source, confirmed"
_RELATION = "subject, verb, object, pin, since, until, proof"


def is_store(file: Path) -> bool:
    """Whether a file is a corpus in SQLite form, by its first bytes."""
    if not file.is_file():
        return False
    with file.open("rb") as content:
        return content.read(len(_MAGIC)) == _MAGIC


def write_store(
    file: Path, records: Iterable[Record], relations: Iterable[Relation], through: date, mark: str
) -> None:
    """Write documents and relations as a SQLite file; `mark` names the content they came from."""
    file.unlink(missing_ok=True)
    with sqlite3.connect(file) as base:
        base.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
        about = (("form", str(_FORM)), ("known_through", through.isoformat()), ("hash", mark))
        base.executemany("INSERT INTO about VALUES (?, ?)", about)
        marks = ", ".join("?" * 12)
        base.executemany(
            f"INSERT INTO documents ({_RECORD}, spelling, name) VALUES ({marks})",  # noqa: S608
            map(_record_cells, records),
        )
        base.executemany(
            f"INSERT INTO relations ({_RELATION}, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            ((*_relation_cells(relation), at) for at, relation in enumerate(relations)),
        )
        base.executescript(f"{_INDEXES} ANALYZE;")
    base.close()


def laid_over(registry: Registry, file: Path) -> Registry:
    """Return `registry` with the documents and relations of a SQLite file over its own.

    Raises:
        CorpusError: the file is no corpus of this form.
    """
    base = _opened(file)
    hash_ = _about(base, file)["hash"]
    return replace(
        registry,
        records=_Over(_records(base), registry.records, _upper),
        by_subject=_Over(_relations(base, "subject"), registry.by_subject, _both),
        by_object=_Over(_relations(base, "object"), registry.by_object, _both),
        by_number=_Over(_documents(base, "spelling"), registry.by_number, _newer),
        by_name=_Over(_documents(base, "name"), registry.by_name, _newer),
        hash=f"{registry.hash}+{hash_}",
    )


def store_rows(file: Path, table: str) -> Iterator[Row]:
    """Yield the rows of documents.csv or relations.csv that a SQLite file stands for."""
    base = _opened(file)
    columns, cells = _KEPT[table]
    told = base.execute(f"SELECT {columns} FROM {table.removesuffix('.csv')}")  # noqa: S608
    for line, row in enumerate(told, 1):
        yield Row(file, line, dict(zip(COLUMNS[table], cells(row), strict=True)))


def _opened(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    atexit.register(base.close)
    return base


def _about(base: sqlite3.Connection, file: Path) -> dict[str, str]:
    try:
        base.execute("PRAGMA cache_size=-65536")
        about = dict(base.execute("SELECT name, value FROM about"))
    except sqlite3.DatabaseError as error:
        message = say(
            "{name}: không phải kho dữ liệu ({error}); hãy xuất lại bằng corpus export",
            name=file.name,
            error=error,
        )
        raise CorpusError(message) from error
    if about.get("form") != str(_FORM):
        message = say(
            "{name}: kho dữ liệu dạng {found}, cần dạng {form}; hãy xuất lại",
            name=file.name,
            found=about.get("form"),
            form=_FORM,
        )
        raise CorpusError(message)
    return about


class _Table(Mapping[K, T]):
    """Rows of a table by one column, read when asked for; the last few thousand are kept."""

    def __init__(
        self, base: sqlite3.Connection, keys: str, find: Callable[[str], T | None]
    ) -> None:
        self._base, self._keys = base, keys
        self._find = lru_cache(maxsize=4096)(find)

    def __getitem__(self, key: K) -> T:
        found = self._find(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[K]:
        return (row[0] for row in self._base.execute(self._keys))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Over(Mapping[K, T]):
    """One mapping over another; where both know a key they are joined."""

    def __init__(
        self, upper: Mapping[K, T], lower: Mapping[K, T], join: Callable[[T, T], T]
    ) -> None:
        self._upper, self._lower, self._join = upper, lower, join

    def __getitem__(self, key: K) -> T:
        above, below = self._upper.get(key), self._lower.get(key)
        if above is None:
            return self._lower[key]
        return above if below is None else self._join(above, below)

    def __iter__(self) -> Iterator[K]:
        return chain(self._upper, (key for key in self._lower if key not in self._upper))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _upper(above: Record, below: Record) -> Record:
    newer = max(filter(None, (above.confirmed, below.confirmed)), default=None)
    return replace(above, confirmed=newer)


def _both(above: tuple[T, ...], below: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*below, *above)))


def _newer(above: tuple[Record, ...], below: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple(({r.key: r for r in below} | {r.key: r for r in above}).values())


def _records(base: sqlite3.Connection) -> Mapping[Key, Record]:
    query = f"SELECT {_RECORD} FROM documents WHERE key = ?"  # noqa: S608

    def find(key: str) -> Record | None:
        row = base.execute(query, (key,)).fetchone()
        return _record(row) if row else None

    return _Table(base, "SELECT key FROM documents", find)


def _documents(base: sqlite3.Connection, column: str) -> Mapping[str, tuple[Record, ...]]:
    query = f"SELECT {_RECORD} FROM documents WHERE {column} = ? ORDER BY key"  # noqa: S608

    def find(key: str) -> tuple[Record, ...] | None:
        return tuple(map(_record, base.execute(query, (key,)))) or None

    keys = f"SELECT DISTINCT {column} FROM documents WHERE {column} IS NOT NULL"  # noqa: S608
    return _Table(base, keys, find)


def _relations(base: sqlite3.Connection, column: str) -> Mapping[Key, tuple[Relation, ...]]:
    query = f"SELECT {_RELATION} FROM relations WHERE {column} = ? ORDER BY at"  # noqa: S608

    def find(key: str) -> tuple[Relation, ...] | None:
        return tuple(map(_relation, base.execute(query, (key,)))) or None

    return _Table(base, f"SELECT DISTINCT {column} FROM relations", find)  # noqa: S608


def _record_cells(record: Record) -> tuple[object, ...]:
    name = name_key(record.title) if record.kind in NAMED else None
    days = map(_ordinal, (record.issued, record.effective, record.expires))
    return (
        *(record.key, record.number, record.kind, record.title, record.issuer),
        *days,
        *(record.source, _ordinal(record.confirmed)),
        *(spelling(record.key.partition("@")[0]), name),
    )


def _relation_cells(relation: Relation) -> tuple[object, ...]:
    ends = (relation.subject, relation.verb.value, relation.object, str(relation.pin or ""))
    return (*ends, _ordinal(relation.since), _ordinal(relation.until), relation.proof)


def _record(row: tuple[object, ...]) -> Record:
    key, number, kind, title, issuer, issued, effective, expires, source, confirmed = row
    return Record(
        Key(str(key)),
        str(number),
        str(kind),
        str(title),
        str(issuer),
        _day(issued),
        _day(effective),
        _day(expires),
        str(source),
        _day(confirmed),
    )


def _relation(row: tuple[object, ...]) -> Relation:
    subject, verb, object_, pin, since, until, proof = row
    return Relation(
        Key(str(subject)),
        Verb(str(verb)),
        Key(str(object_)),
        _pin(str(pin)) if pin else None,
        _day(since),
        _day(until),
        str(proof),
    )


@lru_cache(maxsize=65536)
def _pin(text: str) -> Pinpoint:
    return Pinpoint.parse(text)


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _day(ordinal: object) -> date | None:
    return date.fromordinal(ordinal) if isinstance(ordinal, int) else None


_KEPT: Mapping[str, tuple[str, Callable[[tuple[object, ...]], tuple[str, ...]]]] = {
    DOCUMENTS: (_RECORD, lambda row: document_cells(_record(row))),
    RELATIONS: (_RELATION, lambda row: relation_cells(_relation(row))),
}
