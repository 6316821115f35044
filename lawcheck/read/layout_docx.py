"""The layout of a DOCX: what its first section and the runs of its first paragraphs say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from lxml import etree

from lawcheck.model import Layout, Margins
from lawcheck.read.archive import open_archive
from lawcheck.read.docx import main_part
from lawcheck.read.layout import BASIS, LONG_LINE, Letters, family, look_of
from lawcheck.read.numbering import W, first, value
from lawcheck.read.styles import named_in

_PARAGRAPHS = 200
"""How many paragraphs are looked at: heading, căn cứ and the first articles."""
_SECTION = re.compile(rb"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_SIZE = re.compile(rb"<w:pgSz\b[^>]*>")
_MARGINS = re.compile(rb"<w:pgMar\b[^>]*>")
_ATTRIBUTE = re.compile(rb"w:(\w+)=\"(-?\d+)\"")
_MM_A_TWIP = 25.4 / 1440
_ON = frozenset({None, "1", "true", "on"})


@dataclass(frozen=True, slots=True)
class _Own:
    """What the properties of a run or style say; None where they leave it to what they rest on."""

    font: str | None = None
    size: float | None = None
    italic: bool | None = None

    def over(self, below: "_Own") -> "_Own":
        italic = below.italic if self.italic is None else self.italic
        return _Own(self.font or below.font, self.size or below.size, italic)


def layout_of_docx(content: bytes) -> Layout | None:
    """Return the layout of a DOCX, None where its first section does not tell its paper."""
    archive = open_archive(content)
    part = main_part(archive)
    body = archive.content(part) if part else b""
    section = _SECTION.search(body)
    paper = _lengths(_SIZE, section.group()) if section else {}
    if section is None or not {"w", "h"} <= paper.keys():
        return None
    styles = _styles(archive.xml("word/styles.xml") if archive.holds("word/styles.xml") else None)
    lines = list(islice(_lines(body, styles), _PARAGRAPHS))
    return Layout(
        width=paper["w"],
        height=paper["h"],
        margins=_margins(section.group()),
        body=look_of(row for text, rows in lines if _is_running(text) for row in rows),
        bases=look_of(row for text, rows in lines if text.startswith(BASIS) for row in rows),
    )


def _margins(section: bytes) -> Margins | None:
    found = _lengths(_MARGINS, section)
    if not {"left", "right", "top", "bottom"} <= found.keys():
        return None
    return Margins(found["left"], found["right"], abs(found["top"]), abs(found["bottom"]))


def _lengths(element: re.Pattern[bytes], section: bytes) -> dict[str, float]:
    found = element.search(section)
    attributes = _ATTRIBUTE.findall(found.group()) if found else []
    return {name.decode(): round(int(length) * _MM_A_TWIP, 1) for name, length in attributes}


def _is_running(text: str) -> bool:
    return len(text) >= LONG_LINE and not text.startswith(BASIS)


def _lines(
    body: bytes, styles: Mapping[str, _Own]
) -> Iterator[tuple[str, list[tuple[Letters, int]]]]:
    """Yield the text of each paragraph outside tables with the look of its letters."""
    paragraphs = etree.iterparse(
        BytesIO(body), events=("end",), tag=f"{W}p", resolve_entities=False, no_network=True
    )
    for _, paragraph in paragraphs:
        if next(paragraph.iterancestors(f"{W}tc", f"{W}txbxContent"), None) is None:
            runs = list(_runs(paragraph, styles))
            yield (
                "".join(text for text, _ in runs).strip(),
                [((own.font, own.size, bool(own.italic)), len(text)) for text, own in runs],
            )


def _runs(paragraph: etree._Element, styles: Mapping[str, _Own]) -> Iterator[tuple[str, _Own]]:
    properties = first(paragraph, f"{W}pPr")
    named = None if properties is None else value(properties, "pStyle")
    below = styles.get(named or "", styles[""])
    for run in paragraph.iter(f"{W}r"):
        own = first(run, f"{W}rPr")
        styled = styles.get((None if own is None else value(own, "rStyle")) or "\0", _Own())
        text = "".join(piece.text or "" for piece in run.iterchildren(f"{W}t"))
        yield text, _own(own).over(styled).over(below)


def _own(properties: etree._Element | None) -> _Own:
    if properties is None:
        return _Own()
    fonts, size = first(properties, f"{W}rFonts"), value(properties, "sz")
    slanted = first(properties, f"{W}i")
    named = None if fonts is None else named_in(fonts)
    return _Own(
        family(named) if named else None,
        int(size) / 2 if size and size.isdigit() else None,
        None if slanted is None else slanted.get(f"{W}val") in _ON,
    )


def _styles(root: etree._Element | None) -> Mapping[str, _Own]:
    """Return what each style says with all it rests on; the ordinary one has no name."""
    if root is None:
        return {"": _Own(size=10)}
    defaults = _own(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    elements = {element.get(f"{W}styleId") or "": element for element in root.iter(f"{W}style")}
    found = {name: _chain(elements, name).over(defaults) for name in elements}
    ordinary = (name for name, e in elements.items() if e.get(f"{W}default") in {"1", "true"})
    plain = (name for name in ordinary if elements[name].get(f"{W}type") == "paragraph")
    return {**found, "": found.get(next(plain, ""), defaults)}


def _chain(elements: Mapping[str, etree._Element], name: str) -> _Own:
    own, seen = _Own(), set[str]()
    while name in elements and name not in seen:
        seen.add(name)
        own = own.over(_own(first(elements[name], f"{W}rPr")))
        name = value(elements[name], "basedOn") or ""
    return own
