"""Formatting of a Word document, as far as it decides what is read: fonts, deletions, tables."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from lawcheck.read.fib import Fib, Stretch
from lawcheck.read.sprm import MODERN, OLD, OLD_NUMBERING, STYLE, Codes, Properties, properties_in
from lawcheck.read.stylesheet import read_stylesheet

_PAGE = 512


@dataclass(frozen=True)
class Formatting:
    """Properties of the characters and paragraphs by their offset in the stream."""

    word: bytes
    table: bytes
    fib: Fib

    @cached_property
    def codes(self) -> Codes:
        """Return the operation codes of this generation of Word."""
        return MODERN if self.fib.modern else OLD

    @cached_property
    def characters(self) -> "Runs":
        """Return the properties of characters."""
        return self._runs(self.fib.character_runs, 1)

    def paragraph_at(self, offset: int) -> Properties:
        """Return the properties of the paragraph at an offset, those of its style among them."""
        own = self._paragraphs.at(offset)
        style = own.get(STYLE, 0)
        return {**self._styles[style], **own} if style < len(self._styles) else own

    def is_tracked(self, properties: Properties) -> bool:
        """Whether characters of these properties were inserted or deleted with changes tracked."""
        return 1 in (properties.get(self.codes.deleted), properties.get(self.codes.inserted))

    @property
    def has_lost_numbers(self) -> bool:
        """Whether paragraphs carry numbers in the way of Word 6 and 95, which are not written out."""
        if self.fib.modern:
            return False
        return any(1 <= found.get(OLD_NUMBERING, 0) <= 10 for found in self._paragraphs.found)

    @cached_property
    def fonts(self) -> tuple[str, ...]:
        """Return the names of the fonts by number."""
        block = self.fib.fonts.of(self.table)
        return tuple(_fonts_97(block) if self.fib.modern else _fonts_6(block))

    @cached_property
    def _paragraphs(self) -> "Runs":
        return self._runs(self.fib.paragraph_runs, 13 if self.fib.modern else 7)

    @cached_property
    def _styles(self) -> tuple[Properties, ...]:
        return read_stylesheet(self.fib.styles.of(self.table))

    def _runs(self, bins: Stretch, entry: int) -> "Runs":
        modern = self.fib.modern
        found = [
            (start, properties_in(grpprl, modern=modern, styled=entry > 1))
            for page in _pages(self.word, bins.of(self.table), 4 if modern else 2)
            for start, grpprl in _page_runs(page, entry, modern=modern)
        ]
        found.sort(key=itemgetter(0))
        return Runs([start for start, _ in found], [properties for _, properties in found])


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of equal properties: each from its start to the next."""

    starts: list[int]
    found: list[Properties]

    def at(self, offset: int) -> Properties:
        """Return the properties at an offset of the stream."""
        index = bisect_right(self.starts, offset) - 1
        return self.found[index] if index >= 0 else {}

    def cuts(self, start: int, end: int) -> list[int]:
        """Return the offsets inside (start, end) at which properties change."""
        return self.starts[bisect_right(self.starts, start) : bisect_right(self.starts, end - 1)]


def _pages(word: bytes, plc: bytes, width: int) -> Iterator[bytes]:
    count = max(0, (len(plc) - 4) // (4 + width))
    for index in range(count):
        at = 4 * (count + 1) + width * index
        page = int.from_bytes(plc[at : at + width], "little") & 0x3FFFFF
        block = word[page * _PAGE : (page + 1) * _PAGE]
        if len(block) == _PAGE:
            yield block


def _page_runs(page: bytes, entry: int, *, modern: bool) -> Iterator[tuple[int, bytes]]:
    count = page[-1]
    if 4 * (count + 1) + entry * count > _PAGE:
        return
    for index in range(count):
        start = struct.unpack_from("<I", page, 4 * index)[0]
        at = 2 * page[4 * (count + 1) + entry * index]
        grpprl = b"" if at == 0 else _characters(page, at)
        if at and entry > 1:
            grpprl = _paragraph(page, at, modern=modern)
        yield start, grpprl


def _characters(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]]


def _paragraph(page: bytes, at: int, *, modern: bool) -> bytes:
    size = page[at]
    if not modern:
        return page[at + 1 : at + 1 + 2 * size]
    if size == 0:
        return page[at + 2 : at + 2 + 2 * page[at + 1]] if at + 1 < _PAGE else b""
    return page[at + 1 : at + 2 * size]


def _fonts_97(block: bytes) -> Iterator[str]:
    at = 4
    while at < len(block):
        size = block[at] + 1
        name = block[at + 40 : at + size].decode("utf-16-le", errors="ignore")
        yield name.split("\0", maxsplit=1)[0]
        at += size


def _fonts_6(block: bytes) -> Iterator[str]:
    at = 2
    while at < len(block):
        size = block[at] + 1
        name = block[at + 6 : at + size].decode("latin-1")
        yield name.split("\0", maxsplit=1)[0]
        at += size
