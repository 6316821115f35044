"""Calendar dates as Vietnamese documents write them."""

import datetime as dt
import re
from dataclasses import dataclass

from lawcheck.model import Span

_DIGIT = "[0-9ilo]"
_DATE = re.compile(
    rf"(?P<day>{_DIGIT}\s?{_DIGIT}|{_DIGIT})\s*(?P<worded>thang)\s*(?P<month>{_DIGIT}\s?{_DIGIT}|{_DIGIT})"
    rf"\s*,?\s*nam\s*(?P<year>{_DIGIT}{{2}}\s?{_DIGIT}{{2}})\b"
    r"|(?P<d>\b\d{1,2})\s?[/.\-]\s?(?P<m>\d{1,2})\s?[/.\-]\s?(?P<y>(?:19|20)\d\d)\b"
)
_LIKE_DIGITS = str.maketrans("ilo", "110", " \t\n")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it is written, the word "ngày" left out."""

    date: dt.date
    span: Span


def find_date(level: str, start: int = 0, end: int | None = None) -> Dated | None:
    """Return the first real date of bare text in [start, end), None where a day is left blank.

    I, l and O read for 1 and 0 by an OCR are allowed only in the worded form.
    """
    stop = len(level) if end is None else end
    for hit in _DATE.finditer(level, start, stop):
        if date := _date(hit):
            return Dated(date, Span(hit.start(), hit.end()))
    return None


def date_at(level: str, start: int) -> Dated | None:
    """Return the date that bare text holds right at `start`, or None."""
    hit = _DATE.match(level, start)
    date = _date(hit) if hit else None
    return Dated(date, Span(hit.start(), hit.end())) if hit and date else None


def _date(hit: re.Match[str]) -> dt.date | None:
    names = ("year", "month", "day") if hit["worded"] else ("y", "m", "d")
    try:
        return dt.date(*(int(hit[name].translate(_LIKE_DIGITS)) for name in names))
    except ValueError:
        return None
