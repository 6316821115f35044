"""Word's automatic numbers: "Điều 1.", "a)" that stand in no paragraph but are seen on the page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_VAL = f"{W}val"
_PLACEHOLDER = re.compile(r"%([1-9])")
_MOST_LETTERS = 780
"""Word counts a … z, aa … zz and so on; past thirty letters in a row nobody reads them."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number is written."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that paragraphs refer to: the counters it shares, its levels, its fresh starts."""

    shared: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Counters:
    """The running numbers of all lists of a document, in reading order."""

    listing_of: Callable[[str], Listing | None]
    _running: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, listing_id: str, depth: int) -> str:
        """Count one paragraph of a list and return its number with the blank after it, or ""."""
        listing = self.listing_of(listing_id)
        if listing is None or depth not in listing.levels:
            return ""
        running = self._running.setdefault(listing.shared, {})
        self._step(listing_id, listing, depth, running)
        return _written(listing, depth, running)

    def _step(self, listing_id: str, listing: Listing, depth: int, running: dict[int, int]) -> None:
        fresh = depth in listing.starts and (listing_id, depth) not in self._started
        if fresh:
            self._started.add((listing_id, depth))
            running[depth] = listing.starts[depth]
        else:
            running[depth] = running.get(depth, listing.levels[depth].start - 1) + 1
        for deeper in [d for d in running if d > depth]:
            restart = listing.levels.get(deeper, Level()).restart
            if restart is None or (restart > 0 and depth < restart):
                del running[deeper]


def listings_in(root: etree._Element | None) -> Callable[[str], Listing | None]:
    """Return how to find a list of numbering.xml by its id; only lists asked for are read."""
    if root is None:
        return lambda _: None
    abstract = {_id(a, "abstractNumId"): a for a in root.iterchildren(f"{W}abstractNum")}
    uses = {_id(num, "numId"): num for num in root.iterchildren(f"{W}num")}
    links = ((value(element, "styleLink"), element) for element in abstract.values())
    styled = {name: element for name, element in links if name is not None}
    levels = cache(_levels)

    @cache
    def listing(name: str) -> Listing | None:
        num = uses.get(name)
        shared = "" if num is None else value(num, "abstractNumId") or ""
        if num is None or shared not in abstract:
            return None
        element = abstract[shared]
        element = styled.get(value(element, "numStyleLink") or "", element)
        return _listing(shared, levels(element), num)

    return listing


def first(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child of that tag; `find` would read the tag as a path each time."""
    return next(element.iterchildren(tag), None)


def value(element: etree._Element, name: str) -> str | None:
    """Return w:val of a child, None without the child."""
    child = first(element, f"{W}{name}")
    return None if child is None else child.get(_VAL)


def number(text: str | None, otherwise: int) -> int:
    """Return a number written in an attribute, `otherwise` where it is missing or no number."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else otherwise


def _id(element: etree._Element, name: str) -> str:
    return element.get(f"{W}{name}") or ""


def _listing(shared: str, common: Mapping[int, Level], num: etree._Element) -> Listing:
    levels = dict(common)
    starts: dict[int, int] = {}
    for override in num.iter(f"{W}lvlOverride"):
        depth = number(_id(override, "ilvl"), 0)
        level = override.find(f"{W}lvl")
        if level is not None:
            levels[depth] = _level(level)
        start = value(override, "startOverride")
        if start is not None:
            starts[depth] = number(start, 1)
            levels[depth] = replace(levels.get(depth, Level()), start=starts[depth])
    return Listing(shared, levels, starts)


def _levels(abstract: etree._Element) -> Mapping[int, Level]:
    return {number(_id(level, "ilvl"), 0): _level(level) for level in abstract.iter(f"{W}lvl")}


def _level(element: etree._Element) -> Level:
    said = {child.tag: child.get(_VAL) or "" for child in element}
    restart = said.get(f"{W}lvlRestart")
    return Level(
        start=number(said.get(f"{W}start"), 1),
        format=said.get(f"{W}numFmt") or _nested_format(element),
        text=said.get(f"{W}lvlText", ""),
        suffix=said.get(f"{W}suff") or "tab",
        restart=None if restart is None else number(restart, 0),
        legal=f"{W}isLgl" in said,
    )


def _nested_format(element: etree._Element) -> str:
    """Return the format that stands in an alternative for newer programs."""
    nested = element.find(f".//{W}numFmt")
    return "decimal" if nested is None else nested.get(_VAL) or "decimal"


def _written(listing: Listing, depth: int, running: Mapping[int, int]) -> str:
    level = listing.levels[depth]
    if level.format == "bullet":
        text = "-" if _PRIVATE.search(level.text) else level.text
    else:
        text = _PLACEHOLDER.sub(
            lambda hit: _shown(listing, int(hit[1]) - 1, running, level.legal), level.text
        )
    blank = "" if level.suffix == "nothing" else " "
    return text + blank if text.strip() else ""


def _shown(listing: Listing, depth: int, running: Mapping[int, int], legal: bool) -> str:  # noqa: FBT001
    level = listing.levels.get(depth, Level())
    count = running.get(depth, level.start)
    return str(count) if legal else numeral(count, level.format)


def numeral(count: int, form: str) -> str:
    """Write `count` as Word's number format `form` does."""
    return _FORMS.get(form, str)(count)


def _letters(count: int) -> str:
    if not 0 < count <= _MOST_LETTERS:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(count: int) -> str:
    written = ""
    for worth, letters in _ROMAN if 0 < count < 5000 else ():
        written += letters * (count // worth)
        count %= worth
    return written


_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperRoman": _roman,
    "decimalZero": lambda count: f"{count:02}",
}
