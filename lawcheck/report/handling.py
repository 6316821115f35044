"""What people decided about findings, as a report is given it: values, whoever keeps them."""

from dataclasses import dataclass
from datetime import date

ACCEPTED, DISMISSED, HANDLED = "accept", "dismiss", "handled"


@dataclass(frozen=True, slots=True)
class Handling:
    """The last decision about a finding."""

    fingerprint: str
    verdict: str
    """`ACCEPTED`, `DISMISSED` or `HANDLED`."""
    reason: str
    who: str
    at: date
    handling: str = ""
    """The form of handling decided, "" where none is."""
    received: date | None = None
    """The day on which the issuer received the kết luận kiểm tra."""
    paper: str = ""
    """Number and day of the document that handles it."""

    @property
    def done(self) -> date | None:
        """Return the day on which it was dealt with, None while it was not."""
        return self.at if self.verdict == HANDLED else None
