"""A mention on its way to a citation: what is named, with which provisions, before its meaning."""

from dataclasses import dataclass
from enum import Enum, auto

from lawcheck.cite.mention import Mention
from lawcheck.model import Pinpoint, Role, Span


class Points(Enum):
    """Where the words themselves point."""

    NAMED = auto()
    """To a document that they name."""
    THIS = auto()
    """To "Nghị định này"."""
    OPEN = auto()
    """To nothing said: "khoản 2 Điều 5"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that cite, with their role once it is known."""

    span: Span
    points: Points
    pins: tuple[Pinpoint, ...] = ()
    mention: Mention | None = None
    role: Role = Role.REFERENCE
