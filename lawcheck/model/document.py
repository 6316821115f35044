"""A legal document as read: one text, its identity, its outline, its clauses on effect."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lawcheck.model.number import Key, key_of
from lawcheck.model.pinpoint import Level, Pinpoint, Step
from lawcheck.model.text import Missing, Piece, Place, Source, Span


class How(StrEnum):
    """How the text was obtained."""

    PDF = "pdf"
    SCANNED = "scanned"
    DOCX = "docx"
    DOC = "doc"
    HTML = "html"
    TEXT = "text"


class EffectiveRule(StrEnum):
    """How the text fixes its start of effect."""

    EXPLICIT = "explicit"
    ON_SIGNING = "on_signing"
    DAYS_AFTER = "days_after"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Signer:
    """A signature: the words above the name, and the name."""

    capacity: str
    name: str


@dataclass(frozen=True, slots=True)
class Effective:
    """Start of effect as the text fixes it; `date` is None where it cannot be computed."""

    date: dt.date | None = None
    rule: EffectiveRule = EffectiveRule.NONE
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PartialEffect:
    """Provisions that start on another day than the rest."""

    what: str
    date: dt.date
    span: Span


@dataclass(frozen=True, slots=True)
class Provision:
    """A node of the outline; `span` holds its heading, its text and its children.

    `number` is as printed ("5a", "II"); `title` is "" where the provision has no name.
    Top nodes are the document's own provisions, then ATTACHMENT (Quy chế, Quy định issued with
    it, with their own articles) and ANNEX nodes.
    """

    level: Level
    number: str
    title: str
    span: Span
    children: tuple["Provision", ...] = ()

    def walk(self) -> Iterator["Provision"]:
        """Yield this provision and all below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Parts:
    """The stretches of a document: heading (quốc hiệu … trích yếu), căn cứ, body, closing."""

    heading: Span
    preamble: Span
    body: Span
    closing: Span


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A document as read. Every span points into `text` (NFC, one paragraph a line)."""

    source: Source
    text: str
    places: tuple[Place, ...]
    how: How
    pages: int | None
    number: str | None
    """Số ký hiệu in canonical form, zeros as written; None where the number is left blank."""
    number_span: Span | None
    kind: str | None
    issuers: tuple[str, ...]
    place: str | None
    issued: dt.date | None
    title: str
    title_span: Span | None
    normative: bool
    signers: tuple[Signer, ...]
    effective: Effective
    partial_effective: tuple[PartialEffect, ...]
    expires: dt.date | None
    parts: Parts
    outline: tuple[Provision, ...]
    quoted: tuple[Span, ...]
    """Amending text in quotation marks: it belongs to the amended document."""
    pending_changes: bool = False
    """Whether the file holds tracked changes that nobody has accepted or rejected."""
    notes: tuple[str, ...] = ()
    """Footnotes, which stand outside `text`; known for the formats of Word."""
    missing: tuple[Missing, ...] = ()
    part: int | None = None
    """Which document of its source this is, counted from 1; None where the source holds one."""
    pieces: tuple[Piece, ...] = ()
    """The files it is spread over, in order; empty where it stands in one."""
    absent: tuple[str, ...] = ()
    """What of the document the files at hand do not hold, in Vietnamese."""

    @property
    def key(self) -> Key | None:
        """Return the identity of the document, None without a number."""
        if self.number is None:
            return None
        return key_of(
            self.number, self.kind, self.issuers[0] if self.issuers else None, self.issued
        )

    def place_at(self, offset: int) -> Place | None:
        """Return the place that holds the character at `offset`."""
        index = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[index - 1] if index else None

    def page_at(self, offset: int) -> int | None:
        """Return the page that holds the character at `offset`, counted from 1."""
        place = self.place_at(offset)
        return place.page if place else None

    def file_at(self, offset: int) -> tuple[str, int | None]:
        """Return the name of the file that holds the character at `offset`, and its page there."""
        page, piece = self.page_at(offset), self.piece_at(offset)
        if piece is None:
            return self.source.name, page
        return piece.name, page and page - piece.pages_before

    def piece_at(self, offset: int) -> Piece | None:
        """Return the file that holds the character at `offset`, of those it is spread over."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start)
        return self.pieces[index - 1] if index else None

    def walk(self) -> Iterator[Provision]:
        """Yield every provision in text order."""
        for provision in self.outline:
            yield from provision.walk()

    def articles(self) -> tuple[Provision, ...]:
        """Return the document's own articles (Điều), in order."""
        return tuple(a for top in self.outline if top.level not in _APART for a in _articles(top))

    def attached_articles(self) -> tuple[Provision, ...]:
        """Return the articles of the Quy chế, Quy định, Điều lệ issued with the document."""
        return tuple(
            a for top in self.outline if top.level is Level.ATTACHMENT for a in _articles(top)
        )

    def path_at(self, offset: int) -> tuple[Provision, ...]:
        """Return the provisions that hold the character at `offset`, outermost first."""
        path: list[Provision] = []
        level = self.outline
        while index := bisect_right(level, offset, key=lambda p: p.span.start):
            if not level[index - 1].span.holds(offset):
                break
            path.append(level[index - 1])
            level = level[index - 1].children
        return tuple(path)

    def where(self, offset: int) -> Pinpoint | None:
        """Return the provision at `offset` as a pinpoint from the article down, or None.

        In a text without articles the pinpoint goes up to its Mục and Phần.
        """
        path = self.path_at(offset)
        article = next((i for i, p in enumerate(path) if p.level is Level.ARTICLE), 0)
        steps = tuple(
            Step(p.level, p.number)
            for p in reversed(path[article:])
            if p.level in _PINNED or len(path) == 1
        )
        return Pinpoint(steps) if steps else None

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands inside a quoted amendment."""
        index = bisect_right(self.quoted, offset, key=lambda span: span.start)
        return bool(index) and self.quoted[index - 1].holds(offset)


_APART = frozenset({Level.ATTACHMENT, Level.ANNEX})
_PINNED = frozenset(set(Level) - {Level.ATTACHMENT, Level.ITEM, Level.PARAGRAPH, Level.DASH})


def _articles(top: Provision) -> Iterator[Provision]:
    return (provision for provision in top.walk() if provision.level is Level.ARTICLE)
