"""A page as recognised: its words, as characters on a sheet for the same reading as any PDF."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from lawcheck.read.glyphs import Glyph, Glyphs, Sheet
from lawcheck.read.lines import Box, Line
from lawcheck.read.pictures import Turn
from lawcheck.read.recognise import Seen

_WRITING = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words on a page and the way from its picture to the page, in points."""

    words: tuple[Seen, ...]
    width: float
    height: float
    turn: Turn

    def sheet(self) -> Sheet:
        """Return the page as characters where they stand."""
        usual = median([word.size for word in self.words] or [1.0])
        glyphs = (glyph for word in self.words for glyph in _glyphs(word, usual))
        return Sheet(
            glyphs=Glyphs.of(glyphs),
            rules=(),
            pictured=True,
            bottom=0,
            top=self.height,
            upright=self.turn.box,
        )

    def confidence_in(self, box: Box) -> float | None:
        """Return how sure the least sure word in a box of the page is, None without words."""
        sure = (
            word.confidence
            for word in self.words
            if _WRITING.search(word.text) and _holds(box, self.turn.box(word.box))
        )
        least = min(sure, default=None)
        return None if least is None else round(least) / 100


def with_confidence(lines: Iterable[Line], pages: Mapping[int, Recognised]) -> Iterator[Line]:
    """Yield the lines, those of recognised pages with how sure their words are."""
    for line in lines:
        page = pages.get((line.page or 0) - 1)
        yield line._replace(confidence=page.confidence_in(line.box)) if page and line.box else line


def _glyphs(word: Seen, size: float) -> Iterator[Glyph]:
    """Spread the letters of a word evenly over it; sizes of single lines are read too unsteadily."""
    left, bottom, right, top = word.box
    step = (right - left) / len(word.text)
    for index, letter in enumerate(word.text):
        start = left + index * step
        yield Glyph(letter, start, start + step, word.base, bottom, top, size)
    yield Glyph(" ", right, right, word.base, bottom, top, size)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
