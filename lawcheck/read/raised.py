"""Raised small figures on a page: units (m2) stay, marks of footnotes go, footnotes are told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lawcheck.read.glyphs import Glyph

_SMALL = 0.82
_LOWEST, _HIGHEST = 0.15, 0.8
_NEAR = 0.5
_MARKS = frozenset("0123456789[]()*")
_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "hm", "dam"})
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def level(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Bring raised characters down to their line.

    A mark after a word ("đất¹") goes, as it belongs to no word of the law; one before a line
    becomes ¹ and shows that a footnote begins.
    """
    return _leading(list(_trailing(glyphs)))


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
