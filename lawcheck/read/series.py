"""Files named as the parts of one document: "luat-dat-dai-part-1.pdf", "…-part-2.pdf"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePath

from lawcheck.model import fold

Files = tuple[Path, ...]
"""What is read at once: a file, or those named as the parts of one document, in order."""

_PART = re.compile(
    r"(?P<name>.*?)(?:[\s._\-(]+p|[\s._\-(]*(?:part|phan))[\s._\-]*(?P<number>\d{1,2})\)?"
)
_ID = re.compile(r"[0-9a-f]{8}[-_]")
"""What a portal puts in front of the name of each file it hands out."""


def in_series(paths: Iterable[Path]) -> tuple[Files, ...]:
    """Put files that are named as consecutive parts together, in the place of the first."""
    files = tuple(paths)
    whole = {path: run for run in _runs(files) for path in run}
    return tuple(dict.fromkeys(whole.get(path, (path,)) for path in files))


def part_number(name: str) -> int | None:
    """Return which part of a document a file says it is by its name, None where it does not."""
    return named[1] if (named := _named(PurePath(name))) else None


def _named(path: PurePath) -> tuple[str, int] | None:
    hit = _PART.fullmatch(fold(unicodedata.normalize("NFC", path.stem)))
    if hit is None:
        return None
    name = _ID.sub("", hit["name"], count=1)
    return f"{path.parent}/{name}{path.suffix.lower()}", int(hit["number"])


def _runs(files: Files) -> Iterator[Files]:
    parts = sorted((*named, path) for path in files if (named := _named(path)))
    for _, group in groupby(parts, key=lambda part: part[0]):
        numbered = [(number, path) for _, number, path in group]
        if len({number for number, _ in numbered}) == len(numbered):
            yield from _consecutive(numbered)


def _consecutive(numbered: list[tuple[int, Path]]) -> Iterator[Files]:
    runs = groupby(enumerate(numbered), key=lambda pair: pair[1][0] - pair[0])
    for _, run in runs:
        yield tuple(path for _, (_, path) in run)
