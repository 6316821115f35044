"""The engine that runs over whole pages: RE2, or the standard library's where it is not installed.

A finder takes the shape of a page, one byte a letter, so that its offsets are those of the text;
what it finds is then read by `re`. It may find too much, never too little.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Protocol

from lawcheck.read.letters import bare

try:
    import re2 as engine
except ImportError:
    engine = re

_LOOKAROUND = re.compile(r"\(\?<?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)")


class Hit(Protocol):
    """A place where something may begin."""

    def start(self) -> int:
        """Return where it begins."""

    def end(self) -> int:
        """Return where it ends."""

    def span(self) -> tuple[int, int]:
        """Return both."""


class Shaped(Protocol):
    """A page: its text level, in bare letters, and in one byte a letter."""

    @property
    def plain(self) -> str:
        """Return the level text."""

    @property
    def bare(self) -> str:
        """Return it in bare letters."""

    @property
    def shape(self) -> bytes:
        """Return those in one byte a letter."""


class Finder(Protocol):
    """A compiled pattern over the shape of a page."""

    pattern: bytes

    def finditer(self, shape: bytes, /) -> Iterable[Hit]:
        """Yield the hits that do not overlap, from left to right."""


def finder(pattern: str) -> Finder:
    """Compile a pattern of ASCII, as wide as it is without what it says of its surroundings."""
    wide, count = pattern, 1
    while count:
        wide, count = _LOOKAROUND.subn("", wide)
    found: Finder = engine.compile(wide.encode("ascii"))
    return found


class Places:
    """Where a finder hits on a page, looked for once and looked up by stretch."""

    def __init__(self, finder: Finder, page: Shaped) -> None:
        spans = [hit.span() for hit in finder.finditer(page.shape)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def first(self, start: int, end: int) -> int | None:
        """Return from where on between `start` and `end` there may be a match, None for nowhere."""
        index = bisect_right(self._ends, start)
        if index == len(self._ends) or self._starts[index] >= end:
            return None
        return max(start, self._starts[index])


class Scanner:
    """A pattern that finds as `re` does, but reads only where the engine hit."""

    def __init__(self, pattern: str, *, cased: bool = False) -> None:
        """Take a pattern in bare letters, or one over `page.plain` where its capitals count."""
        self.finder = finder(bare(pattern) if cased else pattern)
        self.reader = re.compile(pattern)
        self._cased = cased

    def finditer(self, page: Shaped) -> Iterator[re.Match[str]]:
        """Yield the matches of the whole page that do not overlap, from left to right."""
        text = page.plain if self._cased else page.bare
        reached = 0
        for hit in self.finder.finditer(page.shape):
            at = max(reached, hit.start())
            while at < hit.end():
                if found := self.reader.match(text, at):
                    yield found
                    reached = at = found.end()
                else:
                    at += 1
