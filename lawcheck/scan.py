"""THE LINE: read a source, cite what it cites, ask the law, check the rules.

`scan` is one document; `scan_all` adds only the loop, with `map` as the single seam for
concurrency. What travels to a worker is a frozen `Setup`, never rules or a graph.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from lawcheck.check import Dossier, Rule, read_rules, run
from lawcheck.cite import cite, claims
from lawcheck.errors import SourceError, TooLarge
from lawcheck.law import Law, load_law
from lawcheck.model import LegalDocument, Review, Source, Unread
from lawcheck.read import read
from lawcheck.read.limits import MAX_BYTES

Outcome = Review | Unread
Map = Callable[[Callable[[Path], Outcome], Iterable[Path]], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to do the same work: folders, selection of rules, the day."""

    rules: tuple[Path, ...]
    corpus: tuple[Path, ...]
    on: date
    select: tuple[str, ...] = ()


def scan(source: Source, law: Law, rules: Sequence[Rule], on: date) -> Review:
    """Take one source through the whole line.

    Raises:
        SourceError: the source cannot be read; the message says why, in Vietnamese.
    """
    return review(read(source), law, rules, on)


def review(document: LegalDocument, law: Law, rules: Sequence[Rule], on: date) -> Review:
    """Take a document that has been read through the rest of the line."""
    citations = cite(document)
    declared = claims(document, citations)
    dossier = Dossier(document, citations, declared, law, on)
    findings, failures = run(rules, dossier)
    meanings = tuple(map(dossier.meaning, citations))
    return Review(document, citations, meanings, declared, findings, failures, on)


def scan_all(paths: Iterable[Path], setup: Setup, map: Map = map) -> Iterator[Outcome]:  # noqa: A002
    """Scan every file; one that cannot be read gives an `Unread` and the batch goes on."""
    return map(partial(scan_file, setup), paths)


def scan_file(setup: Setup, path: Path) -> Outcome:
    """Scan one file, without raising for whatever is wrong with it."""
    try:
        source = open_source(path)
        law, rules = prepare(setup)
        return _light(scan(source, law, rules, setup.on))
    except SourceError as error:
        return unread(path, error)
    except OSError as error:
        return unread(path, SourceError(f"không mở được tệp: {error.strerror}"))
    except RecursionError:
        return unread(path, TooLarge("cấu trúc lồng nhau quá sâu, không đọc hết được"))


def open_source(path: Path) -> Source:
    """Read a file into a source, refusing one past the limit before it fills the memory."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        message = (
            f"tệp lớn {size / 1e6:.0f} MB, quá giới hạn {MAX_BYTES / 1e6:.0f} MB; hãy tách nhỏ tệp"
        )
        raise TooLarge(message)
    return Source.of(str(path), path.read_bytes())


def unread(path: Path, error: SourceError) -> Unread:
    """Tell what could not be read, and why."""
    return Unread(Source(str(path), b"", ""), type(error).__name__, str(error))


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and all files below the folders named, sorted, hidden ones apart."""
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


@lru_cache(maxsize=2)
def prepare(setup: Setup) -> tuple[Law, tuple[Rule, ...]]:
    """Load the law and the rules of a setup, once in each worker."""
    return load_law(setup.corpus), read_rules(setup.rules, setup.select)


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(files) if not name.startswith("."))


def _light(done: Review) -> Review:
    source = replace(done.document.source, content=b"")
    return replace(done, document=replace(done.document, source=source))
