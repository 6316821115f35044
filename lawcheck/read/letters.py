"""Letters without their marks, one for one, so that offsets stay those of the text."""

import sys
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import Any

_MARKED = tuple(chain(range(ord("A"), ord("Z") + 1), range(0xC0, 0x250), range(0x1E00, 0x1F00)))
CAPITALS = "".join(letter for letter in map(chr, _MARKED) if letter.isupper())
"""Capital letters, for the classes of patterns: ranges would let small ones in."""


def _base(code: int) -> str:
    letter = unicodedata.normalize("NFD", chr(code))[0].lower()
    return letter if len(letter) == 1 else chr(code)


class Levelling:
    """Letters put for others, one for one; a long text is looked up as an array, not by letter."""

    def __init__(self, changes: Mapping[int, str]) -> None:
        self._changes = changes

    def __call__(self, text: str) -> str:
        """Return `text` with the letters changed, of the same length."""
        if len(text) < _LONG:
            return text.translate(self._changes)
        import numpy as np  # noqa: PLC0415

        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        changed: bytes = self._array.take(codes).tobytes()
        return changed.decode("utf-32-le", "surrogatepass")

    @cached_property
    def _array(self) -> Any:
        import numpy as np  # noqa: PLC0415

        array = np.arange(sys.maxunicode + 1, dtype="<u4")
        for code, letter in self._changes.items():
            array[code] = ord(letter)
        return array


_LONG = 64
"""From this length on an array is quicker than `str.translate`: four times as quick at 1,000."""
_TABLE = {code: _base(code) for code in _MARKED}
_TABLE |= {ord(letter): "d" for letter in "ĐđÐð"}
_bare = Levelling(_TABLE)


def bare(text: str) -> str:
    """Return `text` in lower case without diacritics, of the same length: "Điều 5" → "dieu 5"."""
    return _bare(text)


def is_caps(text: str) -> bool:
    """Whether the letters of `text` are capitals, as in a heading.

    Old fonts drew capitals over the codes of small letters with marks: "SắC LệNH" counts too.
    """
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if len(letters) < 2 or capitals < 0.5 * len(letters):
        return False
    plain = [c for c in letters if c.isascii()]
    return capitals >= 0.9 * len(letters) or (
        len(plain) > 2 and sum(c.isupper() for c in plain) >= 0.95 * len(plain)
    )
