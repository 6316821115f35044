"""Word's paragraph and character styles, as far as they decide what is seen: font and number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from lawcheck.read.numbering import W, number, value


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its own; None where it leaves it to the style it rests on."""

    based_on: str | None
    font: str | None
    listing: str | None
    depth: int | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id."""

    by_id: Mapping[str, Style]
    ordinary: str
    font: str
    """Of text that no style gives a font."""

    def font_of(self, style: str | None) -> str:
        """Return the font a paragraph or character style gives its text."""
        return next((s.font for s in self._chain(style) if s.font), self.font)

    def number_of(self, style: str | None) -> tuple[str, int] | None:
        """Return list id and level that a paragraph style gives, None without a number."""
        chain = list(self._chain(style))
        listing = next((s.listing for s in chain if s.listing), None)
        depth = next((s.depth for s in chain if s.depth is not None), 0)
        return None if listing is None else (listing, depth)

    def _chain(self, style: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        name = style or self.ordinary
        while (found := self.by_id.get(name)) and name not in seen:
            seen.add(name)
            yield found
            name = found.based_on or ""


def read_styles(root: etree._Element | None) -> Styles:
    """Read styles.xml."""
    if root is None:
        return Styles({}, "", "")
    elements = list(root.iter(f"{W}style"))
    ordinary = next((e for e in elements if _is_ordinary(e)), None)
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    return Styles(
        {element.get(f"{W}styleId") or "": _style(element) for element in elements},
        "" if ordinary is None else ordinary.get(f"{W}styleId") or "",
        font_in(defaults) or "",
    )


def font_in(properties: etree._Element | None) -> str | None:
    """Return the font that run properties name for letters beyond ASCII."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return None if fonts is None else fonts.get(f"{W}hAnsi") or fonts.get(f"{W}ascii")


def _is_ordinary(element: etree._Element) -> bool:
    return element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}


def _style(element: etree._Element) -> Style:
    numbered = element.find(f"{W}pPr/{W}numPr")
    depth = None if numbered is None else value(numbered, "ilvl")
    return Style(
        based_on=value(element, "basedOn"),
        font=font_in(element.find(f"{W}rPr")),
        listing=None if numbered is None else value(numbered, "numId"),
        depth=None if depth is None else number(depth, 0),
    )
