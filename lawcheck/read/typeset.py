"""Characters on a page → the lines one sees: words put together by position, not by file order.

Whole columns of numbers are worked on at once: a page has thousands of characters.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lawcheck.read.glyphs import GUESSED_BLANK, Floats, Glyphs, Index, Mask, text_of
from lawcheck.read.raised import level
from lawcheck.read.visual import Segment, VisualLine

_SAME_LINE = 0.35
"""Of the size of the font: characters this near share a line; raised figures do, two columns do not."""
_WORD_GAP = 0.15
_GUESSED_GAP = 0.05
"""Where pdfium guesses a blank too."""
_COLUMN_GAP = 1.1
_TWICE = 0.12
_FIRST_MARK, _BEYOND_MARKS = 0x300, 0xFE30


@dataclass(frozen=True, slots=True, eq=False)
class _Letters:
    """Characters that are seen, in reading order, and how each joins the one before."""

    glyphs: Glyphs
    row: Index
    size: Floats
    """Of the row each stands in."""
    blanks: Index
    """How many blanks were typed before each, since the page began."""
    guesses: Index

    def take(self, chosen: Mask) -> "_Letters":
        """Return the chosen letters."""
        return _Letters(
            self.glyphs.take(chosen),
            self.row[chosen],
            self.size[chosen],
            self.blanks[chosen],
            self.guesses[chosen],
        )

    def begin_words(self) -> Mask:
        """Return which letters begin a word."""
        gap = np.where(np.diff(self.guesses) > 0, _GUESSED_GAP, _WORD_GAP) * self.size[1:]
        apart = self.glyphs.left[1:] - self.glyphs.right[:-1] > gap
        blank = np.diff(self.blanks) > 0
        return _with_first(apart | blank | (np.diff(self.row) > 0))


def visual_lines(glyphs: Glyphs) -> list[VisualLine]:
    """Put characters together into lines, from the top of the page down."""
    return lines_in(glyphs, [np.ones(len(glyphs), np.bool_)])[0]


def lines_in(glyphs: Glyphs, parts: Sequence[Mask]) -> list[list[VisualLine]]:
    """Put the characters of each part of a page together into lines of their own."""
    levelled = [_whole(level(glyphs.take(part))) for part in parts]
    owner = np.repeat(np.arange(len(parts)), [len(part) for part in levelled])
    lines: list[list[VisualLine]] = [[] for _ in parts]
    if len(owner):
        for part, line in _lines(Glyphs.joined(levelled), owner):
            lines[part].append(line)
    return lines


def _whole(glyphs: Glyphs) -> Glyphs:
    """Put combining marks where their letters stand: sorted by position they would stray."""
    marks = (glyphs.codes >= _FIRST_MARK) & (glyphs.codes < _BEYOND_MARKS)
    marks[marks] = _combining()[glyphs.codes[marks] - _FIRST_MARK]
    if not marks[1:].any():
        return glyphs
    letter = np.maximum.accumulate(np.where(marks, 0, np.arange(len(glyphs))))
    return replace(glyphs.take(letter), codes=glyphs.codes)


@cache
def _combining() -> Mask:
    codes = range(_FIRST_MARK, _BEYOND_MARKS)
    return np.array([unicodedata.combining(chr(code)) > 0 for code in codes])


def _lines(glyphs: Glyphs, owner: Index) -> Iterator[tuple[int, VisualLine]]:
    down = np.lexsort((-glyphs.base, owner))
    glyphs, owner = glyphs.take(down), owner[down]
    row = np.cumsum(_begin_rows(glyphs, owner)) - 1
    bases, sizes = _middles(glyphs, row)
    letters = _printed_once(_letters(glyphs, row, sizes))
    if len(letters.row):
        first_of_row = np.flatnonzero(_with_first(np.diff(row) > 0))
        segments = _segments(letters, bases)
        for index, line in groupby(segments, key=itemgetter(0)):
            yield int(owner[first_of_row[index]]), VisualLine.of([one for _, one in line])


def _begin_rows(glyphs: Glyphs, owner: Index) -> Mask:
    """Return which characters, from the top down, begin a row."""
    base, size = glyphs.base, glyphs.size
    changes = np.diff(base).astype(np.bool_) | np.diff(size).astype(np.bool_)
    places = np.flatnonzero(_with_first(changes | (np.diff(owner) > 0)))
    begins = np.zeros(len(base), np.bool_)
    first: tuple[int, float, float] = (-1, 0.0, 0.0)
    for place, *here in zip(
        places, *(c[places].tolist() for c in (owner, base, size)), strict=True
    ):
        part, own_base, own_size = here
        below = first[1] - own_base > _SAME_LINE * max(first[2], own_size)
        if part != first[0] or below:
            begins[place] = True
            first = (part, own_base, own_size)
    return begins


def _middles(glyphs: Glyphs, row: Index) -> tuple[Floats, Floats]:
    """Return the base and the font size of each row: those of its middle letter."""
    letters = ~glyphs.blank
    bounds = np.searchsorted(row[letters], np.arange(row[-1] + 2))
    base, size = (_medians(column[letters], bounds) for column in (glyphs.base, glyphs.size))
    return base, np.where(size == 0, 1.0, size)


def _medians(column: Floats, bounds: Index) -> Floats:
    """Return the median of each stretch; in most all are equal."""
    found = np.zeros(len(bounds) - 1)
    filled = bounds[1:] > bounds[:-1]
    starts = bounds[:-1][filled]
    if len(starts):
        found[filled] = low = np.minimum.reduceat(column, starts)
        mixed = np.flatnonzero(filled)[np.maximum.reduceat(column, starts) > low]
        for index in mixed:
            found[index] = median(column[bounds[index] : bounds[index + 1]].tolist())
    return found


def _letters(glyphs: Glyphs, row: Index, sizes: Floats) -> _Letters:
    across = np.lexsort((glyphs.left, row))
    glyphs, row = glyphs.take(across), row[across]
    guessed = glyphs.codes == ord(GUESSED_BLANK)
    blank = glyphs.blank
    typed = np.cumsum(blank & ~guessed)
    every = _Letters(glyphs, row, sizes[row], typed, np.cumsum(guessed))
    return every.take(~blank)


def _printed_once(letters: _Letters) -> _Letters:
    """Drop letters printed again a hair's breadth away to look bold."""
    while (again := _printed_again(letters)).any():
        letters = letters.take(~(again & ~_with_first(again[:-1])))
    return letters


