"""HTML → lines: the document on the page of a law site, not the site around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from lawcheck.errors import DamagedFile
from lawcheck.language import say
from lawcheck.model import How
from lawcheck.read.encodings import decode
from lawcheck.read.fonts import decoder_of_font
from lawcheck.read.limits import check_nesting
from lawcheck.read.lines import Line, Reading, assemble
from lawcheck.read.numbering import number, numeral
from lawcheck.read.tables import Cell, table_lines

_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|^\s*<\?xml[^>]+encoding=[\"']([\w-]+)",
    re.IGNORECASE,
)
_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")
_BODIES = (
    "toanvancontent", "fulltext", "divContentDoc", "preview-content", "the-document-body",
    "docitem-content", "content1", "noidungvanban", "vbContent", "doc-content",
)  # fmt: skip
"""Names under which law sites keep the text of a document."""
_SKIPPED = frozenset(
    re.findall(
        r"\S+",
        "script style head noscript nav aside button select template svg iframe textarea input img "
        "object header footer title del",
    )
)
_INLINE = frozenset(
    re.findall(
        r"\S+",
        "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark q s samp small span "
        "strike strong sub sup time tt u var wbr o:p st1:place st1:country-region st1:city",
    )
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^;,\"']+)", re.IGNORECASE)
_NOTE = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*")
_UNIT = re.compile(r"(?:^|[\d\s/])(?:k|c|d|m)?m$")
_MAIN_SHARE = 0.8


def read_html(content: bytes) -> Reading:
    """Read a page saved from a law site, or a document saved as HTML."""
    text = _PROLOG.sub("", _characters(content))
    try:
        root = etree.fromstring(text, etree.HTMLParser(no_network=True, remove_comments=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        message = say("Tệp HTML bị hỏng: hãy tải lại trang hoặc lưu thành DOCX.")
        raise DamagedFile(message) from error
    if root is None:
        message = say("Tệp HTML không có nội dung: hãy tải lại trang hoặc lưu thành DOCX.")
        raise DamagedFile(message)
    texts = _Blocks().texts(_main(root), 0)
    return assemble((Line(t, paragraph=i) for i, t in enumerate(texts, start=1)), How.HTML)


def _characters(content: bytes) -> str:
    named = _CHARSET.search(content[:4096])
    label = (named[1] or named[2]).decode("ascii") if named else ""
    try:
        return content.decode(label) if label else decode(content)
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _main(root: etree._Element) -> etree._Element:
    """Return the element that holds the document: a known one, else where most words are."""
    for name in _BODIES:
        for element in root.iter():
            if isinstance(element.tag, str) and name in _names(element):
                return element
    found = root.find("body")
    return root if found is None else _densest(found)


def _names(element: etree._Element) -> Sequence[str]:
    return [element.get("id") or "", *(element.get("class") or "").split()]


def _densest(element: etree._Element) -> etree._Element:
    whole = _length(element)
    while True:
        child = max(element, key=_length, default=None)
        if child is None or child.tag in _INLINE or _length(child) < _MAIN_SHARE * whole:
            return element
        if child.tag in {"table", "p"}:
            return element
        element = child


def _length(element: etree._Element) -> int:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.tag == "a":
        return 0
    own = len((element.text or "").strip()) + sum(len((c.tail or "").strip()) for c in element)
    return own + sum(map(_length, element))


@dataclass(slots=True)
class _Blocks:
    """Texts of blocks, in order; words that inline tags split stay whole."""

    _text: list[str] = field(default_factory=list)

    def texts(self, element: etree._Element, depth: int, font: str = "") -> Iterator[str]:
        """Yield the text of each block inside `element`."""
        check_nesting(depth)
        font = _font(element) or font
        self._add(element.text, font)
        items = 0
        for child in element:
            items += child.tag == "li"
            if isinstance(child.tag, str) and not _is_hidden(child):
                yield from self._child(child, depth + 1, font, items)
            self._add(child.tail, font)
        if element.tag not in _INLINE:
            yield from self._flush()

    def _child(self, child: etree._Element, depth: int, font: str, items: int) -> Iterator[str]:
        if child.tag == "br":
            yield from self._flush()
        elif child.tag == "table":
            yield from self._flush()
            yield from table_lines([list(_cells(row, depth, font)) for row in _rows(child)])
        elif child.tag == "sup" and self._is_note(child):
            return
        elif child.tag in _INLINE:
            yield from self.texts(child, depth, font)
        else:
            yield from self._flush()
            self._text.append(_list_number(child, items))
            yield from self.texts(child, depth, font)

    def _is_note(self, mark: etree._Element) -> bool:
        before = "".join(self._text[-3:])
        shown = "".join(map(str, mark.itertext()))
        return bool(_NOTE.fullmatch(shown)) and not _UNIT.search(before)

    def _add(self, text: str | None, font: str) -> None:
        if text:
            self._text.append(decoder_of_font(font)(_BLANKS.sub(" ", text)))

    def _flush(self) -> Iterator[str]:
        text = "".join(self._text)
        self._text = []
        if text.strip():
            yield text


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"tbody", "thead", "tfoot"}:
            yield from _rows(child)


def _cells(row: etree._Element, depth: int, font: str) -> Iterator[Cell]:
    for cell in row:
        if cell.tag in {"td", "th"}:
            yield list(_Blocks().texts(cell, depth, font))


def _font(element: etree._Element) -> str:
    family = _FAMILY.search(element.get("style") or "")
    return family[1].strip() if family else element.get("face") or ""


def _is_hidden(element: etree._Element) -> bool:
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    return bool(hidden) or element.tag in _SKIPPED


_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def _list_number(item: etree._Element, place: int) -> str:
    """Return the number a browser shows before the item at a place of a numbered list."""
    parent = item.getparent()
    if item.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    form = _LIST_FORMATS.get(parent.get("type") or "1", "decimal")
    start = parent.get("start") or "1"
    count = (number(start, 1)) + place - 1
    return numeral(count, form) + (") " if form == "lowerLetter" else ". ")
