"""A PDF page → a clean upright grey picture of it, and the way back to places on the page."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, radians, sin

import pypdfium2.raw as pdfium
from PIL import Image, ImageFilter

from lawcheck.errors import DamagedFile
from lawcheck.language import say
from lawcheck.read.lines import Box
from lawcheck.read.skew import skew_of

DPI = 250
"""Measured on scans of 200 and of 300 dpi: 200 and 300 read worse, 400 much slower."""
_POINTS = 72.0
_MOST_PIXELS = 24_000_000
"""An A3 page has 12 million; posters are read more coarsely."""
_WHITE = 0xFFFFFFFF
_INK = 160
_LEAST_TURN = 0.08
_SPECKS = 3
"""Side of the median filter: without it a noisy page takes a minute and reads as nothing."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The affine way from a picture, in points from its lower left, to its page."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the picture stands on the page."""
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def box(self, box: Box) -> Box:
        """Return the box on the page around a box of the picture."""
        left, bottom, right, top = box
        corners = [self.point(x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return (min(xs), min(ys), max(xs), max(ys))

    def after(self, first: "Turn") -> "Turn":
        """Return the way that goes `first` and then this."""
        origin, right, up = (self.point(*first.point(x, y)) for x, y in ((0, 0), (1, 0), (0, 1)))
        return _through(origin, right, up, (1, 1))


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture of a page with level lines."""

    image: Image.Image
    scale: float
    """Pixels a point."""
    turn: Turn

    @property
    def width(self) -> float:
        """Return the width in points."""
        return self.image.width / self.scale

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.image.height / self.scale

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not any(self.image.histogram()[:_INK])


def picture_of(document: ctypes.c_void_p, index: int) -> Picture:
    """Draw the page at `index`, take away specks and level its lines.

    Raises:
        DamagedFile: the page cannot be opened.
    """
    with _page(document, index) as page:
        wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        scale = min(DPI / _POINTS, (_MOST_PIXELS / max(wide * high, 1)) ** 0.5)
        size = (max(1, round(wide * scale)), max(1, round(high * scale)))
        drawn = _draw(page, size)
        way = _way_back(page, size, scale)
    return level(drawn.filter(ImageFilter.MedianFilter(_SPECKS)), scale, way)


def picture_from(image: Image.Image, wide: float) -> Picture:
    """Take a grey picture as that of a page `wide` points wide."""
    scale = DPI / _POINTS
    across = round(wide * scale)
    size = (across, max(1, round(image.height * across / image.width)))
    drawn = image.resize(size, Image.Resampling.LANCZOS)
    return level(drawn.filter(ImageFilter.MedianFilter(_SPECKS)), scale, Turn(1, 0, 0, 1, 0, 0))


def level(image: Image.Image, scale: float, way: Turn) -> Picture:
    """Turn a picture so that its lines are level."""
    angle = skew_of(image)
    if abs(angle) < _LEAST_TURN:
        return Picture(image, scale, way)
    turned = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    centre = (image.width / scale / 2, image.height / scale / 2)
    return Picture(turned, scale, way.after(_about(centre, -angle)))


def quarters(picture: Picture) -> Iterator[Picture]:
    """Yield the picture turned by a quarter, a half and three quarters, for pages lying over."""
    wide, high = picture.width, picture.height
    turns = (
        (Image.Transpose.ROTATE_90, Turn(0, -1, 1, 0, 0, high)),
        (Image.Transpose.ROTATE_180, Turn(-1, 0, 0, -1, wide, high)),
        (Image.Transpose.ROTATE_270, Turn(0, 1, -1, 0, wide, 0)),
    )
    for transpose, back in turns:
        yield Picture(picture.image.transpose(transpose), picture.scale, picture.turn.after(back))


@contextmanager
def _page(document: ctypes.c_void_p, index: int) -> Iterator[ctypes.c_void_p]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        message = say(
            "Trang {page} của tệp PDF bị hỏng, không mở được: hãy quét lại trang đó.",
            page=index + 1,
        )
        raise DamagedFile(message)
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _draw(page: ctypes.c_void_p, size: tuple[int, int]) -> Image.Image:
    """Draw a page as its red light shows it: a red stamp is as white there as the paper."""
    wide, high = size
    bitmap = pdfium.FPDFBitmap_Create(wide, high, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, 0)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.frombuffer("RGB", size, pixels, "raw", "BGRX", stride, 1).getchannel("R")


def _way_back(page: ctypes.c_void_p, size: tuple[int, int], scale: float) -> Turn:
    wide, high = size
    corners = ((0, high), (wide, high), (0, 0))
    origin, right, up = (_on_page(page, size, corner) for corner in corners)
    return _through(origin, right, up, (wide / scale, high / scale))


def _on_page(
    page: ctypes.c_void_p, size: tuple[int, int], pixel: tuple[int, int]
) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDF_DeviceToPage(page, 0, 0, *size, 0, *pixel, x, y)
    return (x.value, y.value)


def _about(centre: tuple[float, float], angle: float) -> Turn:
    x, y = centre
    along, up = cos(radians(angle)), sin(radians(angle))
    return Turn(along, up, -up, along, x - along * x + up * y, y - up * x - along * y)


def _through(
    origin: tuple[float, float],
    right: tuple[float, float],
    up: tuple[float, float],
    size: tuple[float, float],
) -> Turn:
    """Return the turn that takes the lower corners and the upper left one to these points."""
    wide, high = size
    return Turn(
        (right[0] - origin[0]) / wide,
        (right[1] - origin[1]) / wide,
        (up[0] - origin[0]) / high,
        (up[1] - origin[1]) / high,
        *origin,
    )
