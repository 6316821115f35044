"""DOC (Word 97 to 2003, Word 6 and 95) → lines, straight from the pieces of its text.

Deleted and hidden text is dropped, fields are read as their result, automatic numbers are written
out (not those of Word 6 and 95).
"""

import io
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import olefile

from lawcheck.errors import DamagedFile, EncryptedFile, UnknownFormat
from lawcheck.model import How
from lawcheck.read.fib import read_fib
from lawcheck.read.fonts import decoder_of_text
from lawcheck.read.formatting import Formatting
from lawcheck.read.lines import Line, Reading, assemble, noted
from lawcheck.read.lists97 import read_lists
from lawcheck.read.numbering import Counters
from lawcheck.read.pieces import Piece, read_pieces, story
from lawcheck.read.rows import Rows

_MARK = re.compile("([\r\x07\x0c\x13\x14\x15])")
_SHOWN = str.maketrans({"\x1e": "-", "\x0b": "\n", "\t": "   ", "\x0e": "\n"})
_CELL_ENDS = "\x07"
_ENDS = frozenset("\r\x0c\x07")
_DAMAGED = "Tệp DOC bị hỏng: hãy mở bằng Word và lưu lại."
_NOTE_BEGINS = "\x02"
_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS = "\x13", "\x14", "\x15"


@dataclass(frozen=True, slots=True)
class _Token:
    """A mark (end of paragraph, of cell, of field …) or a stretch of text in one font."""

    text: str
    offset: int
    font: str


def read_doc(content: bytes) -> Reading:
    """Read a Word document (before 2007)."""
    word, tables = _streams(content)
    fib = read_fib(word)
    table = word if fib.table == "WordDocument" else tables.get(fib.table, b"")
    formatting = Formatting(word, table, fib)
    try:
        tokens = list(_results(_tokens(read_pieces(word, table, fib), formatting)))
        counters = Counters(read_lists(table, fib).get)
        texts = list(_lines(_decoded(tokens), formatting, counters))
        notes = list(_notes(word, table, formatting))
    except (struct.error, IndexError) as error:
        raise DamagedFile(_DAMAGED) from error
    lines = (Line(text, paragraph=index) for index, text in enumerate(texts, 1))
    changed = any(map(formatting.is_tracked, formatting.characters.found))
    return replace(assemble(lines, How.DOC), pending_changes=changed, notes=noted(notes))


def _notes(word: bytes, table: bytes, formatting: Formatting) -> Iterator[str]:
    """Yield the footnotes, then the endnotes; each begins with its mark."""
    fib = formatting.fib
    stories = ((fib.characters, fib.footnotes), (fib.before_endnotes, fib.endnotes))
    for first, length in stories if fib.modern else ():
        pieces = story(word, table, fib, first, length)
        tokens = list(_results(_tokens(pieces, formatting)))
        yield from "".join(token.text for token in _decoded(tokens)).split(_NOTE_BEGINS)


def _streams(content: bytes) -> tuple[bytes, dict[str, bytes]]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            _check_kind(ole)
            word = ole.openstream("WordDocument").read()
            names = [name for name in ("0Table", "1Table") if ole.exists(name)]
            return word, {name: ole.openstream(name).read() for name in names}
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError) as error:
        raise DamagedFile(_DAMAGED) from error


def _check_kind(ole: olefile.OleFileIO) -> None:
    if ole.exists("WordDocument"):
        return
    if ole.exists("EncryptedPackage"):
        message = (
            "Tệp Word có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
        )
        raise EncryptedFile(message)
    kinds = {
        "Workbook": "bảng tính Excel",
        "Book": "bảng tính Excel",
        "PowerPoint Document": "bản trình chiếu",
    }
    found = next((kind for name, kind in kinds.items() if ole.exists(name)), "dạng không nhận ra")
    message = f"Tệp là {found}, không phải văn bản Word: hãy lưu nội dung thành DOCX hoặc PDF."
    raise UnknownFormat(message)


def _tokens(pieces: Iterable[Piece], formatting: Formatting) -> Iterator[_Token]:
    codes, runs = formatting.codes, formatting.characters
    for piece in pieces:
        end = piece.start + piece.width * len(piece.text)
        bounds = [piece.start, *runs.cuts(piece.start, end), end]
        for start, stop in pairwise(bounds):
            found = runs.at(start)
            if 1 in (found.get(codes.deleted), found.get(codes.hidden)) or codes.symbol in found:
                continue
            index = found.get(codes.font, formatting.paragraph_at(start).get(codes.font))
            font = _font(formatting.fonts, index)
            first = (start - piece.start) // piece.width
            text = piece.text[first : (stop - piece.start) // piece.width]
            yield from _split(text, start, piece.width, font)


def _font(fonts: tuple[str, ...], index: int | None) -> str:
    return "" if index is None or index >= len(fonts) else fonts[index]


def _split(text: str, start: int, width: int, font: str) -> Iterator[_Token]:
    at = start
    for part in _MARK.split(text):
        if part:
            yield _Token(part, at, font)
        at += width * len(part)


def _results(tokens: Iterable[_Token]) -> Iterator[_Token]:
    """Drop the instructions of fields, keep what they show."""
    fields: list[bool] = []
    for token in tokens:
        if token.text == _FIELD_BEGINS:
            fields.append(False)
        elif token.text == _FIELD_RESULT and fields:
            fields[-1] = True
        elif token.text == _FIELD_ENDS and fields:
            fields.pop()
        elif all(fields):
            yield token


def _decoded(tokens: list[_Token]) -> Iterator[_Token]:
    """Turn old encodings into Unicode: by the font of a run, by its words where it names none."""
    written: dict[str, list[str]] = {}
    for token in tokens:
        written.setdefault(token.font, []).append(token.text)
    decoders = {font: decoder_of_text(font, "".join(texts)) for font, texts in written.items()}
    for token in tokens:
        yield replace(token, text=decoders[token.font](token.text).translate(_SHOWN))


def _lines(tokens: Iterable[_Token], formatting: Formatting, counters: Counters) -> Iterator[str]:
    """Yield one text a paragraph and a row."""
    rows, codes = Rows(), formatting.codes
    for token in tokens:
        if token.text not in _ENDS:
            rows.add(token.text)
            continue
        found = formatting.paragraph_at(token.offset)
        number = counters.next(str(found.get(codes.listing, 0)), found.get(codes.level, 0))
        rows.number(number, alone=token.text == _CELL_ENDS)
        if token.text != _CELL_ENDS:
            yield from rows.end_paragraph(in_table=found.get(codes.in_table) == 1)
        elif found.get(codes.row_end) == 1:
            rows.end_row()
        else:
            rows.end_cell()
    yield from rows.end()
