"""Properties as Word stores them: operation codes with operands, one after another (MS-DOC 2.6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Properties = Mapping[int, int]
"""Operation code → operand, its first two bytes."""

STYLE = -2
"""Where `Properties` keep the number of the paragraph style."""

OLD_NUMBERING = 13
"""Of Word 6 and 95: 1 to 9 a level of an outline, 10 a number, 11 a bullet."""

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
    inserted: int
    hidden: int
    font: int
    """Of letters beyond ASCII: those tell the encoding."""
    in_table: int
    row_end: int
    symbol: int
    level: int
    listing: int


MODERN = Codes(0x0800, 0x0801, 0x083C, 0x4A51, 0x2416, 0x2417, 0x6A09, 0x260A, 0x460B)
OLD = Codes(65, 66, 92, 93, 24, 25, 74, -1, -1)


def properties_in(grpprl: bytes, *, modern: bool, styled: bool) -> Properties:
    """Return the properties of a run; those of a paragraph begin with its style."""
    if not styled:
        return dict(_operations(grpprl, modern=modern))
    width = 2 if modern else 1
    style = int.from_bytes(grpprl[:width], "little")
    return {STYLE: style, **dict(_operations(grpprl[width:], modern=modern))}


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
