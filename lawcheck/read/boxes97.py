"""The text boxes of a Word 97 document: where each is anchored (MS-DOC 2.8.37, 2.9.64, 2.9.253)."""

import struct
from collections.abc import Mapping, Sequence
from itertools import pairwise

from lawcheck.read.fib import Fib

Part = tuple[int, int]
"""First character of a stretch of the text, and its length."""

_SHAPE, _SHAPE_ID = 26, 0
_BOX, _BOX_ID = 22, 14


def parts_of(bounds: Sequence[int], first: int) -> list[Part]:
    """Return the parts of a story that begins at `first`; what follows the last is a mark."""
    return [(first + a, b - a) for a, b in pairwise(bounds[:-1]) if b > a]


def bounds_in(plc: bytes) -> tuple[int, ...]:
    """Return the characters at which the notes of a story begin."""
    return _rising(struct.unpack_from(f"<{len(plc) // 4}I", plc))


def _rising(bounds: tuple[int, ...]) -> tuple[int, ...]:
    """Return bounds, none where they are damaged: no part overlaps another."""
    return bounds if all(a <= b for a, b in pairwise(bounds)) else ()


def boxes_by_anchor(table: bytes, fib: Fib) -> Mapping[int, Sequence[Part]]:
    """Return the character each text box is anchored at, and what is in the box.

    A box in a group bears a number of its own: it goes to the next anchor that has none.
    """
    anchors = _numbered(fib.anchors.of(table), _SHAPE, _SHAPE_ID)
    boxes = _numbered(fib.boxes.of(table), _BOX, _BOX_ID)
    by_shape = {shape: at for at, _, shape in anchors}
    named = set(by_shape) & {shape for _, _, shape in boxes}
    free = [at for at, _, shape in anchors if shape not in named]
    last = free[-1] if free else max(by_shape.values(), default=0)
    found: dict[int, list[Part]] = {}
    for start, end, shape in boxes[:-1]:
        at = by_shape.get(shape, free.pop(0) if free and shape not in named else last)
        found.setdefault(at, []).append((fib.before_boxes + start, end - start))
    return found


def _numbered(plc: bytes, width: int, place: int) -> list[tuple[int, int, int]]:
    """Return start, end and number of the shape of each entry."""
    count = max(0, (len(plc) - 4) // (4 + width))
    bounds = _rising(struct.unpack_from(f"<{count + 1}I", plc)) if count else ()
    entries = range(4 * (count + 1) + place, len(plc), width)
    shapes = [struct.unpack_from("<I", plc, at)[0] for at in entries if at + 4 <= len(plc)]
    return list(zip(bounds, bounds[1:], shapes, strict=False))
