"""The style sheet of a Word 97 document, as far as styles decide fonts and numbers (MS-DOC 2.9.271)."""

import struct
from collections.abc import Iterator

from lawcheck.read.sprm import MODERN, STYLE, Properties, properties_in

_PARAGRAPH_STYLE = 1
_NO_STYLE = 0xFFF
_DEEPEST = 12


def read_stylesheet(block: bytes) -> tuple[Properties, ...]:
    """Return the properties of each style, those of the styles it rests on among them."""
    if len(block) < 6:
        return ()
    size, count, base = struct.unpack_from("<HHH", block)
    own = [_style(definition, base) for definition in _definitions(block, 2 + size, count)]
    return tuple(_resolved(own, index, _DEEPEST) for index in range(len(own)))


def _definitions(block: bytes, at: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        if at + 2 > len(block):
            return
        size = struct.unpack_from("<H", block, at)[0]
        yield block[at + 2 : at + 2 + size]
        at += 2 + size


def _style(definition: bytes, base: int) -> tuple[int, Properties]:
    """Return the style it rests on, and what it says of its own."""
    if len(definition) < base + 2:
        return _NO_STYLE, {}
    kind = struct.unpack_from("<H", definition, 2)[0]
    if kind & 0xF != _PARAGRAPH_STYLE:
        return _NO_STYLE, {}
    name = struct.unpack_from("<H", definition, base)[0]
    updates = list(_updates(definition, base + 2 + 2 * name + 2))
    found: dict[int, int] = {}
    if updates:
        found |= properties_in(updates[0], modern=True, styled=True)
    if len(updates) > 1:
        letters = properties_in(updates[1], modern=True, styled=False)
        found |= {code: value for code, value in letters.items() if code == MODERN.font}
    found.pop(STYLE, None)
    return kind >> 4, found


def _updates(definition: bytes, at: int) -> Iterator[bytes]:
    while at + 2 <= len(definition):
        size = struct.unpack_from("<H", definition, at)[0]
        yield definition[at + 2 : at + 2 + size]
        at += 2 + size + size % 2


def _resolved(own: list[tuple[int, Properties]], index: int, depth: int) -> Properties:
    base, found = own[index]
    if depth == 0 or base >= len(own) or base == index:
        return found
    return {**_resolved(own, base, depth - 1), **found}
