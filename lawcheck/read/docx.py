"""DOCX → lines, straight over word/document.xml: what a reader of the printed page sees.

Tracked insertions are kept and deletions dropped; automatic numbers are written out; text boxes
are read once; footnotes, headers and footers stay outside the body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lawcheck.errors import DamagedFile
from lawcheck.model import How
from lawcheck.read.archive import Archive
from lawcheck.read.fonts import decoder_of_font
from lawcheck.read.limits import check_nesting
from lawcheck.read.lines import Line, Reading, assemble
from lawcheck.read.numbering import Counters, W, number, read_listings, value
from lawcheck.read.styles import Styles, font_in, read_styles
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
    return assemble(lines, How.DOCX)


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
        boxes: list[etree._Element] = []
        style = _paragraph_style(paragraph)
        font = self.styles.font_of(style)
        text = "".join(self._inline(paragraph, font, boxes, depth))
        counted = self._number(paragraph, style)
        if text.strip():
            yield counted + text
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _number(self, paragraph: etree._Element, style: str | None) -> str:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        listing = None if own is None else value(own, "numId")
        styled = self.styles.number_of(style)
        if own is None or listing is None:
            return self.counters.next(*styled) if styled else ""
        return self.counters.next(listing, number(value(own, "ilvl"), 0))

    def _inline(
        self, parent: etree._Element, font: str, boxes: list[etree._Element], depth: int
    ) -> Iterator[str]:
        check_nesting(depth)
        for child in parent:
            if child.tag in _BREAKS:
                yield _BREAKS[str(child.tag)]
            elif child.tag == f"{W}t":
                yield decoder_of_font(font)(child.text or "")
            elif child.tag == f"{W}txbxContent":
                boxes.append(child)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._inline(_first(child), font, boxes, depth + 1)
            elif child.tag == f"{W}r":
                yield from self._run(child, font, boxes, depth)
            elif child.tag not in _UNSEEN:
                yield from self._inline(child, font, boxes, depth + 1)

    def _run(
        self, run: etree._Element, font: str, boxes: list[etree._Element], depth: int
    ) -> Iterator[str]:
        properties = run.find(f"{W}rPr")
        if _is_hidden(properties):
            return
        style = None if properties is None else value(properties, "rStyle")
        named = self.styles.font_of(style) if style else font
        yield from self._inline(run, font_in(properties) or named, boxes, depth + 1)


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


def _paragraph_style(paragraph: etree._Element) -> str | None:
    properties = paragraph.find(f"{W}pPr")
    return None if properties is None else value(properties, "pStyle")


def _is_hidden(properties: etree._Element | None) -> bool:
    hidden = None if properties is None else properties.find(f"{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in _OFF
