"""PDF → lines: characters by position → lines one sees → columns, paragraphs and tables."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from lawcheck.errors import DamagedFile, EncryptedFile, NoTextLayer
from lawcheck.model import How
from lawcheck.read.flow import lines_of
from lawcheck.read.glyphs import Sheet, read_sheet
from lawcheck.read.limits import check_pages
from lawcheck.read.lines import Reading, assemble

_FEWEST_LETTERS = 100
"""A page; a scan may carry the address of a web site and no other text."""
_LETTER = re.compile(r"[^\W\d_]")


def read_pdf(content: bytes) -> Reading:
    """Read a PDF that has a text layer."""
    with _open(content) as document:
        pages = pdfium.FPDF_GetPageCount(document)
        check_pages(pages)
        sheets = [read_sheet(document, index) for index in range(pages)]
    how = _how(sheets)
    return assemble(lines_of(sheets), how, pages)


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


def _how(sheets: Sequence[Sheet]) -> How:
    letters = sum(bool(_LETTER.match(glyph.text)) for sheet in sheets for glyph in sheet.glyphs)
    pictured = sum(sheet.pictured for sheet in sheets) * 2 >= len(sheets)
    if letters == 0 or (pictured and letters < _FEWEST_LETTERS * len(sheets)):
        message = (
            f"Tệp PDF gồm {len(sheets)} trang ảnh quét, không có lớp chữ: "
            "cần nhận dạng chữ (OCR) trước khi kiểm tra."
        )
        raise NoTextLayer(message)
    return How.SCANNED if pictured else How.PDF
