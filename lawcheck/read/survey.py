"""What the paragraphs of a DOCX part say, in one go, where nothing in them is to be weighed.

Most paragraphs are such: no text is hidden or deleted, no font is of an old encoding, no box
stands beside it. The others are left to `docx`, which reads them run by run.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lxml import etree

from lawcheck.read.numbering import W
from lawcheck.read.styles import FONTS, Styles

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
BOX, RUN_STYLE, PARAGRAPH, TEXT = f"{W}txbxContent", f"{W}rStyle", f"{W}p", f"{W}t"
TAB = "   "
"""A typed tab; `columns` knows wide gaps."""
BREAKS: Mapping[str, str] = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": TAB,
    f"{W}noBreakHyphen": "-",
}
VALUE = f"{W}val"
_STYLE, _LISTING, _LEVEL = f"{W}pStyle", f"{W}numId", f"{W}ilvl"
_TRACKED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_WEIGHED = (
    *(BOX, ALTERNATIVES, FONTS, RUN_STYLE, *_TRACKED),
    *(f"{W}{name}" for name in ("vanish", "ruby", "tabs", "pPrChange")),
)
_REFERENCES = {f"{W}{kind}Reference": kind for kind in ("footnote", "endnote")}
_SEEN = (*_REFERENCES, PARAGRAPH, TEXT, *BREAKS, _STYLE, _LISTING, _LEVEL, *_WEIGHED)


@dataclass(slots=True)
class Said:
    """The text of a paragraph, its style, and the list and level it names."""

    text: str = ""
    style: str | None = None
    listing: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """What the plain paragraphs of a part say, and what else it holds."""

    plain: Mapping[etree._Element, Said]
    tracked: bool
    """Whether changes are pending."""
    notes: Sequence[str]
    """The kinds of notes it points to: footnote, endnote."""


def survey(root: etree._Element, styles: Styles) -> Survey:
    """Read the plain paragraphs of a part."""
    found: dict[etree._Element, Said] = {}
    marks = list(_read(root, styles, found))
    pointed = {mark.tag for mark in marks}
    marks = [mark for mark in marks if mark.tag not in _REFERENCES]
    for paragraph in list(found) if styles.is_old(None) else set(_around(marks)):
        del found[paragraph]
    notes = [kind for tag, kind in _REFERENCES.items() if tag in pointed]
    return Survey(found, not _TRACKED.isdisjoint(pointed), notes)


def _read(
    root: etree._Element, styles: Styles, found: dict[etree._Element, Said]
) -> Iterator[etree._Element]:
    """Write down what each paragraph says; yield what is to be weighed."""
    said, is_old = Said(), cache(styles.is_old)
    texts: list[str] = []
    for seen in root.iter(*_SEEN):
        tag = seen.tag
        if tag == TEXT:
            texts.append(seen.text or "")
        elif tag == PARAGRAPH:
            said.text = "".join(texts)
            texts.clear()
            said = found[seen] = Said()
        elif tag == _STYLE:
            said.style = seen.get(VALUE)
            if is_old(said.style):
                yield seen
        elif tag == _LISTING:
            said.listing = seen.get(VALUE)
        elif tag == _LEVEL:
            said.level = seen.get(VALUE)
        elif tag in BREAKS:
            texts.append(BREAKS[str(tag)])
        else:
            yield seen
    said.text = "".join(texts)


def _around(marks: Sequence[etree._Element]) -> Iterable[etree._Element]:
    """Yield the paragraphs that hold a mark or stand in one."""
    for mark in marks:
        yield from mark.iterancestors(PARAGRAPH)
        yield from mark.iter(PARAGRAPH)
