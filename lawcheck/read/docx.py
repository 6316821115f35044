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
from lawcheck.read.fonts import decoder_of_font
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
_RUN, _TEXT = f"{W}r", f"{W}t"
_PARAGRAPH_PROPERTIES, _NUMBER, _RUN_PROPERTIES = f"{W}pPr", f"{W}numPr", f"{W}rPr"
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_STYLE = f"{W}rStyle"
_LOOKED_AT = (FONTS, _STYLE, f"{W}vanish")
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
    page = _Page(read_styles(archive.xml("word/styles.xml")), counters)
    lines = (Line(text, paragraph=index) for index, text in enumerate(page.blocks(body, 0), 1))
    return replace(
        assemble(lines, How.DOCX),
        pending_changes=next(body.iter(*_TRACKED), None) is not None,
        notes=tuple(_notes(page, archive.xml("word/footnotes.xml"))),
    )


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

    def blocks(self, parent: etree._Element, depth: int) -> Iterator[str]:
        """Yield the text of paragraphs and tables in `parent`, in order."""
        check_nesting(depth)
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{W}tbl":
                yield from table_lines([list(self._cells(row, depth)) for row in _rows(child)])
            elif child.tag == f"{_MC}AlternateContent":
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
        self._inline(paragraph, self.styles.font_of(style), said, depth)
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
            elif tag == f"{W}txbxContent":
                said.boxes.append(child)
            elif tag == f"{_MC}AlternateContent":
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
                named = named or self.styles.font_of(said_of_run.get(f"{W}val"))
            elif said_of_run.get(f"{W}val") not in _OFF:
                return
        self._inline(run, named or font, said, depth + 1)


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
        elif child.tag not in _UNSEEN and child.tag != f"{W}tbl":
            yield from _inner(child, tag)
