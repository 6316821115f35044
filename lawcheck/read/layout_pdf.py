"""The layout of a PDF with text: the paper of its first page, and where and how its text stands."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from lawcheck.model import Layout, Margins
from lawcheck.read.layout import BASIS, LONG_LINE, Letters, family, look_of
from lawcheck.read.pdf import open_pdf

_PAGES = 3
_MM_A_POINT = 25.4 / 72
_LEAST_LINES = 12
_EDGE = 0.1
"""The share of lines that may reach further out: numbers of pages, stamps, tables."""
_GAZETTE = "CÔNG BÁO"
"""Heads the pages of the gazette, which has a layout of its own."""
_ITALIC = 1 << 6
"""The flag of a slanted font in its descriptor (ISO 32000-1, 9.8.2)."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: float
    right: float
    letters: Letters


def layout_of_pdf(content: bytes) -> Layout | None:
    """Return the layout of a PDF, None where it has no page with text."""
    with open_pdf(content) as document:
        count = min(pdfium.FPDF_GetPageCount(document), _PAGES)
        pages = [_page(document, index) for index in range(count)]
    width, height = pages[0][0] if pages else (0.0, 0.0)
    lines = [line for _, rows in pages for line in rows]
    running = [line for line in lines if len(line.text) >= LONG_LINE]
    if not running or any(_GAZETTE in line.text for line in lines):
        return None
    return Layout(
        width=width,
        height=height,
        margins=_margins(running, width),
        body=look_of((line.letters, len(line.text)) for line in running if not _is_basis(line)),
        bases=look_of((line.letters, len(line.text)) for line in lines if _is_basis(line)),
    )


def _is_basis(line: _Line) -> bool:
    return line.text.startswith(BASIS)


def _margins(lines: list[_Line], width: float) -> Margins | None:
    if len(lines) < _LEAST_LINES:
        return None
    edge = int(len(lines) * _EDGE)
    left = sorted(line.left for line in lines)[edge]
    right = sorted(line.right for line in lines)[-1 - edge]
    return Margins(round(left, 1), round(width - right, 1), measured=True)


def _page(document: ctypes.c_void_p, index: int) -> tuple[tuple[float, float], list[_Line]]:
    page = pdfium.FPDF_LoadPage(document, index)
    text = pdfium.FPDFText_LoadPage(page)
    try:
        wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        return (round(wide * _MM_A_POINT, 1), round(high * _MM_A_POINT, 1)), list(_lines(text))
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _lines(text: ctypes.c_void_p) -> Iterator[_Line]:
    count = pdfium.FPDFText_CountChars(text)
    units = (ctypes.c_ushort * (count + 2))()
    pdfium.FPDFText_GetText(text, 0, count, units)
    written = bytes(units)[: 2 * count].decode("utf-16-le", errors="replace")
    start = 0
    for row in written.split("\r\n"):
        shown = row.rstrip()
        if shown.strip():
            last, middle = start + len(shown) - 1, start + len(shown) // 2
            left, right = _edges(text, start)[0], _edges(text, last)[1]
            words = unicodedata.normalize("NFC", shown.strip())
            yield _Line(words, left, right, _letters(text, middle))
        start += len(row) + 2


def _edges(text: ctypes.c_void_p, index: int) -> tuple[float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return left.value * _MM_A_POINT, right.value * _MM_A_POINT


def _letters(text: ctypes.c_void_p, index: int) -> Letters:
    name, flags, matrix = ctypes.create_string_buffer(128), ctypes.c_int(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    font = name.value.decode(errors="replace")
    slanted = bool(flags.value & _ITALIC) or "italic" in font.lower()
    return family(font) if font else None, round(2 * size) / 2, slanted
