"""Where the words of findings and citations stand on the pages of an original.

The file is looked into by a worker that may be killed; what it finds is kept while the app runs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from threading import BoundedSemaphore

from lawcheck.model import LegalDocument, Place, Span, Unread
from lawcheck.read import Files, open_source
from lawcheck.read.standing import Lit, Sought, sought_in, standing
from lawcheck.spread import Pool
from lawcheck.web.original import Sheaf

_SECONDS = 90
_TURNS = BoundedSemaphore(2)
"""Workers at once: each costs a second of a processor and some memory, however many look on."""
Boxes = list[tuple[float, ...]]
"""A page and left, bottom, right, top for each line of words."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be lit: the name by which the page knows them, and where they stand in the text."""

    name: str
    span: Span


class NotFound(Exception):
    """The worker could not look into the file."""


def places_of(
    document: LegalDocument, files: Iterable[tuple[Sheaf, Path]], wanted: Sequence[Wanted]
) -> Mapping[str, Boxes]:
    """Return the boxes of what is wanted, by name; those of its paragraph where words are not found."""
    found = {one.name: list(_paragraph(document, one.span)) for one in wanted}
    for sheaf, path in files:
        own = {
            one.name: sought
            for one in wanted
            if _holder(document, one.span) == sheaf.name
            and (sought := sought_in(document, one.span))
        }
        if not own:
            continue
        try:
            lines = _looked_up(path, sheaf.sha256, tuple(own.values()))
        except NotFound:
            continue
        for name, lit in zip(own, lines, strict=True):
            found[name] = [(one.page + sheaf.pages_before, *one.box) for one in lit] or found[name]
    return found


@lru_cache(maxsize=256)
def _looked_up(path: Path, _sha256: str, sought: tuple[Sought, ...]) -> tuple[tuple[Lit, ...], ...]:
    """Look into a file in a worker of its own.

    Raises:
        NotFound: it took too long, or the worker did not survive it.
    """
    with _TURNS:
        pool = Pool(workers=1, seconds=_SECONDS)
        (outcome,) = pool.map(partial(_stand, sought), [(path,)])
    lines = tuple(one for one in outcome if not isinstance(one, Unread))
    if len(lines) != len(sought):
        raise NotFound
    return lines


def _stand(sought: tuple[Sought, ...], files: Files) -> tuple[tuple[Lit, ...], ...]:
    return standing(open_source(files[0]).content, sought)


def _holder(document: LegalDocument, span: Span) -> str:
    name, _ = document.file_at(span.start)
    return name


def _paragraph(document: LegalDocument, span: Span) -> Iterator[tuple[float, ...]]:
    place: Place | None = document.place_at(span.start)
    if place and place.page and place.box:
        yield (place.page, *place.box)
