"""DOCX → lines, straight over word/document.xml: what a reader of the printed page sees.

Tracked insertions are kept and deletions dropped; automatic numbers are written out; text boxes
are read once; footnotes, headers and footers stay outside the body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from lawcheck.errors import DamagedFile
from lawcheck.model import How
from lawcheck.read.archive import Archive
from lawcheck.read.fonts import as_typed, decoder_of_font
from lawcheck.read.limits import check_nesting
from lawcheck.read.lines import Line, Reading, assemble, tidy
from lawcheck.read.numbering import Counters, W, first, number, read_listings, value
from lawcheck.read.styles import FONTS, Styles, named_in, read_styles
from lawcheck.read.tables import table_lines

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_USUAL_PART = "word/document.xml"
_BODY_KIND = re.compile(r"(wordprocessingml|ms-word)\.(document|template)\S*main\+xml")
_UNSEEN = frozenset(
    {
        f"{W}{name}"
        for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rubyPr", "rt")
    }
)
_TAB = "   "
"""A typed tab; `columns` knows wide gaps."""
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": _TAB, f"{W}noBreakHyphen": "-"}
_PARAGRAPH, _TABLE, _RUN, _TEXT = f"{W}p", f"{W}tbl", f"{W}r", f"{W}t"
_BOX, _ALTERNATIVES, _VALUE = f"{W}txbxContent", f"{_MC}AlternateContent", f"{W}val"
_PARAGRAPH_PROPERTIES, _NUMBER, _RUN_PROPERTIES = f"{W}pPr", f"{W}numPr", f"{W}rPr"
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_STYLE = f"{W}rStyle"
_LOOKED_AT = (FONTS, _STYLE, f"{W}vanish")
_SHOWN = (_TEXT, *_BREAKS)
_TO_WEIGH = (
    _BOX,
    _ALTERNATIVES,
    _STYLE,
    *(f"{W}{n}" for n in ("vanish", "del", "moveFrom", "ruby")),
)
"""What hides text, gives it a font or stands beside it; without these all text is shown as it is."""
_TAB_STOP = f"{W}pos"
_OLD_FONTS = (b'".vn', b'"vn', b"'.vn", b"'vn")
_OFF = frozenset({"0", "false", "off"})


def main_part(archive: Archive) -> str | None:
    """Return the name of the part that holds the body of a Word document, None without one."""
    if archive.holds(_USUAL_PART):
        return _USUAL_PART
    kinds = archive.xml("[Content_Types].xml")
    for kind in () if kinds is None else kinds:
        name = (kind.get("PartName") or "").lstrip("/")
        if _BODY_KIND.search(kind.get("ContentType") or "") and archive.holds(name):
            return name
    return None


def read_docx(archive: Archive, part: str) -> Reading:
    """Read a Word document (2007 and later) whose body is in `part`."""
    root = archive.xml(part)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        message = "Tệp DOCX không có phần thân văn bản: hãy mở bằng Word và lưu lại."
        raise DamagedFile(message)
    counters = Counters(read_listings(archive.xml("word/numbering.xml")))
    old = _names_old_font(archive.content(part))
    page = _Page(read_styles(archive.xml("word/styles.xml")), counters, old)
    lines = (Line(text, paragraph=index) for index, text in enumerate(page.blocks(body, 0), 1))
    return replace(
        assemble(lines, How.DOCX),
        pending_changes=next(body.iter(*_TRACKED), None) is not None,
        notes=tuple(_notes(page, archive.xml("word/footnotes.xml"))),
    )


def _names_old_font(content: bytes) -> bool:
    plain = content.lower()
    return any(name in plain for name in _OLD_FONTS)


def _notes(page: "_Page", root: etree._Element | None) -> Iterator[str]:
    """Yield the text of each footnote; those of a type of their own are lines and rules."""
    for note in () if root is None else root.iterchildren(f"{W}footnote"):
        text = tidy(" ".join(page.blocks(note, 0)))
        if text and note.get(f"{W}type") in {None, "normal"}:
            yield text


@dataclass(frozen=True, slots=True)
class _Page:
    """What the blocks of one document share while they are read in order."""

    styles: Styles
    counters: Counters
    old_fonts: bool
    """Whether a run names a font of an old encoding."""

    def blocks(self, parent: etree._Element, depth: int) -> Iterator[str]:
        """Yield the text of paragraphs and tables in `parent`, in order."""
        check_nesting(depth)
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child, depth)
            elif child.tag == _TABLE:
                yield from table_lines([list(self._cells(row, depth)) for row in _rows(child)])
            elif child.tag == _ALTERNATIVES:
                yield from self.blocks(_first(child), depth + 1)
            elif child.tag not in _UNSEEN:
                yield from self.blocks(child, depth + 1)

    def _cells(self, row: etree._Element, depth: int) -> Iterator[list[str]]:
        for cell in _inner(row, f"{W}tc"):
            yield [text for text in self.blocks(cell, depth + 1) if text.strip()]

    def _paragraph(self, paragraph: etree._Element, depth: int) -> Iterator[str]:
        properties = first(paragraph, _PARAGRAPH_PROPERTIES)
        style = None if properties is None else value(properties, "pStyle")
        said = _Said()
        font = self.styles.font_of(style)
        old = self.old_fonts or decoder_of_font(font) is not as_typed
        if old or next(paragraph.iter(*_TO_WEIGH), None) is not None:
            self._inline(paragraph, font, said, depth)
        else:
            said.texts.extend(_plain_texts(paragraph))
        text = "".join(said.texts)
        counted = self._number(properties, style)
        if text.strip():
            yield counted + text
        for box in said.boxes:
            yield from self.blocks(box, depth + 1)

    def _number(self, properties: etree._Element | None, style: str | None) -> str:
        own = None if properties is None else first(properties, _NUMBER)
        listing = None if own is None else value(own, "numId")
        if own is None or listing is None:
            styled = self.styles.number_of(style)
            return self.counters.next(*styled) if styled else ""
        return self.counters.next(listing, number(value(own, "ilvl"), 0))

    def _inline(self, parent: etree._Element, font: str, said: "_Said", depth: int) -> None:
        check_nesting(depth)
        decode = decoder_of_font(font)
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, font, said, depth)
            elif tag == _TEXT:
                said.texts.append(decode(child.text or ""))
            elif tag in _BREAKS:
                said.texts.append(_BREAKS[tag])
            elif tag == _BOX:
                said.boxes.append(child)
            elif tag == _ALTERNATIVES:
                self._inline(_first(child), font, said, depth + 1)
            elif tag not in _UNSEEN:
                self._inline(child, font, said, depth + 1)

    def _run(self, run: etree._Element, font: str, said: "_Said", depth: int) -> None:
        properties = first(run, _RUN_PROPERTIES)
        named = None
        for said_of_run in () if properties is None else properties.iterchildren(*_LOOKED_AT):
            if said_of_run.tag == FONTS:
                named = named_in(said_of_run) or named
            elif said_of_run.tag == _STYLE:
                named = named or self.styles.font_of(said_of_run.get(_VALUE))
            elif said_of_run.get(_VALUE) not in _OFF:
                return
        text = first(run, _TEXT) if len(run) == 1 + (properties is not None) else None
        if text is None:
            self._inline(run, named or font, said, depth + 1)
        else:
            said.texts.append(decoder_of_font(named or font)(text.text or ""))


def _plain_texts(paragraph: etree._Element) -> Iterator[str]:
    """Yield the text of a paragraph in which nothing is to be weighed: most are such."""
    for shown in paragraph.iter(*_SHOWN):
        if shown.tag == _TEXT:
            yield shown.text or ""
        elif shown.get(_TAB_STOP) is None:
            yield _BREAKS[str(shown.tag)]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a paragraph says: its text bit by bit, and the boxes tied to it."""

    texts: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def _first(alternatives: etree._Element) -> etree._Element:
    """Return the branch to read; the others say the same for older programs."""
    return next(iter(alternatives), alternatives)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return _inner(table, f"{W}tr")


def _inner(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and child.tag != _TABLE:
            yield from _inner(child, tag)
