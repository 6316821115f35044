"""THE LINE: read a source, cite what it cites, ask the law, check the rules.

`scan` is one source; `scan_all` adds only the loop, with `map` as the single seam for
concurrency. What travels to a worker is a frozen `Setup`, never rules or a graph.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from lawcheck.check import Dossier, Rule, read_rules, reviewed_together, run
from lawcheck.cite import cite, claims
from lawcheck.errors import SourceError, TooLarge
from lawcheck.language import later, say, speaking
from lawcheck.law import Law, load_law
from lawcheck.model import LegalDocument, Review, Source, Unread
from lawcheck.read import FILE_BYTES, Files, name_of, open_source, read

T = TypeVar("T")
Outcome = Review | Unread
Map = Callable[
    [Callable[[Files], tuple[Outcome, ...]], Iterable[Files]], Iterator[tuple[Outcome, ...]]
]

_NESTED = later("Nội dung lồng nhau quá sâu: hãy mở bằng Word và lưu lại tệp.")


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to do the same work: folders, selection of rules, the day, the language."""

    rules: tuple[Path, ...]
    corpus: tuple[Path, ...]
    on: date
    select: tuple[str, ...] = ()
    file_bytes: int = FILE_BYTES
    language: str = "vi"
    """What the messages of findings and the reasons of unread files are written in."""


def scan(source: Source, law: Law, rules: Sequence[Rule], on: date) -> tuple[Review, ...]:
    """Take one source through the whole line: a review for each document in it.

    Raises:
        SourceError: the source cannot be read; the message says why, in Vietnamese.
    """
    return tuple(review(document, law, rules, on) for document in read(source))


def review(document: LegalDocument, law: Law, rules: Sequence[Rule], on: date) -> Review:
    """Take a document that has been read through the rest of the line."""
    citations = cite(document)
    declared = claims(document, citations)
    return judge(Dossier(document, citations, declared, law, on), rules)


def judge(dossier: Dossier, rules: Sequence[Rule]) -> Review:
    """Ask the law and the rules about a document that has been read and cited."""
    findings, failures = run(rules, dossier)
    citations, document = dossier.citations, dossier.document
    meanings = tuple(map(dossier.meaning, citations))
    return Review(document, citations, meanings, dossier.claims, findings, failures, dossier.on)


def scan_all(batch: Iterable[Files], setup: Setup, map: Map = map) -> Iterator[tuple[Outcome, ...]]:  # noqa: A002
    """Scan every file; one that cannot be read gives an `Unread` and the batch goes on."""
    return map(partial(scan_files, setup), batch)


def scan_files(setup: Setup, files: Files) -> tuple[Outcome, ...]:
    """Scan what is read at once, without raising for whatever is wrong with it."""

    def scanned(document: LegalDocument) -> Review:
        law, rules = prepare(setup)
        return _light(review(document, law, rules, setup.on))

    with speaking(setup.language):
        return each_document(scanned, files, setup.file_bytes)


def each_document(
    work: Callable[[LegalDocument], T], files: Files, most: int = FILE_BYTES
) -> tuple[T | Unread, ...]:
    """Return what `work` makes of each document in the files; one that cannot be read is told.

    Where one of several files fails, each is read by itself.
    """
    try:
        return tuple(map(work, read(*(open_source(path, most) for path in files))))
    except (SourceError, RecursionError) as error:
        if len(files) > 1:
            return tuple(one for path in files for one in each_document(work, (path,), most))
        told = error if isinstance(error, SourceError) else TooLarge(say(_NESTED))
        return (unread(files[0], told),)


def unread(path: Path, error: SourceError) -> Unread:
    """Tell what could not be read, and why."""
    return Unread(Source(name_of(path), b"", ""), type(error).__name__, str(error))


def together(outcomes: Iterable[Outcome], setup: Setup) -> tuple[Outcome, ...]:
    """Let the rules over a whole batch look at it once every document has been reviewed.

    They compare documents: one alone gives them nothing to say.
    """
    done = tuple(outcomes)
    reviews = [outcome for outcome in done if isinstance(outcome, Review)]
    if len(reviews) < 2:
        return done
    law, rules = prepare(setup)
    again = iter(reviewed_together(reviews, rules, law, setup.on))
    return tuple(next(again) if isinstance(outcome, Review) else outcome for outcome in done)


@lru_cache(maxsize=2)
def prepare(setup: Setup) -> tuple[Law, tuple[Rule, ...]]:
    """Load the law and the rules of a setup, once in each worker."""
    return load_law(setup.corpus), read_rules(setup.rules, setup.select)


def _light(done: Review) -> Review:
    source = replace(done.document.source, content=b"")
    return replace(done, document=replace(done.document, source=source))
