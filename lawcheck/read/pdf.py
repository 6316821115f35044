"""PDF → lines: characters by position → lines one sees → columns, paragraphs and tables.

Pages that are pictures are recognised first; what is recognised is read like any other page.
"""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pypdfium2.raw as pdfium

from lawcheck.errors import DamagedFile, EncryptedFile, NoTextLayer
from lawcheck.language import say
from lawcheck.model import How
from lawcheck.read.flow import lines_of
from lawcheck.read.glyphs import Sheet
from lawcheck.read.limits import check_pages
from lawcheck.read.lines import Reading, assemble
from lawcheck.read.pictures import picture_of
from lawcheck.read.recognise import missing
from lawcheck.read.recognised import with_confidence
from lawcheck.read.scanned import Pictured, has_text, recognise_pages
from lawcheck.read.sheets import read_sheet


def read_pdf(content: bytes) -> Reading:
    """Read a PDF, each page by its text or, where it has none to be trusted, by its picture.

    Raises:
        DamagedFile: the file or each of its pages cannot be opened.
        EncryptedFile: the file has a password.
        NoTextLayer: most pages are pictures, and no recognition is installed.
        TooSlow: each page takes too long to recognise.
    """
    with open_pdf(content) as document:
        pages = pdfium.FPDF_GetPageCount(document)
        check_pages(pages)
        sheets = [read_sheet(document, index) for index in range(pages)]
        seen = _pictured(document, content, sheets)
    if len(seen.failed) == pages > 0:
        raise seen.failed[0]
    read = [seen.sheet(index, sheet) for index, sheet in enumerate(sheets)]
    lines = with_confidence(lines_of(read), seen.pages)
    return replace(assemble(lines, _how(read), pages), missing=seen.missing())


@contextmanager
def open_pdf(content: bytes) -> Iterator[ctypes.c_void_p]:
    """Open a PDF for as long as the context lasts.

    Raises:
        DamagedFile: it cannot be opened.
        EncryptedFile: it has a password.
    """
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(code: int) -> DamagedFile | EncryptedFile:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return EncryptedFile(
            say(
                "Tệp PDF có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
            )
        )
    return DamagedFile(say("Tệp PDF bị hỏng, không mở được: hãy lấy lại tệp từ nơi lưu giữ."))


def _pictured(document: ctypes.c_void_p, content: bytes, sheets: Sequence[Sheet]) -> Pictured:
    pictures = [index for index, sheet in enumerate(sheets) if not has_text(sheet)]
    commands = missing()
    if not commands:
        return recognise_pages(content, pictures, partial(picture_of, document))
    unread = [index for index in pictures if not _is_blank(document, index)]
    error = NoTextLayer(_unread(len(unread), len(sheets), commands))
    if unread and 2 * len(unread) >= len(sheets):
        raise error
    return Pictured({}, dict.fromkeys(unread, error))


def _is_blank(document: ctypes.c_void_p, index: int) -> bool:
    try:
        return picture_of(document, index).is_blank
    except DamagedFile:
        return False


def _unread(pictures: int, pages: int, commands: Sequence[str]) -> str:
    listed = say(" và ").join(f"`{command}`" for command in commands)
    return say(
        "Tệp PDF có {pictures}/{pages} trang là ảnh quét, không có lớp chữ dùng được: cần nhận dạng chữ (OCR), hãy cài bằng {listed} rồi quét lại.",
        pictures=pictures,
        pages=pages,
        listed=listed,
    )


def _how(sheets: Sequence[Sheet]) -> How:
    pictured = sum(sheet.pictured for sheet in sheets) * 2 >= len(sheets)
    return How.SCANNED if pictured else How.PDF
