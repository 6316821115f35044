"""Word's paragraph and character styles, as far as they decide what is seen: font and number."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lxml import etree

from lawcheck.read.fonts import as_typed, decoder_of_font
from lawcheck.read.numbering import W, first, number, value

FONTS = f"{W}rFonts"
_BEYOND, _ASCII = f"{W}hAnsi", f"{W}ascii"


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

    ordinary: str
    font: str
    """Of text that no style gives a font."""
    fonts: Mapping[str, str]
    """Of the text of each style."""
    old: AbstractSet[str]
    """Styles whose text is in a font of an old encoding."""
    numbers: Mapping[str, tuple[str, int]]
    """List id and level of each paragraph style that gives a number."""

    def font_of(self, style: str | None) -> str:
        """Return the font a paragraph or character style gives its text."""
        return self.fonts.get(style or self.ordinary, self.font)

    def is_old(self, style: str | None) -> bool:
        """Whether a style gives its text a font of an old encoding."""
        return _is_old(self.font_of(style))

    def number_of(self, style: str | None) -> tuple[str, int] | None:
        """Return list id and level that a paragraph style gives, None without a number."""
        return self.numbers.get(style or self.ordinary)


def read_styles(root: etree._Element | None) -> Styles:
    """Read styles.xml."""
    if root is None:
        return Styles("", "", {}, frozenset(), {})
    elements = list(root.iterchildren(f"{W}style"))
    ordinary = next((e for e in elements if _is_ordinary(e)), None)
    by_id = {element.get(f"{W}styleId") or "": _style(element) for element in elements}
    chains = {name: list(_chain(by_id, name)) for name in by_id}
    numbers = {name: number for name, chain in chains.items() if (number := _number_in(chain))}
    fonts = {name: font for name, chain in chains.items() if (font := _font_in(chain))}
    return Styles(
        "" if ordinary is None else ordinary.get(f"{W}styleId") or "",
        font_in(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")) or "",
        fonts,
        frozenset(name for name, font in fonts.items() if _is_old(font)),
        numbers,
    )


def _is_old(font: str) -> bool:
    return decoder_of_font(font) is not as_typed


def _chain(by_id: Mapping[str, Style], name: str) -> Iterator[Style]:
    """Yield a style and those it rests on."""
    seen: set[str] = set()
    while (found := by_id.get(name)) and name not in seen:
        seen.add(name)
        yield found
        name = found.based_on or ""


def _font_in(chain: Sequence[Style]) -> str | None:
    return next((style.font for style in chain if style.font), None)


def _number_in(chain: Sequence[Style]) -> tuple[str, int] | None:
    listing = next((style.listing for style in chain if style.listing), None)
    depth = next((style.depth for style in chain if style.depth is not None), 0)
    return None if listing is None else (listing, depth)


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
