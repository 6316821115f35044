"""DOCX → lines, straight over word/document.xml: what a reader of the printed page sees.

Tracked insertions are kept and deletions dropped; automatic numbers are written out; text boxes
are read once; footnotes, headers and footers stay outside the body.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from lxml import etree

from lawcheck.errors import DamagedFile
from lawcheck.language import say
from lawcheck.model import How
from lawcheck.read.archive import Archive, parse_xml
from lawcheck.read.fonts import decoder_of_font
from lawcheck.read.limits import check_nesting
from lawcheck.read.lines import Line, Reading, assemble, noted
from lawcheck.read.looks import styles_used, without_looks
from lawcheck.read.numbering import Counters, Listing, W, first, listings_in, number, value
from lawcheck.read.styles import FONTS, Styles, named_in, read_styles
from lawcheck.read.survey import (
    ALTERNATIVES,
    BOX,
    BREAKS,
    PARAGRAPH,
    RUN_STYLE,
    TEXT,
    VALUE,
    Said,
    survey,
)
from lawcheck.read.tables import table_lines

_USUAL_PART, _STYLES = "word/document.xml", "word/styles.xml"
_BODY_KIND = re.compile(r"(wordprocessingml|ms-word)\.(document|template)\S*main\+xml")
_UNSEEN = frozenset(
    {
        f"{W}{name}"
        for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rubyPr", "rt")
    }
)
_TABLE, _RUN = f"{W}tbl", f"{W}r"
_PARAGRAPH_PROPERTIES, _NUMBER, _RUN_PROPERTIES = f"{W}pPr", f"{W}numPr", f"{W}rPr"
_LOOKED_AT = (FONTS, RUN_STYLE, f"{W}vanish")
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
    styles = read_styles(_styles(archive))
    root = _part(archive, part, styles)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        message = say("Tệp DOCX không có phần thân văn bản: hãy mở bằng Word và lưu lại.")
        raise DamagedFile(message)
    counters = Counters(_listing_of(archive, styles))
    found = survey(body, styles)
    page = _Page(styles, counters, found.plain)
    lines = (Line(text, paragraph=index) for index, text in enumerate(page.blocks(body, 0), 1))
    return replace(
        assemble(lines, How.DOCX),
        pending_changes=found.tracked,
        notes=noted(
            note
            for kind in found.notes
            for note in _notes(styles, counters, _part(archive, f"word/{kind}s.xml", styles), kind)
        ),
    )


def _listing_of(archive: Archive, styles: Styles) -> Callable[[str], Listing | None]:
    """Return how to find a list by its id; the part that holds them is opened when one is asked."""

    @cache
    def lists() -> Callable[[str], Listing | None]:
        return listings_in(_part(archive, "word/numbering.xml", styles))

    def listing_of(name: str) -> Listing | None:
        return lists()(name)

    return listing_of


def _styles(archive: Archive) -> etree._Element | None:
    if not archive.holds(_STYLES):
        return None
    return parse_xml(without_looks(archive.content(_STYLES), fonts=True), _STYLES)


def _part(archive: Archive, name: str, styles: Styles) -> etree._Element | None:
    """Return a part with its fonts only where a style it uses gives one of an old encoding."""
    if not archive.holds(name):
        return None
    content = archive.content(name)
    old = styles.old and any(map(styles.is_old, (None, *styles_used(content))))
    return parse_xml(without_looks(content, fonts=old), name)


def _notes(
    styles: Styles, counters: Counters, root: etree._Element | None, kind: str
) -> Iterator[str]:
    """Yield the text of each note; those of a type of their own are lines and rules."""
    if root is None:
        return
    page = _Page(styles, counters, survey(root, styles).plain)
    for note in root.iterchildren(f"{W}{kind}"):
        text = " ".join(page.blocks(note, 0))
        if note.get(f"{W}type") in {None, "normal"}:
            yield text


@dataclass(frozen=True, slots=True)
class _Page:
    """What the blocks of one document share while they are read in order."""

    styles: Styles
    counters: Counters
    plain: Mapping[etree._Element, Said]

    def blocks(self, parent: etree._Element, depth: int) -> Iterator[str]:
        """Yield the text of paragraphs and tables in `parent`, in order."""
        check_nesting(depth)
        for child in parent:
            said = self.plain.get(child)
            if said is not None:
                counted = self._number(said.style, said.listing, said.level)
                if said.text.strip():
                    yield counted + said.text
            elif child.tag == PARAGRAPH:
                yield from self._weighed(child, depth)
            elif child.tag == _TABLE:
                yield from table_lines([list(self._cells(row, depth)) for row in _rows(child)])
            elif child.tag == ALTERNATIVES:
                yield from self.blocks(_first(child), depth + 1)
            elif child.tag not in _UNSEEN:
                yield from self.blocks(child, depth + 1)

    def _cells(self, row: etree._Element, depth: int) -> Iterator[list[str]]:
        for cell in _inner(row, f"{W}tc"):
            yield [text for text in self.blocks(cell, depth + 1) if text.strip()]

    def _weighed(self, paragraph: etree._Element, depth: int) -> Iterator[str]:
        properties = first(paragraph, _PARAGRAPH_PROPERTIES)
        style = None if properties is None else value(properties, "pStyle")
        own = None if properties is None else first(properties, _NUMBER)
        said = _Said()
        self._inline(paragraph, self.styles.font_of(style), said, depth)
        text = "".join(said.texts)
        listing = None if own is None else value(own, "numId")
        counted = self._number(style, listing, None if own is None else value(own, "ilvl"))
        if text.strip():
            yield counted + text
        for box in said.boxes:
            yield from self.blocks(box, depth + 1)

    def _number(self, style: str | None, listing: str | None, level: str | None) -> str:
        if listing is None:
            styled = self.styles.number_of(style)
            return self.counters.next(*styled) if styled else ""
        return self.counters.next(listing, number(level, 0))

    def _inline(self, parent: etree._Element, font: str, said: "_Said", depth: int) -> None:
        check_nesting(depth)
        decode = decoder_of_font(font)
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, font, said, depth)
            elif tag == TEXT:
                said.texts.append(decode(child.text or ""))
            elif tag in BREAKS:
                said.texts.append(BREAKS[tag])
            elif tag == BOX:
                said.boxes.append(child)
            elif tag == ALTERNATIVES:
                self._inline(_first(child), font, said, depth + 1)
            elif tag not in _UNSEEN:
                self._inline(child, font, said, depth + 1)

    def _run(self, run: etree._Element, font: str, said: "_Said", depth: int) -> None:
        properties = first(run, _RUN_PROPERTIES)
        named = None
        for said_of_run in () if properties is None else properties.iterchildren(*_LOOKED_AT):
            if said_of_run.tag == FONTS:
                named = named_in(said_of_run) or named
            elif said_of_run.tag == RUN_STYLE:
                named = named or self.styles.font_of(said_of_run.get(VALUE))
            elif said_of_run.get(VALUE) not in _OFF:
                return
        text = first(run, TEXT) if len(run) == 1 + (properties is not None) else None
        if text is None:
            self._inline(run, named or font, said, depth + 1)
        else:
            said.texts.append(decoder_of_font(named or font)(text.text or ""))


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
