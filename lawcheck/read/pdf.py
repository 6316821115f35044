"""PDF → lines: characters by position → lines one sees → columns, paragraphs and tables.

Pages that are pictures are recognised first; what is recognised is read like any other page.
"""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import pypdfium2.raw as pdfium

from lawcheck.errors import DamagedFile, EncryptedFile, NoTextLayer
from lawcheck.model import How
from lawcheck.read.flow import lines_of
from lawcheck.read.glyphs import Sheet
from lawcheck.read.limits import check_pages
from lawcheck.read.lines import Reading, assemble
from lawcheck.read.pictures import picture_of
from lawcheck.read.recognise import missing
from lawcheck.read.recognised import Recognised, with_confidence
from lawcheck.read.scanned import has_text, recognise_pages
from lawcheck.read.sheets import read_sheet


def read_pdf(content: bytes) -> Reading:
    """Read a PDF, each page by its text or, where it has none to be trusted, by its picture."""
    with _open(content) as document:
        pages = pdfium.FPDF_GetPageCount(document)
        check_pages(pages)
        sheets = [read_sheet(document, index) for index in range(pages)]
        seen = _recognised(document, content, sheets)
    read = [seen[i].sheet() if i in seen else sheet for i, sheet in enumerate(sheets)]
    return assemble(with_confidence(lines_of(read), seen), _how(read), pages)


@contextmanager
def _open(content: bytes) -> Iterator[ctypes.c_void_p]:
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(code: int) -> DamagedFile | EncryptedFile:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return EncryptedFile("Tệp PDF có mật khẩu: hãy bỏ mật khẩu rồi quét lại.")
    return DamagedFile("Tệp PDF bị hỏng, không mở được: hãy lấy lại tệp từ nơi lưu giữ.")


def _recognised(
    document: ctypes.c_void_p, content: bytes, sheets: Sequence[Sheet]
) -> dict[int, Recognised]:
    pictures = [index for index, sheet in enumerate(sheets) if not has_text(sheet)]
    if pictures and not missing():
        return recognise_pages(content, pictures, partial(picture_of, document))
    if pictures and 2 * len(pictures) >= len(sheets):
        raise NoTextLayer(_unread(len(pictures), len(sheets)))
    return {}


def _unread(pictures: int, pages: int) -> str:
    commands = " và ".join(f"`{command}`" for command in missing())
    return (
        f"Tệp PDF có {pictures}/{pages} trang là ảnh quét, không có lớp chữ dùng được: "
        f"cần nhận dạng chữ (OCR), hãy cài bằng {commands} rồi quét lại."
    )


def _how(sheets: Sequence[Sheet]) -> How:
    pictured = sum(sheet.pictured for sheet in sheets) * 2 >= len(sheets)
    return How.SCANNED if pictured else How.PDF