def _printed_again(letters: _Letters) -> Mask:
    glyphs = letters.glyphs
    same = np.diff(glyphs.codes.astype(np.int64)) == 0
    near = np.diff(glyphs.left) < _TWICE * glyphs.size[:-1]
    return np.concatenate(([False], same & near))[: len(glyphs)] & ~letters.begin_words()


def _segments(letters: _Letters, bases: Floats) -> Iterator[tuple[int, Segment]]:
    """Yield each segment with its row."""
    glyphs = letters.glyphs
    begin = letters.begin_words()
    words = np.flatnonzero(begin)
    left, right = glyphs.left[words], np.maximum.reduceat(glyphs.right, words)
    row, size = letters.row[words], letters.size[words]
    wide = (left[1:] - right[:-1] > _COLUMN_GAP * size[1:]) | (np.diff(row) > 0)
    first = np.flatnonzero(_with_first(wide))
    last = np.append(first[1:], len(words)) - 1
    boxes = _columns(
        left[first],
        np.minimum.reduceat(glyphs.bottom, words[first]),
        right[last],
        np.maximum.reduceat(glyphs.top, words[first]),
    )
    rest = _columns(row[first], bases[row[first]], size[first], right[first] - left[first])
    texts = _texts(glyphs.codes, words, words[first])
    for text, box, (own_row, *place) in zip(texts, boxes, rest, strict=True):
        yield own_row, Segment(text, box, *place)


def _texts(codes: NDArray[np.uint32], words: Index, segments: Index) -> Iterator[str]:
    """Yield the words of each segment with blanks between."""
    spaced = text_of(np.insert(codes, words, ord(" ")))
    before = np.searchsorted(words, segments) + segments
    bounds = [*before.tolist(), len(spaced)]
    return (spaced[start + 1 : end] for start, end in pairwise(bounds))


def _columns(*columns: NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.tolist() for column in columns), strict=True)


def _with_first(rest: Mask) -> Mask:
    return np.concatenate(([True], rest))
