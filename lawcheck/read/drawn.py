"""What is drawn on a PDF page: ruled lines, and whether a picture covers the page."""

import ctypes
from collections.abc import Iterator
from itertools import repeat

import pypdfium2.raw as pdfium

from lawcheck.read.lines import Box
from lawcheck.read.plain_calls import handle_of, plain_call

_THINNEST = 2.0
_SHORTEST = 6.0
_MOST_OBJECTS = 20000
_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
_object_at = plain_call(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_kind_of = plain_call(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def drawn_on(page: ctypes.c_void_p, area: Box) -> tuple[tuple[Box, ...], bool]:
    """Return the ruled lines of a page, and whether one picture covers most of its area."""
    rules: list[Box] = []
    pictured = False
    for item, kind in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules.extend(_rules(item))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = pictured or _size(_bounds(item)) > 0.6 * _size(area)
    return tuple(rules), pictured


def _objects(page: ctypes.c_void_p) -> Iterator[tuple[ctypes.c_void_p, int]]:
    """Yield what is drawn and its kind; of text, most of it, nothing is asked."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    items = list(map(_object_at, repeat(handle_of(page)), range(count)))
    for item, kind in zip(items, map(_kind_of, items), strict=True):
        if kind in _DRAWN:
            yield ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), kind


def _rules(path: ctypes.c_void_p) -> Iterator[Box]:
    """Yield the straight lines of a path: the path itself where it is thin, else its sides.

    A path that is only filled is the ground behind words.
    """
    bounds = _bounds(path)
    if _is_rule(bounds):
        yield bounds
        return
    if not _is_stroked(path):
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    start: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_OBJECTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        end = _point(segment, matrix)
        drawn = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if start and drawn and _is_rule(side := _between(start, end)):
            yield side
        start = end


def _is_stroked(path: ctypes.c_void_p) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _point(segment: ctypes.c_void_p, matrix: pdfium.FS_MATRIX) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return (
        matrix.a * x.value + matrix.c * y.value + matrix.e,
        matrix.b * x.value + matrix.d * y.value + matrix.f,
    )


def _bounds(item: ctypes.c_void_p) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return (left.value, bottom.value, right.value, top.value)


def _between(a: tuple[float, float], b: tuple[float, float]) -> Box:
    return (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))


def _is_rule(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) < _THINNEST and max(width, height) > _SHORTEST


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
