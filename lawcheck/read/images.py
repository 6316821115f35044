"""A picture file of a page (PNG, JPEG, TIFF of many pages …) → the lines recognised on it."""

from dataclasses import replace
from functools import partial
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from lawcheck.errors import DamagedFile, NoTextLayer, TooLarge
from lawcheck.language import say
from lawcheck.model import How
from lawcheck.read.flow import lines_of
from lawcheck.read.limits import check_pages
from lawcheck.read.lines import Reading, assemble
from lawcheck.read.pictures import Picture, picture_from
from lawcheck.read.recognise import missing
from lawcheck.read.recognised import with_confidence
from lawcheck.read.scanned import recognise_pages

_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP")
_MOST_PIXELS = 120_000_000
_A4 = (595.0, 842.0)
"""Points. What a picture says of its resolution is mostly wrong; documents are printed on A4."""


def read_image(content: bytes) -> Reading:
    """Read a picture, each frame as a page."""
    if commands := missing():
        wanted = say(" và ").join(f"`{command}`" for command in commands)
        message = say(
            "Tệp là ảnh: cần nhận dạng chữ (OCR), hãy cài bằng {wanted} rồi quét lại.",
            wanted=wanted,
        )
        raise NoTextLayer(message)
    image = _open(content)
    frames = int(getattr(image, "n_frames", 1))
    check_pages(frames)
    seen = recognise_pages(content, range(frames), partial(_picture, image))
    if len(seen.failed) == frames:
        raise seen.failed[0]
    sheets = [seen.sheet(index) for index in range(frames)]
    lines = with_confidence(lines_of(sheets), seen.pages)
    return replace(assemble(lines, How.SCANNED, frames), missing=seen.missing())


def _open(content: bytes) -> Image.Image:
    try:
        image = Image.open(BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise _damaged() from error
    if image.width * image.height > _MOST_PIXELS:
        raise _too_large()
    return image


def _picture(image: Image.Image, index: int) -> Picture:
    try:
        image.seek(index)
        frame = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise _damaged() from error
    paper = Image.new("RGBA", frame.size, "white")
    paper.alpha_composite(frame)
    return picture_from(paper.getchannel("R"), _A4[frame.width > frame.height])


def _too_large() -> TooLarge:
    return TooLarge(say("Ảnh quá lớn (trên 120 triệu điểm ảnh): hãy quét lại ở 300 dpi."))


def _damaged() -> DamagedFile:
    return DamagedFile(say("Tệp ảnh bị hỏng, không mở được: hãy lấy lại tệp từ nơi lưu giữ."))
