"""Text and where it came from: spans into one immutable text, places on pages, the source file."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `document.text`, end exclusive, in characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` is inside."""
        return self.start <= offset < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text from `start` on stands in the source, up to the next place."""

    start: int
    page: int | None = None
    """Counted from 1; None where the format has no pages."""
    paragraph: int | None = None
    box: tuple[float, float, float, float] | None = None
    """Left, bottom, right, top in PDF points."""
    confidence: float | None = None
    """From 0 to 1, how sure recognition is of the least sure word; None where text was given."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Pages of a source that could not be read, and why, for a person to act on."""

    pages: tuple[int, ...]
    """Counted from 1; none where something is lacking from the whole of it."""
    reason: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the files over which a document is spread."""

    name: str
    sha256: str
    start: int
    """Offset of its first character in the text."""
    pages_before: int
    """How many pages the files before it have: the pages of the document are numbered on."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as found: its name is the path shown to people, its hash what identifies it."""

    name: str
    content: bytes
    sha256: str
    origin: str = ""

    @classmethod
    def of(cls, name: str, content: bytes, origin: str = "") -> "Source":
        """Make a source, hashing its content."""
        return cls(name, content, hashlib.sha256(content).hexdigest(), origin)


def fold(text: str) -> str:
    """Return `text` for comparison without case, diacritics (đ too) and surplus blanks."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def slug(text: str) -> str:
    """Return `text` as a lower-case ASCII word list joined by hyphens: "Hồ Chí Minh" → "ho-chi-minh"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
