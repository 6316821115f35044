"""A PDF page → its characters and ruled lines, turned upright, through pdfium."""

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2.raw as pdfium

from lawcheck.read.lines import Box

_HYPHEN_AT_LINE_END = (0x02, 0xFFFE)
GUESSED_BLANK = "\u200a"
"""A blank that stands nowhere in the file: pdfium saw a gap there."""
_FEWEST_ACROSS = 4
_THINNEST = 2.0
_SHORTEST = 6.0
_MOST_OBJECTS = 20000


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character where it stands; `base` is the line it stands on."""

    text: str
    left: float
    right: float
    base: float
    bottom: float
    top: float
    size: float
    """Of the font, in points."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page turned so that its text runs from left to right."""

    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    pictured: bool
    """Whether one picture covers most of the page."""
    bottom: float
    top: float
    upright: Callable[[Box], Box]
    """Turns a box of the sheet back into the page's own coordinates."""


def read_sheet(document: ctypes.c_void_p, index: int) -> Sheet:
    """Read the page at `index` of an open document."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Sheet((), (), pictured=False, bottom=0, top=0, upright=_same)
    text = pdfium.FPDFText_LoadPage(page)
    try:
        glyphs = tuple(_glyphs(text)) if text else ()
        area = _area(page)
        rules, pictured = _objects(page, area)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    return _turned(glyphs, rules, area, pictured=pictured)


def _glyphs(text: ctypes.c_void_p) -> Iterator[Glyph]:
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    tall = size = 0.0
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _HYPHEN_AT_LINE_END:
            code = ord("-")
        if code < 0x20:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        guessed = code == 0x20 and pdfium.FPDFText_IsGenerated(text, index)
        shown = GUESSED_BLANK if guessed else chr(code)
        if box.top - box.bottom != tall:
            tall, size = box.top - box.bottom, _size_at(text, index)
        yield Glyph(shown, box.left, box.right, y.value, box.bottom, box.top, size)


def _size_at(text: ctypes.c_void_p, index: int) -> float:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    nominal: float = pdfium.FPDFText_GetFontSize(text, index)
    return nominal * math.hypot(matrix.c, matrix.d) or 1.0


def _area(page: ctypes.c_void_p) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return (box.left, box.bottom, box.right, box.top)


def _objects(page: ctypes.c_void_p, area: Box) -> tuple[tuple[Box, ...], bool]:
    rules: list[Box] = []
    pictured = False
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules.extend(_rules(item))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = pictured or _size(_bounds(item)) > 0.6 * _size(area)
    return tuple(rules), pictured


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


def _same(box: Box) -> Box:
    return box


def _clockwise(box: Box) -> Box:
    """Turn a box a quarter to the right about the origin: (x, y) → (y, -x)."""
    return (box[1], -box[2], box[3], -box[0])


def _counter(box: Box) -> Box:
    """Turn a box a quarter to the left about the origin: (x, y) → (-y, x)."""
    return (-box[3], box[0], -box[1], box[2])


def _half(box: Box) -> Box:
    return (-box[2], -box[3], -box[0], -box[1])


_TURNS = {
    "right": (_same, _same),
    "up": (_clockwise, _counter),
    "down": (_counter, _clockwise),
    "left": (_half, _half),
}
"""Direction of the text → how to turn the page upright, and back."""


def _turned(
    glyphs: tuple[Glyph, ...], rules: tuple[Box, ...], area: Box, *, pictured: bool
) -> Sheet:
    direction = _direction(glyphs)
    turn, back = _TURNS[direction]
    _, bottom, _, top = turn(area)
    return Sheet(
        tuple(_along([_turn_glyph(glyph, direction) for glyph in glyphs])),
        tuple(turn(rule) for rule in rules),
        pictured=pictured,
        bottom=bottom,
        top=top,
        upright=back,
    )


def _direction(glyphs: tuple[Glyph, ...]) -> str:
    steps = dict.fromkeys(_TURNS, 0)
    for first, second in pairwise(glyphs):
        across = second.left - first.left
        along = second.bottom - first.bottom
        if abs(along) > 30 or abs(across) > 30:
            continue
        if abs(across) >= abs(along):
            steps["right" if across >= 0 else "left"] += 1
        else:
            steps["up" if along > 0 else "down"] += 1
    return max(steps, key=steps.__getitem__)


def _along(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """Drop characters that run across the text: watermarks, stamps, turned mastheads."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _runs_across(run[-1], glyph):
            yield from run if len(run) < _FEWEST_ACROSS else ()
            run = []
        run.append(glyph)
    yield from run if len(run) < _FEWEST_ACROSS else ()


def _runs_across(first: Glyph, second: Glyph) -> bool:
    """Whether the next character stands above or below instead of beside."""
    across, along = abs(second.left - first.left), abs(second.base - first.base)
    return across < along < first.size and across < 0.7 * first.size


def _turn_glyph(glyph: Glyph, direction: str) -> Glyph:
    if direction == "right":
        return glyph
    turn, _ = _TURNS[direction]
    left, bottom, right, top = turn((glyph.left, glyph.bottom, glyph.right, glyph.top))
    return replace(glyph, left=left, right=right, base=bottom, bottom=bottom, top=top)
