"""Citations and claims: what the page says, before anybody asks what it means."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawcheck.model.effect import Verb
from lawcheck.model.pinpoint import Pinpoint
from lawcheck.model.text import Span


class Target(StrEnum):
    """Whether a mention points out of the document or into it."""

    OTHER = "other"
    SELF = "self"


class Role(StrEnum):
    """What a mention does there. Values are those of the JSON report."""

    BASIS = "basis"
    REFERENCE = "reference"
    REPLACES = "replaces"
    REPEALS = "repeals"
    ANNULS = "annuls"
    AMENDS = "amends"
    SUSPENDS = "suspends"
    HALTS = "halts"
    CORRECTS = "corrects"
    EXTENDS = "extends"
    CONTINUES = "continues"
    CONSOLIDATES = "consolidates"
    DETAILS = "details"
    GUIDES = "guides"


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document or of its provisions, as written.

    `span` covers the whole mention (pins, document, date, issuer); `document_span` only the
    document as named (kind, name, number, date), None for mentions of this document itself.
    """

    span: Span
    document_span: Span | None
    role: Role
    target: Target
    kind: str | None = None
    """Loại văn bản as written before the number: "Nghị định", "Luật"."""
    number: str | None = None
    """Canonical number; where a law is cited by name alone, the one the text gives elsewhere."""
    name: str | None = None
    """The name a law is cited by, "Luật Đất đai"; None where it is cited by number alone."""
    dated: date | None = None
    year: int | None = None
    """The year in "Luật Đất đai năm 2013", or of `dated`."""
    issuer: str | None = None
    pins: tuple[Pinpoint, ...] = ()
    quoted: bool = False
    """Whether the mention stands inside a quoted amendment."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation the document itself declares: it replaces, repeals, amends … `citation`."""

    verb: Verb
    citation: Citation
    pin: Pinpoint | None = None
    since: date | None = None
