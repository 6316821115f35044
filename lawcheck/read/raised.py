"""Raised small figures on a page: units (m2) stay, marks of footnotes go, footnotes are told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from lawcheck.read.glyphs import Floats, Glyph, Glyphs, Mask

_SMALL = 0.82
_LOWEST, _HIGHEST = 0.15, 0.8
_NEAR = 0.5
_AROUND = 40
"""Characters; marks and the words they follow are shorter."""
_MARKS = frozenset("0123456789[]()*")
_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "hm", "dam"})
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def level(glyphs: Glyphs) -> Glyphs:
    """Bring raised characters down to their line.

    A mark after a word ("đất¹") goes, as it belongs to no word of the law; one before a line
    becomes ¹ and shows that a footnote begins.
    """
    parts, done = [], 0
    for start, end in _stretches(_raised(glyphs), len(glyphs)):
        near = glyphs.take(slice(start, end)).one_by_one()
        parts += [glyphs.take(slice(done, start)), Glyphs.of(_leading(list(_trailing(near))))]
        done = end
    return Glyphs.joined([*parts, glyphs.take(slice(done, None))]) if parts else glyphs


def _raised(glyphs: Glyphs) -> list[int]:
    """Return which characters may be raised beside the one before or after them."""
    if not len(glyphs) or glyphs.size.min() >= _SMALL * glyphs.size.max():
        return []
    letters = np.flatnonzero(~glyphs.blank)
    size, rise = glyphs.size[letters], np.diff(glyphs.base[letters])
    trailing = _are_raised(size[1:], size[:-1], rise)
    leading = _are_raised(size[:-1], size[1:], -rise)
    places: list[int] = letters[1:][trailing | leading].tolist()
    return places


def _stretches(places: list[int], end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text around the places, those that touch as one."""
    start = stop = 0
    for place in places:
        if place - _AROUND > stop:
            if stop:
                yield start, stop
            start = place - _AROUND
        stop = min(place + _AROUND, end)
    if stop:
        yield start, stop


def _are_raised(size: Floats, beside: Floats, rise: Floats) -> Mask:
    return (size < _SMALL * beside) & (_LOWEST * beside < rise) & (rise < _HIGHEST * beside)


def _trailing(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    last: Glyph | None = None
    edge = 0.0
    word = ""
    for glyph in glyphs:
        if not glyph.text.strip():
            word = ""
            yield glyph
            continue
        if last and _is_raised(glyph, last) and -_NEAR < (glyph.left - edge) / last.size < _NEAR:
            edge = glyph.right
            if glyph.text not in _MARKS or word in _UNITS:
                yield replace(glyph, base=last.base)
            continue
        last, edge = glyph, glyph.right
        word = word + glyph.text if glyph.text.isalpha() else ""
        yield glyph


def _leading(glyphs: list[Glyph]) -> list[Glyph]:
    levelled: list[Glyph] = []
    after: Glyph | None = None
    edge = 0.0
    for glyph in reversed(glyphs):
        if after and _is_mark(glyph, after) and -_NEAR < (edge - glyph.right) / after.size < _NEAR:
            edge = glyph.left
            text = glyph.text.translate(SUPERSCRIPTS)
            place = (after.base, after.bottom, after.top)
            levelled.append(Glyph(text, glyph.left, glyph.right, *place, glyph.size))
            continue
        levelled.append(glyph)
        if glyph.text.strip():
            after, edge = glyph, glyph.left
    levelled.reverse()
    return levelled


def _is_mark(glyph: Glyph, after: Glyph) -> bool:
    return glyph.text.isdigit() and _is_raised(glyph, after)


def _is_raised(glyph: Glyph, beside: Glyph) -> bool:
    size = beside.size
    return (
        glyph.size < _SMALL * size and _LOWEST * size < glyph.base - beside.base < _HIGHEST * size
    )
