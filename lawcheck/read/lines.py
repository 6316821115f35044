"""Streams of lines → one NFC text, one paragraph a line, with the place of each line kept."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import NamedTuple

from lawcheck.model import How, Missing, Place
from lawcheck.read.columns import columns
from lawcheck.read.fonts import in_unicode

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF points."""

_WIDE = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BLANKS = re.compile(rf"(?: ?[{_WIDE}]| (?= ))[ {_WIDE}]*")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
_HALF_CAPITALS = re.compile(r"\b(?=[^\Wa-z\d_]*[A-Z][^\Wa-z\d_]*[A-Z])[^\Wa-z\d_]+\b")
_MARKED = "".join(filter(str.islower, map(chr, range(0xC0, 0x1EFA))))
_SMALL_AMONG_CAPITALS = re.compile(rf"[A-Z](?:(?<=[{_MARKED}][A-Z])|[A-Z][{_MARKED}])")
_TABS = re.compile(r" *\t *")


class Line(NamedTuple):
    """A paragraph as a reader found it, and where; a tuple, since a document has thousands."""

    text: str
    page: int | None = None
    paragraph: int | None = None
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a source: NFC, one paragraph a line, and where each line stands."""

    text: str
    places: tuple[Place, ...]
    how: How
    pages: int | None
    pending_changes: bool = False
    """Whether the file holds tracked changes that nobody has accepted or rejected."""
    notes: tuple[str, ...] = ()
    """Footnotes, which stand outside the text."""
    missing: tuple[Missing, ...] = ()


def around(boxes: Sequence[Box]) -> Box:
    """Return the smallest box that holds all boxes."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def cut(reading: Reading, start: int, end: int) -> Reading:
    """Return the lines from `start` to `end`, with their pages and what is missing on these."""
    first = max(bisect_right(reading.places, start, key=_start) - 1, 0)
    last = bisect_right(reading.places, end, key=_start)
    own = reading.places[first:last]
    pages = [place.page for place in own if place.page]
    following = reading.places[last].page if last < len(reading.places) else None
    begun = pages[0] if first and pages else 0
    reached = range(begun, following or (reading.pages or 0) + 1)
    return replace(
        reading,
        text=reading.text[start:end],
        places=tuple(replace(place, start=max(place.start - start, 0)) for place in own),
        pages=pages[-1] - pages[0] + 1 if pages else None,
        missing=tuple(_within(reached, reading.missing)),
    )


def assemble(lines: Iterable[Line], how: How, pages: int | None = None) -> Reading:
    """Write the lines down as one text in Unicode; empty lines go, places stay."""
    owners, rows = _rows(lines)
    written: list[str] = []
    kept: list[Line] = []
    for line, row in zip(owners, in_unicode(rows), strict=True):
        for text in _clean(row):
            if text:
                written.append(text)
                kept.append(line)
    texts = _in_capitals(written)
    return Reading("\n".join(texts), tuple(_places(kept, texts)), how, pages)


def _rows(lines: Iterable[Line]) -> tuple[Sequence[Line], Sequence[str]]:
    """Return the rows of lines and, side by side, the line of each."""
    owners: list[Line] = []
    rows: list[str] = []
    for line in lines:
        split = line.text.splitlines()
        rows += split
        owners += repeat(line, len(split))
    return owners, rows


def tidy(text: str) -> str:
    """Return `text` in NFC with single blanks, without unseen characters; Ð (eth) becomes Đ.

    Words typed for a capitals font, whose marked letters are small ("SắC LệNH"), get capitals.
    """
    return _in_capitals([_level(text)])[0]


def noted(texts: Iterable[str]) -> tuple[str, ...]:
    """Return footnotes as they are shown, each on one line."""
    told = (tidy(" ".join(text.split())) for text in in_unicode(list(texts)))
    return tuple(text for text in told if text)


def _clean(row: str) -> Sequence[str]:
    """Return the columns of a line; most hold no gap and no bar."""
    if row.isprintable() and "  " not in row and "|" not in row:
        return (_composed(row),)
    return [_level(column) for column in columns(row)]


def _level(text: str) -> str:
    if "  " in text or not text.isprintable():
        text = _TABS.sub("\t", _BLANKS.sub(" ", _UNSEEN.sub("", text)))
    return _composed(text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("Ð", "Đ")).strip()


def _in_capitals(texts: Sequence[str]) -> Sequence[str]:
    """Mend words whose marked letters alone are small; hardly a document has one."""
    if not _SMALL_AMONG_CAPITALS.search("\n".join(texts)):
        return texts
    return [_mended(text) if _SMALL_AMONG_CAPITALS.search(text) else text for text in texts]


def _mended(text: str) -> str:
    return _HALF_CAPITALS.sub(lambda word: word[0].upper(), text)


def _places(owners: Iterable[Line], texts: Iterable[str]) -> Iterator[Place]:
    offset = 0
    for (_, page, paragraph, box, confidence), text in zip(owners, texts, strict=True):
        yield Place(offset, page, paragraph, box, confidence)
        offset += len(text) + 1


def _start(place: Place) -> int:
    return place.start


def _within(pages: range, missing: Iterable[Missing]) -> Iterator[Missing]:
    for each in missing:
        own = tuple(page for page in each.pages if page in pages)
        if own:
            yield replace(each, pages=own)
