"""A source → its reading, by what the bytes are, never by the suffix of the name."""

import re
from typing import TYPE_CHECKING

from lawcheck.errors import EmptyFile, UnknownFormat
from lawcheck.language import say
from lawcheck.model import Source
from lawcheck.read.limits import check_size
from lawcheck.read.lines import Reading

if TYPE_CHECKING:
    from lawcheck.read.archive import Archive

# The readers are imported when a file of their kind comes: each brings a heavy library.
# ruff: noqa: PLC0415

_HTML = re.compile(
    rb"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_XHTML = re.compile(rb"\s*<\?xml[^>]*>\s*(?:<!doctype[^>]*>\s*)?<html\b", re.IGNORECASE)
_MHT = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_JSON = re.compile(rb'\s*(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
_MARKS_OF_ORDER = b"\xef\xbb\xbf\xff\xfe"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF8", b"BM")
_ARCHIVES = ((b"Rar!", "RAR"), (b"7z\xbc\xaf", "7-Zip"), (b"\x1f\x8b", "GZIP"))


def extract(source: Source) -> Reading:
    """Read the text of a source.

    Raises:
        SourceError: the source cannot be read; the message says why, in Vietnamese.
    """
    check_size(len(source.content))
    reading = _read(source.content)
    if not reading.text:
        message = say("Tệp không có chữ nào: hãy kiểm tra lại tệp nguồn.")
        raise EmptyFile(message)
    return reading


def _read(content: bytes) -> Reading:
    start = content[:4096]
    if b"%PDF-" in start[:1024]:
        from lawcheck.read.pdf import read_pdf

        return read_pdf(content)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _read_zip(content)
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        from lawcheck.read.doc import read_doc

        return read_doc(content)
    return _read_text(content, start)


def _read_zip(content: bytes) -> Reading:
    from lawcheck.read.archive import open_archive
    from lawcheck.read.docx import main_part, read_docx

    archive = open_archive(content)
    part = main_part(archive)
    if part is not None:
        return read_docx(archive, part)
    if archive.holds("content.xml"):
        _refuse_sheets(archive)
        archive.check_open_document()
        return _read_converted(content, "odt")
    raise UnknownFormat(_what_zip(archive.names()))


def _refuse_sheets(archive: "Archive") -> None:
    kind = archive.content("mimetype") if archive.holds("mimetype") else b""
    if kind.endswith((b"spreadsheet", b"presentation")):
        message = say(
            "Tệp là bảng tính hoặc bản trình chiếu, không phải văn bản: hãy lưu thành DOCX hoặc PDF."
        )
        raise UnknownFormat(message)


def _read_converted(content: bytes, suffix: str) -> Reading:
    """Read what LibreOffice makes of a format of its own or of an old one."""
    from lawcheck.read.archive import open_archive
    from lawcheck.read.docx import read_docx
    from lawcheck.read.office import to_docx

    return read_docx(open_archive(to_docx(content, suffix)), "word/document.xml")


def _what_zip(names: frozenset[str]) -> str:
    if "xl/workbook.xml" in names:
        return say(
            "Tệp là bảng tính Excel, không phải văn bản: hãy lưu nội dung thành DOCX hoặc PDF."
        )
    if "ppt/presentation.xml" in names:
        return say("Tệp là bản trình chiếu PowerPoint: hãy lưu nội dung thành DOCX hoặc PDF.")
    if all(name.endswith("/") for name in names):
        return say("Tệp nén không có văn bản nào bên trong: hãy lấy lại tệp từ nơi lưu giữ.")
    return say("Tệp nén ZIP nằm trong tệp nén, hoặc không mang đuôi .zip: hãy giải nén rồi quét.")


def _read_text(content: bytes, start: bytes) -> Reading:
    if start.startswith(b"{\\rtf"):
        from lawcheck.read.rtf import read_rtf

        return read_rtf(content)
    unmarked = start.lstrip(_MARKS_OF_ORDER)
    if _HTML.match(unmarked) or _XHTML.match(unmarked):
        from lawcheck.read.html import read_html

        return read_html(content)
    if _MHT.match(unmarked):
        from lawcheck.read.mht import read_mht

        return read_mht(content)
    if start.startswith(_PICTURES) and b"\0" in start:
        from lawcheck.read.images import read_image

        return read_image(content)
    if unmarked.startswith(b"<?xml") and b"Word.Document" in start:
        from lawcheck.read.archive import parse_xml

        parse_xml(content, "XML")
        return _read_converted(content, "xml")
    _refuse_named(start)
    from lawcheck.read.plain import read_plain

    return read_plain(content)


def _refuse_named(start: bytes) -> None:
    for magic, name in _ARCHIVES:
        if start.startswith(magic):
            message = say(
                "Tệp nén {name}: hãy giải nén rồi quét từng văn bản bên trong.", name=name
            )
            raise UnknownFormat(message)
    if _JSON.match(start):
        message = say("Tệp là dữ liệu JSON, không phải văn bản: hãy quét tệp văn bản gốc.")
        raise UnknownFormat(message)
