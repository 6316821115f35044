"""RTF → lines: groups and control words, as Word and LibreOffice write them.

Many files named .doc are RTF inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lawcheck.model import How
from lawcheck.read.fonts import decoder_of_font
from lawcheck.read.limits import check_nesting
from lawcheck.read.lines import Line, Reading, assemble, noted
from lawcheck.read.rows import Rows

_TOKEN = re.compile(
    r"\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\(?P<symbol>[^a-zA-Z'])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_ASIDE = frozenset(
    re.findall(
        r"\w+",
        "colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr "
        "footerf annotation xe tc generator themedata nonesttables shppict nonshppict",
    )
)
"""Groups whose text stands outside the body."""
_CODEPAGES = {163: "cp1258", 238: "cp1250", 204: "cp1251", 161: "cp1253", 162: "cp1254"}
_SAID = {
    "tab": "   ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "nestcell", "nestrow"})
_TRACKED = frozenset({"revised", "deleted"})
_OFF = "0"


@dataclass(frozen=True, slots=True)
class _Font:
    name: str = ""
    codepage: str = "cp1252"


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits."""

    font: int = 0
    aside: bool = False
    in_fonts: bool = False
    hidden: bool = False
    note: bool = False
    """Inside a footnote or an endnote: aside of the body, but kept."""
    in_table: bool = False
    fallback: int = 1
    """Characters that follow a Unicode character for programs that know none."""


def read_rtf(content: bytes) -> Reading:
    """Read a document in Rich Text Format."""
    reader = _Reader()
    texts = reader.texts(content.decode("latin-1"))
    lines = (Line(text, paragraph=index) for index, text in enumerate(texts, start=1))
    return replace(
        assemble(lines, How.DOC),
        pending_changes=reader.pending_changes,
        notes=noted(reader.notes),
    )


@dataclass(slots=True)
class _Reader:
    _state: _State = field(default_factory=_State)
    _groups: list[_State] = field(default_factory=list)
    _fonts: dict[int, _Font] = field(default_factory=dict)
    _rows: Rows = field(default_factory=Rows)
    _skip: int = 0
    notes: list[str] = field(default_factory=list)
    pending_changes: bool = False

    def texts(self, source: str) -> Iterator[str]:
        """Yield one text a paragraph and a row."""
        for token in _TOKEN.finditer(source):
            match token.lastgroup:
                case "brace":
                    self._group(token["brace"])
                case "hex":
                    self._byte(int(token["hex"], 16))
                case "text":
                    self._text(token["text"])
                case "symbol":
                    self._symbol(token["symbol"])
                case _:
                    yield from self._word(token["word"], token["number"])
        yield from self._rows.end()

    def _group(self, brace: str) -> None:
        if brace == "{":
            check_nesting(len(self._groups))
            self._groups.append(self._state)
        elif self._groups:
            self._state = self._groups.pop()
        self._skip = 0

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
            return
        codepage = self._fonts.get(self._state.font, _Font()).codepage
        self._say(bytes([byte]).decode(codepage, errors="ignore") or chr(byte))

    def _text(self, text: str) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._say(text[skipped:])

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._state = replace(self._state, aside=True, note=False)
        self._say(_SYMBOLS.get(symbol, ""))

    def _say(self, text: str) -> None:
        state = self._state
        if state.note and not state.hidden:
            self.notes[-1] += decoder_of_font(self._fonts.get(state.font, _Font()).name)(text)
        if state.aside or state.hidden:
            return
        if state.in_fonts:
            known = self._fonts.get(state.font, _Font())
            self._fonts[state.font] = replace(known, name=known.name + text.rstrip(";"))
        else:
            self._rows.add(decoder_of_font(self._fonts.get(state.font, _Font()).name)(text))

    def _word(self, word: str, number: str | None) -> Iterator[str]:
        if word in _SAID:
            self._say(_SAID[word])
        elif word == "u":
            self._say(_character(int(number or "0")))
            self._skip = self._state.fallback
        elif self._state.aside or self._state.hidden:
            if word in _PARAGRAPH_ENDS:
                self._say(" ")
            self._state = self._changed(word, number)
        elif word in _PARAGRAPH_ENDS:
            yield from self._rows.end_paragraph(in_table=self._state.in_table)
        elif word == "cell":
            self._rows.end_cell()
        elif word == "row":
            self._rows.end_row()
        else:
            self._state = self._changed(word, number)

    def _changed(self, word: str, number: str | None) -> _State:
        state = self._state
        self.pending_changes |= word in _TRACKED and number != _OFF
        match word:
            case "f":
                state = replace(state, font=int(number or "0"))
            case "fcharset":
                self._set_charset(int(number or "0"))
            case "fonttbl":
                state = replace(state, in_fonts=True)
            case "v" | "deleted":
                state = replace(state, hidden=number != _OFF)
            case "footnote":
                self.notes.append("")
                state = replace(state, aside=True, note=True)
            case "plain":
                state = replace(state, hidden=False)
            case "pard" | "intbl":
                state = replace(state, in_table=word == "intbl")
            case "uc":
                state = replace(state, fallback=int(number or "1"))
            case _ if word in _ASIDE:
                state = replace(state, aside=True, note=False)
        return state

    def _set_charset(self, charset: int) -> None:
        known = self._fonts.get(self._state.font, _Font())
        codepage = _CODEPAGES.get(charset, "cp1252")
        self._fonts[self._state.font] = replace(known, codepage=codepage)


def _character(number: int) -> str:
    return chr(number % 0x10000) if number % 0x10000 not in range(0xD800, 0xE000) else ""
