"""Characters on a page → the lines one sees: words put together by position, not by file order."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from lawcheck.read.fonts import Decode
from lawcheck.read.glyphs import GUESSED_BLANK, Glyph
from lawcheck.read.lines import Box, around
from lawcheck.read.raised import level

_SAME_LINE = 0.35
"""Of the size of the font: characters this near share a line; raised figures do, two columns do not."""
_WORD_GAP = 0.15
_GUESSED_GAP = 0.05
"""Where pdfium guesses a blank too."""
_COLUMN_GAP = 1.1
_TWICE = 0.12


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank between them."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a line with no wide gap between them."""

    words: tuple[Word, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        """Return the words with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Return where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Return where the last word ends."""
        return self.words[-1].right

    @property
    def box(self) -> Box:
        """Return the box around the words."""
        return around([(word.left, word.bottom, word.right, word.top) for word in self.words])


@dataclass(frozen=True, slots=True)
class VisualLine:
    """A line of a page: segments from left to right on one base."""

    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """Return the line with wide gaps kept as three blanks."""
        return "   ".join(segment.text for segment in self.segments)

    @property
    def base(self) -> float:
        """Return the height at which the line stands."""
        return self.segments[0].base

    @property
    def size(self) -> float:
        """Return the size of its font."""
        return self.segments[0].size

    @property
    def left(self) -> float:
        """Return where the line begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Return where the line ends."""
        return self.segments[-1].right

    @property
    def box(self) -> Box:
        """Return the box around the line."""
        return around([segment.box for segment in self.segments])

    def decoded(self, decode: Decode) -> "VisualLine":
        """Return the line with its words read in another encoding."""
        return VisualLine(
            tuple(
                replace(s, words=tuple(replace(w, text=decode(w.text)) for w in s.words))
                for s in self.segments
            )
        )


def visual_lines(glyphs: Iterable[Glyph]) -> list[VisualLine]:
    """Put characters together into lines, from the top of the page down."""
    return [line for row in _rows(_whole(glyphs)) if (line := _line(row))]


def _whole(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Join combining marks to their letters: sorted by position they would stray."""
    joined: list[Glyph] = []
    for glyph in level(glyphs):
        if joined and unicodedata.combining(glyph.text):
            joined[-1] = replace(joined[-1], text=joined[-1].text + glyph.text)
        else:
            joined.append(glyph)
    return joined


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: -g.base):
        if row and abs(row[0].base - glyph.base) > _SAME_LINE * max(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: list[Glyph]) -> VisualLine | None:
    letters = [glyph for glyph in row if glyph.text.strip()]
    if not letters:
        return None
    size = median(glyph.size for glyph in letters) or 1.0
    base = median(glyph.base for glyph in letters)
    words = list(_words(sorted(row, key=lambda g: g.left), size))
    return VisualLine(tuple(Segment(tuple(s), base, size) for s in _segments(words, size)))


def _words(row: Sequence[Glyph], size: float) -> Iterator[Word]:
    word: list[Glyph] = []
    gap = _WORD_GAP
    for glyph in row:
        if glyph.text == GUESSED_BLANK:
            gap = _GUESSED_GAP
            continue
        blank = not glyph.text.strip()
        if word and (blank or glyph.left - word[-1].right > gap * size):
            yield _word(word)
            word = []
        gap = _WORD_GAP
        if not (blank or (word and _printed_twice(word[-1], glyph))):
            word.append(glyph)
    if word:
        yield _word(word)


def _printed_twice(first: Glyph, second: Glyph) -> bool:
    """Whether a letter is printed again a hair's breadth away to look bold."""
    return first.text == second.text and second.left - first.left < _TWICE * first.size


def _word(glyphs: list[Glyph]) -> Word:
    return Word(
        "".join(glyph.text for glyph in glyphs),
        glyphs[0].left,
        max(glyph.right for glyph in glyphs),
        min(glyph.bottom for glyph in glyphs),
        max(glyph.top for glyph in glyphs),
    )


def _segments(words: list[Word], size: float) -> Iterator[list[Word]]:
    segment: list[Word] = []
    for word in words:
        if segment and word.left - segment[-1].right > _COLUMN_GAP * size:
            yield segment
            segment = []
        segment.append(word)
    if segment:
        yield segment
