"""Characters drawn in a font of an old encoding (.VnTime, .VnTimeH, VNI-) → Unicode, by its name."""

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat

import numpy as np
import pypdfium2.raw as pdfium

from lawcheck.read.fonts import as_typed, decoder_of_font, decoder_of_text
from lawcheck.read.glyphs import Glyphs, Index, Mask
from lawcheck.read.plain_calls import handle_of, plain_call
from lawcheck.read.vni import TAKEN, from_vni, vni_in_place

_LATIN = 0x100
_LONGEST_NAME = 128
_SAMPLE = 40
"""Every so many characters the font is asked: a heading in capitals has more."""
_font_of = plain_call(
    pdfium.FPDFText_GetFontInfo,
    ctypes.c_ulong,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_char_p,
    ctypes.c_ulong,
    ctypes.c_void_p,
)


def in_unicode(text: ctypes.c_void_p, glyphs: Glyphs, places: Index) -> Glyphs:
    """Return the characters as their fonts show them; `places` are theirs on the page."""
    if not any(map(_is_old, _fonts(text, places[::_SAMPLE]))):
        return glyphs
    fonts = np.array(list(_fonts(text, places)))
    codes = glyphs.codes.copy()
    for font in filter(_is_old, np.unique(fonts)):
        drawn = (fonts == font) & (codes < _LATIN)
        codes[drawn] = _shown(font, codes[drawn])
    return _joined(replace(glyphs, codes=codes), codes == ord(TAKEN))


def _is_old(font: str) -> bool:
    return decoder_of_font(font) is not as_typed


def _fonts(text: ctypes.c_void_p, places: Index) -> Iterator[str]:
    """Yield the name of the font of each character."""
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    rest = map(repeat, (name, _LONGEST_NAME, None))
    for _ in map(_font_of, repeat(handle_of(text)), places.tolist(), *rest):
        yield name.value.decode("latin-1")


def _shown(font: str, codes: Index) -> Index:
    typed = "".join(map(chr, codes.tolist()))
    decode = decoder_of_text(font, typed)
    shown = vni_in_place(typed) if decode is from_vni else decode(typed)
    return np.array([ord(letter) for letter in shown])


def _joined(glyphs: Glyphs, taken: Mask) -> Glyphs:
    """Drop the marks that their letters took up, and let each letter reach as far as its mark."""
    if not taken.any():
        return glyphs
    right = glyphs.right.copy()
    letters = np.flatnonzero(taken) - 1
    right[letters] = np.maximum(right[letters], right[letters + 1])
    return replace(glyphs, right=right).take(~taken)
