"""Pages printed in code as a scanner would see them: pictures, put into a PDF."""

import io
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from lawcheck.read.recognise import missing

needs_ocr = pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}")
DPI = 150
_SIZE = 30
"""Pixels: 14 points at 150 dpi, the size the law prescribes."""
_SECOND = Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf")
_WIDE, _HIGH = 1240, 900

HEADING = (
    (90, 60, "ỦY BAN NHÂN DÂN"),
    (90, 100, "TỈNH LONG SƠN"),
    (90, 150, "Số: 27/2024/QĐ-UBND"),
    (560, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (660, 100, "Độc lập - Tự do - Hạnh phúc"),
    (640, 150, "Long Sơn, ngày 16 tháng 8 năm 2024"),
    (520, 240, "QUYẾT ĐỊNH"),
    (330, 285, "Ban hành Quy chế quản lý nước sạch nông thôn"),
    (170, 360, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
    (520, 430, "QUYẾT ĐỊNH:"),
    (170, 500, "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nước sạch nông"),
    (110, 540, "thôn trên địa bàn tỉnh."),
    (170, 600, "Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2024."),
)

Printed = tuple[int, int, str]
"""Left, top and text of a line, in pixels."""


def printed(lines: Iterable[Printed] = HEADING) -> Image.Image:
    """Print lines in black on white paper."""
    page = Image.new("RGB", (_WIDE, _HIGH), "white")
    draw = ImageDraw.Draw(page)
    font = _font()
    for left, top, text in lines:
        draw.text((left, top), text, font=font, fill="black")
    return page


def _font() -> ImageFont.FreeTypeFont:
    """Version 1 of the font, which may lie beside version 2, lacks most Vietnamese letters."""
    if not _SECOND.exists():
        pytest.skip("needs a font with Vietnamese letters: apt-get install fonts-liberation2")
    return ImageFont.truetype(f"{_SECOND}", _SIZE)


def skewed(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor="white")


def speckled(page: Image.Image, share: float = 0.004) -> Image.Image:
    chance = np.random.default_rng(5)
    pixels = np.array(page)
    pixels[chance.random(pixels.shape[:2]) < share] = 0
    return Image.fromarray(pixels)


def stamped(page: Image.Image) -> Image.Image:
    """Put a red seal over the lines; black under red ink stays black."""
    seal = Image.new("RGB", page.size, "white")
    for ring in (0, 14, 60):
        circle = (480 + ring, 440 + ring, 760 - ring, 660 - ring)
        ImageDraw.Draw(seal).ellipse(circle, outline=(215, 45, 60), width=9)
    return ImageChops.multiply(page, seal)


def scanned(*pages: Image.Image) -> bytes:
    """Put pictures of pages into a PDF."""
    first, *others = pages
    file = io.BytesIO()
    first.save(file, "PDF", resolution=DPI, save_all=True, append_images=others)
    return file.getvalue()


def joined(*files: bytes) -> bytes:
    """Put the pages of several PDFs into one."""
    whole = pypdfium2.PdfDocument.new()
    for file in files:
        whole.import_pages(pypdfium2.PdfDocument(file))
    target = io.BytesIO()
    whole.save(target)
    return target.getvalue()
