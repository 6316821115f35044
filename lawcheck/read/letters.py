"""Letters without their marks, one for one, so that offsets stay those of the text."""

import unicodedata
from itertools import chain

_MARKED = tuple(chain(range(ord("A"), ord("Z") + 1), range(0xC0, 0x250), range(0x1E00, 0x1F00)))
CAPITALS = "".join(letter for letter in map(chr, _MARKED) if letter.isupper())
"""Capital letters, for the classes of patterns: ranges would let small ones in."""


def _base(code: int) -> str:
    letter = unicodedata.normalize("NFD", chr(code))[0].lower()
    return letter if len(letter) == 1 else chr(code)


_TABLE = {code: _base(code) for code in _MARKED}
_TABLE |= {ord(letter): "d" for letter in "ĐđÐð"}


def bare(text: str) -> str:
    """Return `text` in lower case without diacritics, of the same length: "Điều 5" → "dieu 5"."""
    return text.translate(_TABLE)


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
