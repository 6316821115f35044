"""The head of a Word document file: where text, pieces, formatting and fonts stand (MS-DOC 2.5)."""

import struct
from dataclasses import dataclass

from lawcheck.errors import DamagedFile, EncryptedFile, UnknownFormat
from lawcheck.language import say

_WORD97, _WORD6 = 0xA5EC, (0xA5DC, 0xA5DB)
_COMPLEX, _ENCRYPTED, _TABLE1 = 0x0004, 0x0100, 0x0200


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a stream: offset and length in bytes."""

    start: int
    length: int

    def of(self, stream: bytes) -> bytes:
        """Return the bytes; fewer where the stream is cut."""
        return stream[self.start : self.start + self.length]


@dataclass(frozen=True, slots=True)
class Fib:
    """What the head says, for Word 97 and later (`modern`) or Word 6 and 95."""

    modern: bool
    table: str
    """Stream that holds the tables below: "WordDocument" itself before Word 97."""
    first: int
    """Offset of the text where it is not in pieces."""
    characters: int
    """Of the body; the other stories follow it in the text."""
    before_endnotes: int
    """Characters in front of the endnotes."""
    before_boxes: int
    in_pieces: bool
    pieces: Stretch
    character_runs: Stretch
    paragraph_runs: Stretch
    fonts: Stretch
    styles: Stretch
    lists: Stretch
    list_uses: Stretch
    """Lists as paragraphs name them."""
    footnotes: Stretch
    endnotes: Stretch
    anchors: Stretch
    boxes: Stretch
    """From `styles` on, all are empty before Word 97."""


@dataclass(frozen=True, slots=True)
class _Layout:
    characters: int
    runs: int
    paragraphs: int
    fonts: int
    pieces: int
    styles: int = 0
    lists: int = 0
    list_uses: int = 0
    footnotes: int = 0
    endnotes: int = 0
    anchors: int = 0
    boxes: int = 0


_MODERN = _Layout(
    characters=0x4C,
    runs=0xFA,
    paragraphs=0x102,
    fonts=0x112,
    pieces=0x1A2,
    styles=0xA2,
    lists=0x2E2,
    list_uses=0x2EA,
    footnotes=0xB2,
    endnotes=0x212,
    anchors=0x1DA,
    boxes=0x25A,
)
_OLD = _Layout(characters=0x34, runs=0xB8, paragraphs=0xC0, fonts=0xD0, pieces=0x160)


def read_fib(word: bytes) -> Fib:
    """Read the head of the stream WordDocument."""
    try:
        ident, flags = struct.unpack_from("<H8xH", word)
        return _read(word, ident, flags)
    except struct.error as error:
        message = say("Tệp DOC bị hỏng (thiếu phần đầu): hãy mở bằng Word và lưu lại.")
        raise DamagedFile(message) from error


def _read(word: bytes, ident: int, flags: int) -> Fib:
    if ident != _WORD97 and ident not in _WORD6:
        message = say("Tệp DOC ở dạng Word quá cũ: hãy mở bằng Word và lưu lại thành DOCX.")
        raise UnknownFormat(message)
    if flags & _ENCRYPTED:
        message = say(
            "Tệp DOC có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
        )
        raise EncryptedFile(message)
    modern = ident == _WORD97
    layout = _MODERN if modern else _OLD
    table = ("1Table" if flags & _TABLE1 else "0Table") if modern else "WordDocument"
    return Fib(
        modern=modern,
        table=table,
        first=_u32(word, 0x18),
        characters=_u32(word, layout.characters),
        before_endnotes=_characters(word, layout, 5),
        before_boxes=_characters(word, layout, 6),
        in_pieces=modern or bool(flags & _COMPLEX),
        pieces=_stretch(word, layout.pieces),
        character_runs=_stretch(word, layout.runs),
        paragraph_runs=_stretch(word, layout.paragraphs),
        fonts=_stretch(word, layout.fonts),
        styles=_stretch(word, layout.styles),
        lists=_stretch(word, layout.lists),
        list_uses=_stretch(word, layout.list_uses),
        footnotes=_stretch(word, layout.footnotes),
        endnotes=_stretch(word, layout.endnotes),
        anchors=_stretch(word, layout.anchors),
        boxes=_stretch(word, layout.boxes),
    )


def _characters(word: bytes, layout: _Layout, stories: int) -> int:
    """Return the characters of the first stories: body, footnotes, headers and so on."""
    return sum(_u32(word, layout.characters + 4 * story) for story in range(stories))


def _stretch(word: bytes, at: int) -> Stretch:
    return Stretch(_u32(word, at), _u32(word, at + 4)) if at else Stretch(0, 0)


def _u32(word: bytes, at: int) -> int:
    number: int = struct.unpack_from("<I", word, at)[0]
    return number
