"""Bytes of text without a label → characters: UTF-8, UTF-16, Windows-1258, else one by one."""

import codecs
import re
import unicodedata

from lawcheck.errors import UnknownFormat
from lawcheck.read.fonts import decoder_of_words, frequent_words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.002


def decode(content: bytes) -> str:
    """Return the characters that bytes hold; TCVN3 and VNI as Latin-1 shows them.

    Raises:
        UnknownFormat: the bytes are no text.
    """
    text = _unicode(content)
    if text is None:
        text = _one_byte(content)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        message = (
            "Tệp không phải văn bản và không thuộc dạng đọc được "
            "(PDF, DOCX, DOC, RTF, HTML, TXT): hãy lưu lại thành một trong các dạng đó."
        )
        raise UnknownFormat(message)
    return text


def _unicode(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if content.count(0) * 5 > len(content):
        return content.decode(_order(content), errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.start >= len(content) - 3
        return content.decode("utf-8", errors="ignore") if cut else None


def _order(content: bytes) -> str:
    return "utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be"


def _one_byte(content: bytes) -> str:
    windows = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    latin = content.decode("latin-1")
    return (
        windows
        if frequent_words(windows) > frequent_words(decoder_of_words(latin)(latin))
        else latin
    )
