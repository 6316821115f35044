"""The text of a Word document, put together from its pieces (MS-DOC 2.4.1)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from lawcheck.errors import DamagedFile
from lawcheck.language import say
from lawcheck.read.fib import Fib

_PROPERTIES, _TABLE_OF_PIECES = 1, 2
_COMPRESSED = 0x40000000
_LATIN = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(256)}
_FROM_BYTES = str.maketrans({chr(byte): shown for byte, shown in _LATIN.items()})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and where it stands in the stream, `width` bytes a character."""

    text: str
    start: int
    width: int


def story(word: bytes, table: bytes, fib: Fib, first: int, length: int) -> Iterator[Piece]:
    """Yield the pieces of a story that begins at a character: body, footnotes or boxes."""
    if not fib.in_pieces:
        yield _piece(word, fib.first + first, length, 1)
        return
    plc = _table_of_pieces(fib.pieces.of(table))
    count = (len(plc) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", plc) if count > 0 else (0,)
    for index in range(count):
        start = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)[0]
        begin, end = max(bounds[index], first), min(bounds[index + 1], first + length)
        if begin >= end:
            continue
        skipped = begin - bounds[index]
        if not fib.modern or start & _COMPRESSED:
            at = (start & ~_COMPRESSED) // 2 if fib.modern else start
            yield _piece(word, at + skipped, end - begin, 1)
        else:
            yield _piece(word, start + 2 * skipped, end - begin, 2)


def _piece(word: bytes, start: int, length: int, width: int) -> Piece:
    raw = word[start : start + length * width]
    if width == 1:
        return Piece(raw.decode("latin-1").translate(_FROM_BYTES), start, 1)
    return Piece(raw.decode("utf-16-le", errors="replace"), start, 2)


def _table_of_pieces(clx: bytes) -> bytes:
    at = 0
    while at + 5 <= len(clx) and clx[at] == _PROPERTIES:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != _TABLE_OF_PIECES:
        message = say("Tệp DOC bị hỏng (mất bảng đoạn văn): hãy mở bằng Word và lưu lại.")
        raise DamagedFile(message)
    return clx[at + 5 : at + 5 + struct.unpack_from("<I", clx, at + 1)[0]]
