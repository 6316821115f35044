"""DOC (Word 97 to 2003, Word 6 and 95) → lines, straight from the pieces of its text.

Deleted and hidden text is dropped, fields are read as their result. Automatic numbers are not
written in the text of a DOC; they are missing here.
"""

import io
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import olefile

from lawcheck.errors import DamagedFile
from lawcheck.model import How
from lawcheck.read.fib import read_fib
from lawcheck.read.fonts import decoder_of_font, decoder_of_words
from lawcheck.read.formatting import Formatting
from lawcheck.read.lines import Line, Reading, assemble
from lawcheck.read.pieces import Piece, read_pieces
from lawcheck.read.tables import table_lines

_MARK = re.compile("([\r\x07\x0c\x13\x14\x15])")
_SHOWN = str.maketrans({"\x1e": "-", "\x0b": "\n", "\t": "   ", "\x0e": "\n"})
_CELL_ENDS = "\x07"
_ENDS = frozenset("\r\x0c\x07")
_DAMAGED = "Tệp DOC bị hỏng: hãy mở bằng Word và lưu lại."
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
        texts = list(_Rows(formatting).lines(_decoded(tokens)))
    except (struct.error, IndexError) as error:
        raise DamagedFile(_DAMAGED) from error
    return assemble((Line(text, paragraph=index) for index, text in enumerate(texts, 1)), How.DOC)


def _streams(content: bytes) -> tuple[bytes, dict[str, bytes]]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            word = ole.openstream("WordDocument").read()
            names = [name for name in ("0Table", "1Table") if ole.exists(name)]
            return word, {name: ole.openstream(name).read() for name in names}
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError) as error:
        raise DamagedFile(_DAMAGED) from error


def _tokens(pieces: Iterable[Piece], formatting: Formatting) -> Iterator[_Token]:
    codes, runs = formatting.codes, formatting.characters
    for piece in pieces:
        end = piece.start + piece.width * len(piece.text)
        bounds = [piece.start, *runs.cuts(piece.start, end), end]
        for start, stop in pairwise(bounds):
            found = runs.at(start)
            if 1 in (found.get(codes.deleted), found.get(codes.hidden)) or codes.symbol in found:
                continue
            font = _font(formatting.fonts, found.get(codes.font))
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
    fontless = decoder_of_words("".join(t.text for t in tokens if not t.font))
    for token in tokens:
        decode = decoder_of_font(token.font) if token.font else fontless
        yield replace(token, text=decode(token.text).translate(_SHOWN))


@dataclass(slots=True)
class _Rows:
    """Paragraphs put together from tokens; those of a table wait until the table is whole."""

    formatting: Formatting
    _text: list[str] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _row: list[list[str]] = field(default_factory=list)
    _table: list[list[list[str]]] = field(default_factory=list)

    def lines(self, tokens: Iterable[_Token]) -> Iterator[str]:
        """Yield one text a paragraph and a row."""
        for token in tokens:
            if token.text not in _ENDS:
                self._text.append(token.text)
            elif token.text == _CELL_ENDS:
                self._end_cell(token.offset)
            elif self._holds(token.offset, self.formatting.codes.in_table):
                self._cell.append(self._taken())
            else:
                yield from self._written()
                yield self._taken()
        yield from self._written()
        yield self._taken()

    def _end_cell(self, offset: int) -> None:
        self._cell.append(self._taken())
        if self._holds(offset, self.formatting.codes.row_end):
            self._table.append(self._row)
            self._row = []
        else:
            self._row.append([text for text in self._cell if text.strip()])
        self._cell = []

    def _holds(self, offset: int, code: int) -> bool:
        return self.formatting.paragraphs.at(offset).get(code) == 1

    def _taken(self) -> str:
        text = "".join(self._text)
        self._text = []
        return text

    def _written(self) -> Iterator[str]:
        rows = [*self._table, [*self._row, self._cell]] if self._row or self._cell else self._table
        yield from table_lines(rows)
        self._table, self._row, self._cell = [], [], []
