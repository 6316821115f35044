"""The lists of a Word 97 document: how its automatic numbers are written (MS-DOC 2.9.147)."""

import struct
from collections.abc import Iterator, Mapping

from lawcheck.read.fib import Fib
from lawcheck.read.numbering import Level, Listing

_HEAD, _USE, _LEVEL = 28, 16, 28
_LEVELS = 9
_FORMATS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    22: "decimalZero",
    23: "bullet",
    255: "none",
}
_SUFFIXES = {0: "tab", 1: "space", 2: "nothing"}
_SIMPLE = 0x01
_STARTS_ANEW, _REWRITTEN = 0x10, 0x20


def read_lists(table: bytes, fib: Fib) -> dict[str, Listing]:
    """Return the lists by the number that paragraphs give, counted from 1."""
    levels = _levels_by_list(table, fib)
    uses = fib.list_uses.of(table)
    count = struct.unpack_from("<I", uses)[0] if len(uses) >= 4 else 0
    heads = [uses[4 + _USE * i : 4 + _USE * (i + 1)] for i in range(min(count, len(uses) // _USE))]
    at = 4 + _USE * len(heads)
    found = {}
    for number, head in enumerate(heads, start=1):
        shared, changed = struct.unpack_from("<I", head)[0], head[12]
        starts, at = _starts(uses, at, changed)
        if shared in levels:
            found[str(number)] = Listing(str(shared), levels[shared], starts)
    return found


def _levels_by_list(table: bytes, fib: Fib) -> dict[int, Mapping[int, Level]]:
    block = fib.lists.of(table)
    count = struct.unpack_from("<H", block)[0] if len(block) >= 2 else 0
    at = fib.lists.start + fib.lists.length
    found: dict[int, Mapping[int, Level]] = {}
    for index in range(min(count, len(block) // _HEAD)):
        head = block[2 + _HEAD * index : 2 + _HEAD * (index + 1)]
        levels = {}
        for depth in range(1 if head[26] & _SIMPLE else _LEVELS):
            levels[depth], at = _level(table, at)
        found[struct.unpack_from("<I", head)[0]] = levels
    return found


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """Return a level and where the next one stands."""
    start, form = struct.unpack_from("<IB", table, at)
    suffix, letters, paragraph = table[at + 15], table[at + 24], table[at + 25]
    text_at = at + _LEVEL + letters + paragraph
    length = struct.unpack_from("<H", table, text_at)[0]
    end = text_at + 2 + 2 * length
    text = "".join(_shown(table[text_at + 2 : end].decode("utf-16-le", errors="replace")))
    written = Level(start, _FORMATS.get(form, "decimal"), text, _SUFFIXES.get(suffix, "tab"))
    return written, end


def _shown(text: str) -> Iterator[str]:
    """Write the places of numbers, stored as characters 0 to 8, as %1 to %9."""
    for letter in text:
        yield f"%{ord(letter) + 1}" if ord(letter) < _LEVELS else letter


def _starts(uses: bytes, at: int, changed: int) -> tuple[dict[int, int], int]:
    """Return the levels a use of a list starts anew, and where the next use stands."""
    starts = {}
    at += 4
    for _ in range(changed):
        if at + 8 > len(uses):
            break
        start, flags = struct.unpack_from("<II", uses, at)
        at += 8
        if flags & _REWRITTEN:
            _, at = _level(uses, at)
        if flags & _STARTS_ANEW:
            starts[flags & 0xF] = start
    return starts, at
