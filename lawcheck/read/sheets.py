"""A PDF page → a sheet: its characters and ruled lines, turned upright, through pdfium."""

import ctypes
import math
from collections import deque
from itertools import repeat

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from lawcheck.read.drawn import drawn_on
from lawcheck.read.glyphs import GUESSED_BLANK, Floats, Glyphs, Index, Sheet
from lawcheck.read.lines import Box
from lawcheck.read.old_fonts import in_unicode
from lawcheck.read.plain_calls import handle_of, plain_call
from lawcheck.read.turning import as_it_is, turned

_UNKNOWN = 0xFFFE
"""Also what a hyphen at the end of a line is written as."""
_HYPHENS_AT_LINE_END = (0x02, _UNKNOWN)
_SURROGATES = 0xD800 >> 11
_NONE = Glyphs.of(())
EMPTY = Sheet(_NONE, (), pictured=False, bottom=0, top=0, upright=as_it_is)
"""What stands for a page that cannot be opened."""
_BOX_BYTES = ctypes.sizeof(pdfium.FS_RECTF)
_loose_box = plain_call(
    pdfium.FPDFText_GetLooseCharBox, None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)


def read_sheet(document: ctypes.c_void_p, index: int) -> Sheet:
    """Read the page at `index` of an open document."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return EMPTY
    text = pdfium.FPDFText_LoadPage(page)
    try:
        glyphs = in_unicode(text, *_glyphs(text)) if text else _NONE
        area = _area(page)
        rules, pictured = drawn_on(page, area)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    return turned(glyphs, rules, area, pictured=pictured)


def _glyphs(text: ctypes.c_void_p) -> tuple[Glyphs, Index]:
    """Return the characters shown, and which of the page's each is."""
    codes = _codes(text)
    codes[np.isin(codes, _HYPHENS_AT_LINE_END)] = ord("-")
    shown = np.flatnonzero(codes >= 0x20)
    if not len(shown):
        return _NONE, shown
    codes, boxes = codes[shown], _boxes(text, shown)
    left, top, right, bottom = boxes.T
    guessed = (codes == 0x20) & (top == bottom) & (left == right)
    below, size = _below_and_size(text, shown, codes, top - bottom, bottom)
    codes[guessed] = ord(GUESSED_BLANK)
    base = _carried((bottom - below).round(3), guessed)
    return Glyphs(codes, left, right, base, bottom, top, size), shown


def _codes(text: ctypes.c_void_p) -> NDArray[np.uint32]:
    count = pdfium.FPDFText_CountChars(text)
    units = (ctypes.c_ushort * (count + 2))()
    written = pdfium.FPDFText_GetText(text, 0, count, units)
    codes = np.frombuffer(units, np.uint16)[:count].astype(np.uint32)
    whole = written == count + 1 and not (codes >> 11 == _SURROGATES).any()
    doubted = np.flatnonzero(codes == _UNKNOWN) if whole else np.arange(count)
    codes[doubted] = [pdfium.FPDFText_GetUnicode(text, int(index)) for index in doubted]
    return codes


def _boxes(text: ctypes.c_void_p, shown: Index) -> Floats:
    """Return left, top, right and bottom of the characters shown."""
    boxes = np.empty((len(shown), 4), np.float32)
    first = boxes.ctypes.data
    places = range(first, first + len(shown) * _BOX_BYTES, _BOX_BYTES)
    deque(map(_loose_box, repeat(handle_of(text)), shown.tolist(), places), maxlen=0)
    return boxes.astype(np.float64)


def _below_and_size(
    text: ctypes.c_void_p, shown: Index, codes: NDArray[np.uint32], tall: Floats, bottom: Floats
) -> tuple[Floats, Floats]:
    """Return how far each box reaches below its base, and its font size.

    The same letter in boxes as tall as one another is of one font and size: one of them is asked.
    Other letters may differ: where a font tells no height, a box reaches as deep as its letter.
    """
    letter = (codes.astype(np.int64) << 32) + (tall * 100).round().astype(np.int64)
    _, first, kind = np.unique(letter, return_index=True, return_inverse=True)
    asked = [_asked(text, int(shown[one]), float(bottom[one])) for one in first]
    below, size = np.array(asked, np.float64).T
    return below[kind], size[kind]


def _asked(text: ctypes.c_void_p, index: int, bottom: float) -> tuple[float, float]:
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    nominal: float = pdfium.FPDFText_GetFontSize(text, index)
    return bottom - y.value, nominal * math.hypot(matrix.c, matrix.d) or 1.0


def _carried(base: Floats, guessed: NDArray[np.bool_]) -> Floats:
    """Let guessed blanks stand on the line of the character before."""
    real = np.where(guessed, 0, np.arange(len(base)))
    return base[np.maximum.accumulate(real)]


def _area(page: ctypes.c_void_p) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return (box.left, box.bottom, box.right, box.top)
