"""Lines of text in a drawing: how wide they are, where they break, how they are written in SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lawcheck.report.diagram_words import Look

FONT = "'Noto Sans', 'DejaVu Sans', 'Segoe UI', Arial, sans-serif"
LEADING = 1.42
GREY, DARK = "#55606e", "#1c2530"

_NARROW = frozenset("iíìỉĩịjlt.,;:'’|!()[]/ -·fI1r")
_BROAD = frozenset("mwMWƠƯ@%—…")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its size, colour, weight and how far it is set in."""

    text: str
    size: float = 12
    ink: str = DARK
    bold: bool = False
    inset: float = 0

    @property
    def height(self) -> float:
        """Return the space the line takes from the one before."""
        return self.size * LEADING

    def svg(self, left: float, base: float) -> str:
        """Return the line as an element, its foot on `base`."""
        weight = ' font-weight="600"' if self.bold else ""
        return (
            f'<text x="{left + self.inset:g}" y="{base:g}" font-size="{self.size:g}"'
            f' fill="{self.ink}"{weight}>{escape(self.text)}</text>'
        )


def width_of(text: str, size: float) -> float:
    """Return how wide `text` may be, a little more than in the widest of the usual fonts."""
    return size * sum(_advance(letter) for letter in text)


def _advance(letter: str) -> float:
    if letter in _NARROW:
        return 0.38
    if letter in _BROAD:
        return 0.98
    return 0.74 if letter.isupper() else 0.61


def broken(line: Line, width: float, most: int = 3) -> Iterator[Line]:
    """Yield `line` broken at blanks to fit `width`; what is past `most` lines ends in "…"."""
    rows = list(_rows(line, width - line.inset))
    kept = rows[:most]
    if len(rows) > most:
        kept[-1] = kept[-1].rstrip(" ,;") + " …"
    for row in kept:
        yield Line(row, line.size, line.ink, line.bold, line.inset)


def _rows(line: Line, width: float) -> Iterator[str]:
    row = ""
    for word in line.text.split():
        longer = f"{row} {word}".lstrip()
        if row and width_of(longer, line.size) > width:
            yield row
            row = word
        else:
            row = longer
    if row:
        yield row


def swatch(look: Look, left: float, base: float, size: float = 13) -> str:
    """Return the sign of a state in its colour."""
    return (
        f'<text x="{left:g}" y="{base:g}" font-size="{size:g}" fill="{look.ink}"'
        f' font-weight="700" aria-hidden="true">{look.sign}</text>'
    )
