"""The engine that runs over whole pages: RE2, or the standard library's where it is not installed.

A finder takes the shape of a page, one byte a letter, so that its offsets are those of the text;
what it finds is then read by `re`. It may find too much, never too little.
"""

import re
from collections.abc import Iterable
from typing import Protocol

try:
    import re2 as engine
except ImportError:
    engine = re

_LOOKAROUND = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")


class Hit(Protocol):
    """A place where something may begin."""

    def start(self) -> int:
        """Return where it begins."""

    def end(self) -> int:
        """Return where it ends."""

    def span(self) -> tuple[int, int]:
        """Return both."""


class Finder(Protocol):
    """A compiled pattern over the shape of a page."""

    pattern: bytes

    def finditer(self, shape: bytes, /) -> Iterable[Hit]:
        """Yield the hits that do not overlap, from left to right."""


def finder(pattern: str) -> Finder:
    """Compile a pattern of ASCII, as wide as it is without what it says of its surroundings."""
    found: Finder = engine.compile(_LOOKAROUND.sub("", pattern).encode("ascii"))
    return found
