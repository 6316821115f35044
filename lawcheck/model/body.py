"""Bodies and places that ended or were renamed, as facts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Succession:
    """`old` became `new` (or simply ended) on `since`, by `basis`."""

    old: str
    new: str
    since: date
    change: str
    """merged, renamed, abolished, continued, split …"""
    basis: str
    read: str
    """How sure: primary (the text was read), secondary, memory."""
