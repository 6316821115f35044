"""DOC (Word 97 to 2003, Word 6 and 95) → lines, straight from the pieces of its text.

Deleted and hidden text is dropped, fields are read as their result, automatic numbers are written
out (not those of Word 6 and 95); text boxes are read behind the paragraph or table they stand beside,
footnotes, headers and footers stay outside the body.
"""

import io
import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import olefile

from lawcheck.errors import DamagedFile, EncryptedFile, UnknownFormat
from lawcheck.language import later, say
from lawcheck.model import How, Missing
from lawcheck.read.boxes97 import Part, bounds_in, boxes_by_anchor, parts_of
from lawcheck.read.fib import read_fib
from lawcheck.read.fonts import decoder_of_text
from lawcheck.read.formatting import Formatting
from lawcheck.read.lines import Line, Reading, assemble, noted
from lawcheck.read.lists97 import read_lists
from lawcheck.read.numbering import Counters
from lawcheck.read.pieces import Piece, story
from lawcheck.read.rows import Rows

_MARK = re.compile("([\r\x07\x08\x0c\x13\x14\x15])")
_SHOWN = str.maketrans({"\x1e": "-", "\x0b": "\n", "\t": "   ", "\x0e": "\n"})
_CELL_ENDS = "\x07"
_ENDS = frozenset("\r\x0c\x07")
_DAMAGED = later("Tệp DOC bị hỏng: hãy mở bằng Word và lưu lại.")
_LOST_NUMBERS = later(
    "số tự động (Điều, khoản, điểm) trong tệp Word 6, Word 95 không đọc được: hãy mở bằng Word và"
    " lưu lại thành DOCX."
)
_ANCHOR = "\x08"
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
    document = _Document(word, table, formatting)
    try:
        texts = list(document.body())
        notes = list(document.notes())
    except (struct.error, IndexError) as error:
        raise DamagedFile(say(_DAMAGED)) from error
    lines = (Line(text, paragraph=index) for index, text in enumerate(texts, 1))
    changed = any(map(formatting.is_tracked, formatting.characters.found))
    return replace(
        assemble(lines, How.DOC),
        pending_changes=changed,
        notes=noted(notes),
        missing=(Missing((), say(_LOST_NUMBERS)),) if formatting.has_lost_numbers else (),
    )


def _streams(content: bytes) -> tuple[bytes, dict[str, bytes]]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            _check_kind(ole)
            word = ole.openstream("WordDocument").read()
            names = [name for name in ("0Table", "1Table") if ole.exists(name)]
            return word, {name: ole.openstream(name).read() for name in names}
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError) as error:
        raise DamagedFile(say(_DAMAGED)) from error


def _check_kind(ole: olefile.OleFileIO) -> None:
    if ole.exists("WordDocument"):
        return
    if ole.exists("EncryptedPackage"):
        message = say(
            "Tệp Word có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
        )
        raise EncryptedFile(message)
    kinds = {
        "Workbook": say("bảng tính Excel"),
        "Book": say("bảng tính Excel"),
        "PowerPoint Document": say("bản trình chiếu"),
    }
    found = next(
        (kind for name, kind in kinds.items() if ole.exists(name)), say("dạng không nhận ra")
    )
    message = say(
        "Tệp là {found}, không phải văn bản Word: hãy lưu nội dung thành DOCX hoặc PDF.",
        found=found,
    )
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


@dataclass(frozen=True)
class _Document:
    """The stories of a document, each read like the body."""

    word: bytes
    table: bytes
    formatting: Formatting

    def body(self) -> Iterator[str]:
        """Yield one text a paragraph and a row, and what stands in the boxes beside them."""
        fib = self.formatting.fib
        boxes = boxes_by_anchor(self.table, fib) if fib.modern else {}
        return self._lines((0, fib.characters), dict(self._placed(boxes)))

    def notes(self) -> Iterator[str]:
        """Yield the footnotes, then the endnotes."""
        fib = self.formatting.fib
        stories = ((fib.footnotes, fib.characters), (fib.endnotes, fib.before_endnotes))
        for bounds, first in stories:
            for part in parts_of(bounds_in(bounds.of(self.table)), first):
                yield " ".join(self._lines(part, {}))

    @cached_property
    def _counters(self) -> Counters:
        return Counters(read_lists(self.table, self.formatting.fib).get)

    def _placed(self, boxes: Mapping[int, Sequence[Part]]) -> Iterator[tuple[int, Sequence[Part]]]:
        """Yield the boxes by where in the stream the mark of their anchor stands."""
        for at, parts in boxes.items():
            for piece in story(self.word, self.table, self.formatting.fib, at, 1):
                yield piece.start, parts

    def _tokens(self, part: Part) -> Iterator[_Token]:
        pieces = story(self.word, self.table, self.formatting.fib, *part)
        return _decoded(list(_results(_tokens(pieces, self.formatting))))

    def _lines(self, part: Part, boxes: Mapping[int, Sequence[Part]]) -> Iterator[str]:
        rows, codes = Rows(), self.formatting.codes
        beside: list[Part] = []
        for token in self._tokens(part):
            beside.extend(boxes.get(token.offset, ()) if token.text == _ANCHOR else ())
            if token.text not in _ENDS:
                rows.add(token.text)
                continue
            found = self.formatting.paragraph_at(token.offset)
            number = self._counters.next(
                str(found.get(codes.listing, 0)), found.get(codes.level, 0)
            )
            rows.number(number, alone=token.text == _CELL_ENDS)
            if token.text != _CELL_ENDS:
                in_table = found.get(codes.in_table) == 1
                yield from rows.end_paragraph(in_table=in_table)
                yield from () if in_table else self._taken(beside)
            elif found.get(codes.row_end) == 1:
                rows.end_row()
            else:
                rows.end_cell()
        yield from rows.end()
        yield from self._taken(beside)

    def _taken(self, beside: list[Part]) -> Iterator[str]:
        """Yield the text of boxes whose paragraph, or table, is over."""
        for part in beside:
            yield from self._lines(part, {})
        beside.clear()
