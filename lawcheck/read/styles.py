"""Word's paragraph and character styles, as far as they decide what is seen: font and number."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from lawcheck.read.fonts import as_typed, decoder_of_font
from lawcheck.read.numbering import W, first, number, value

FONTS = f"{W}rFonts"
_BEYOND, _ASCII = f"{W}hAnsi", f"{W}ascii"


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its own; None where it leaves it to the style it rests on."""

    based_on: str | None = None
    font: str | None = None
    listing: str | None = None
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id; of hundreds only those asked for are read."""

    ordinary: str
    font: str
    """Of text that no style gives a font."""
    old: bool
    """Whether any of them names a font of an old encoding."""
    whole: Callable[[str], Style]
    """A style with what it leaves to those it rests on."""

    def font_of(self, style: str | None) -> str:
        """Return the font a paragraph or character style gives its text."""
        return self.whole(style or self.ordinary).font or self.font

    def is_old(self, style: str | None) -> bool:
        """Whether a style gives its text a font of an old encoding."""
        return _is_old(self.font_of(style))

    def number_of(self, style: str | None) -> tuple[str, int] | None:
        """Return list id and level that a paragraph style gives, None without a number."""
        whole = self.whole(style or self.ordinary)
        return None if whole.listing is None else (whole.listing, whole.depth or 0)


def read_styles(root: etree._Element | None) -> Styles:
    """Read styles.xml."""
    if root is None:
        return Styles("", "", old=False, whole=lambda _: Style())
    elements = list(root.iterchildren(f"{W}style"))
    ordinary = next((e for e in elements if _is_ordinary(e)), None)
    by_id = {element.get(f"{W}styleId") or "": element for element in elements}

    @cache
    def whole(name: str) -> Style:
        chain = list(_chain(by_id, name))
        return Style(
            font=next((style.font for style in chain if style.font), None),
            listing=next((style.listing for style in chain if style.listing), None),
            depth=next((style.depth for style in chain if style.depth is not None), None),
        )

    return Styles(
        "" if ordinary is None else ordinary.get(f"{W}styleId") or "",
        font_in(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")) or "",
        any(_is_old(named_in(fonts) or "") for fonts in root.iter(FONTS)),
        whole,
    )


def _is_old(font: str) -> bool:
    return decoder_of_font(font) is not as_typed


def _chain(by_id: Mapping[str, etree._Element], name: str) -> Iterator[Style]:
    """Yield a style and those it rests on."""
    seen: set[str] = set()
    while (element := by_id.get(name)) is not None and name not in seen:
        seen.add(name)
        style = _style(element)
        yield style
        name = style.based_on or ""


def font_in(properties: etree._Element | None) -> str | None:
    """Return the font that run properties name for letters beyond ASCII."""
    fonts = None if properties is None else first(properties, FONTS)
    return None if fonts is None else named_in(fonts)


def named_in(fonts: etree._Element) -> str | None:
    """Return the font for letters beyond ASCII among the fonts of a run."""
    return fonts.get(_BEYOND) or fonts.get(_ASCII)


def _is_ordinary(element: etree._Element) -> bool:
    return element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}


def _style(element: etree._Element) -> Style:
    properties = first(element, f"{W}pPr")
    numbered = None if properties is None else first(properties, f"{W}numPr")
    depth = None if numbered is None else value(numbered, "ilvl")
    return Style(
        based_on=value(element, "basedOn"),
        font=font_in(first(element, f"{W}rPr")),
        listing=None if numbered is None else value(numbered, "numId"),
        depth=None if depth is None else number(depth, 0),
    )
