"""How a document is laid out in its source: paper and margins in mm, letters in points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """How most letters of some lines look; None where no one look has four fifths of them."""

    font: str | None = None
    """Name of the family, as "Times New Roman"."""
    size: float | None = None
    italic: bool | None = None


@dataclass(frozen=True, slots=True)
class Margins:
    """Blank borders of a page in mm; None where they cannot be known."""

    left: float
    right: float
    top: float | None = None
    bottom: float | None = None
    measured: bool = False
    """Whether they are where the text stands (PDF), not what the file says (DOCX)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The first section of a source, and the look of its text and of its căn cứ."""

    width: float
    height: float
    margins: Margins | None
    body: Look
    bases: Look
