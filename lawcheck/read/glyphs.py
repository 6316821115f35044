"""Characters where they stand on a page, kept column by column: a page holds thousands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lawcheck.read.lines import Box

Floats = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

GUESSED_BLANK = "\u200a"
"""A blank that stands nowhere in the file: pdfium saw a gap there."""
_BLANKS = np.array([not chr(code).strip() for code in range(0x3002)])


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character where it stands; `base` is the line it stands on."""

    text: str
    left: float
    right: float
    base: float
    bottom: float
    top: float
    size: float
    """Of the font, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """Many characters, one column for each thing known of a `Glyph`."""

    codes: NDArray[np.uint32]
    left: Floats
    right: Floats
    base: Floats
    bottom: Floats
    top: Floats
    size: Floats

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "Glyphs":
        """Return characters known one by one."""
        rows = [(ord(g.text), g.left, g.right, g.base, g.bottom, g.top, g.size) for g in glyphs]
        codes, *places = np.array(rows, np.float64).reshape(-1, 7).T
        return cls(codes.astype(np.uint32), *places)

    @classmethod
    def joined(cls, parts: Sequence["Glyphs"]) -> "Glyphs":
        """Return the characters of all parts, in order."""
        return cls(*(np.concatenate(column) for column in zip(*map(_columns, parts), strict=True)))

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def text(self) -> str:
        """Return the characters, in the order of the file."""
        return text_of(self.codes)

    @property
    def blank(self) -> Mask:
        """Return which characters are blanks."""
        return _BLANKS[np.minimum(self.codes, len(_BLANKS) - 1)]

    def take(self, chosen: Index | Mask | slice) -> "Glyphs":
        """Return the chosen characters."""
        return Glyphs(*(column[chosen] for column in _columns(self)))

    def one_by_one(self) -> list[Glyph]:
        """Return each character."""
        places = zip(*(column.tolist() for column in _columns(self)[1:]), strict=True)
        return [Glyph(text, *place) for text, place in zip(self.text, places, strict=True)]

    def inside(self, box: Box) -> Mask:
        """Return which characters have their middle in a box."""
        x, y = (self.left + self.right) / 2, (self.bottom + self.top) / 2
        return (box[0] <= x) & (x <= box[2]) & (box[1] <= y) & (y <= box[3])


def text_of(codes: NDArray[np.uint32]) -> str:
    """Return the string of code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page turned so that its text runs from left to right."""

    glyphs: Glyphs
    rules: tuple[Box, ...]
    pictured: bool
    """Whether one picture covers most of the page."""
    bottom: float
    top: float
    upright: Callable[[Box], Box]
    """Turns a box of the sheet back into the page's own coordinates."""


def _columns(glyphs: Glyphs) -> tuple[NDArray[Any], ...]:
    return (
        glyphs.codes,
        glyphs.left,
        glyphs.right,
        glyphs.base,
        glyphs.bottom,
        glyphs.top,
        glyphs.size,
    )
