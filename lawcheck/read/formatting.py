"""Formatting of a Word document, as far as it decides what is read: fonts, deletions, tables."""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lawcheck.read.fib import Fib, Stretch

_PAGE = 512
_OLD_LENGTHS = (
    dict.fromkeys([*range(4, 12), 13, 14, 24, 25, 29, 37, 44, 50, 51], 1)
    | dict.fromkeys(
        [2, *range(16, 20), 21, 22, 26, 27, 28, *range(30, 37), *range(38, 44), *range(45, 50)], 2
    )
    | {20: 4}
    | dict.fromkeys([65, 66, 67, 71, 75, *range(85, 93), 94, 98, 100, 102, 104, 117, 118], 1)
    | dict.fromkeys([69, 72, 80, 93, 96, 97, 99, 101, 107, 109, 110], 2)
    | {70: 4, 73: 3, 83: 0, 95: 3}
)
_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_LONG_TABLES = frozenset({0xD606, 0xD608})


@dataclass(frozen=True, slots=True)
class Codes:
    """Operation codes of one generation of Word for what we ask."""

    deleted: int
    hidden: int
    font: int
    in_table: int
    row_end: int
    symbol: int


MODERN = Codes(0x0800, 0x083C, 0x4A4F, 0x2416, 0x2417, 0x6A09)
OLD = Codes(65, 92, 93, 24, 25, 74)


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

    @cached_property
    def paragraphs(self) -> "Runs":
        """Return the properties of paragraphs."""
        return self._runs(self.fib.paragraph_runs, 13 if self.fib.modern else 7)

    @cached_property
    def fonts(self) -> tuple[str, ...]:
        """Return the names of the fonts by number."""
        block = self.fib.fonts.of(self.table)
        return tuple(_fonts_97(block) if self.fib.modern else _fonts_6(block))

    def _runs(self, bins: Stretch, entry: int) -> "Runs":
        starts: list[int] = []
        found: list[Mapping[int, int]] = []
        for page in _pages(self.word, bins.of(self.table), 4 if self.fib.modern else 2):
            for start, grpprl in _page_runs(page, entry, modern=self.fib.modern):
                starts.append(start)
                found.append(dict(_operations(grpprl, modern=self.fib.modern)))
        order = sorted(range(len(starts)), key=starts.__getitem__)
        return Runs([starts[i] for i in order], [found[i] for i in order])


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of equal properties: each from its start to the next."""

    starts: list[int]
    found: list[Mapping[int, int]]

    def at(self, offset: int) -> Mapping[int, int]:
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
    first = 2 if modern else 1
    if not modern:
        return page[at + 1 + first : at + 1 + 2 * size]
    if size == 0:
        return page[at + 4 : at + 2 + 2 * page[at + 1]] if at + 1 < _PAGE else b""
    return page[at + 1 + first : at + 2 * size]


def _operations(grpprl: bytes, *, modern: bool) -> Iterator[tuple[int, int]]:
    width = 2 if modern else 1
    at = 0
    while at + width <= len(grpprl):
        code = int.from_bytes(grpprl[at : at + width], "little")
        at += width
        length = _length_97(code, grpprl, at) if modern else _OLD_LENGTHS.get(code)
        if length is None:
            return
        yield code, int.from_bytes(grpprl[at : at + min(length, 2)], "little")
        at += length


def _length_97(code: int, grpprl: bytes, at: int) -> int | None:
    if code in _LONG_TABLES:
        return 1 + int.from_bytes(grpprl[at : at + 2], "little")
    fixed = _LENGTHS.get(code >> 13)
    if fixed is not None:
        return fixed
    return 1 + grpprl[at] if at < len(grpprl) else None


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
