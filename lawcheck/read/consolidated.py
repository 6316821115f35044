"""Văn bản hợp nhất: its authentication, the law it consolidates, the notes amid its text.

Its own number and day stand in the authentication at the end (Pháp lệnh 01/2012/UBTVQH13).
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.model import Effective, EffectiveRule, Span
from lawcheck.read.dateline import place_and_date
from lawcheck.read.dates import date_at
from lawcheck.read.letters import is_caps
from lawcheck.read.markers import article, division
from lawcheck.read.own_number import OwnNumber, own_number
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.title import REGISTERED

CONSOLIDATED = "Văn bản hợp nhất"

_AUTHENTICATED = re.compile(r"\bxac thuc van ban hop nhat\b")
_SINCE = re.compile(
    r"\b(?:co hieu luc(?: thi hanh)?) (?:ke )?tu ngay (?=\d.{8,40}duoc sua doi, bo sung boi\b)"
)


@dataclass(frozen=True, slots=True)
class Authentication:
    """What authenticates a consolidated text."""

    number: OwnNumber
    place: str | None
    issued: dt.date | None


def authentication(lines: Sequence[Paragraph]) -> Authentication | None:
    """Return the authentication at the end of a consolidated text, or None."""
    for index in range(len(lines) - 1, -1, -1):
        if not _AUTHENTICATED.search(lines[index].bare):
            continue
        near = lines[max(index - 2, 0) : index + 4]
        number = own_number(near, ())
        if number and "VBHN" in number.symbol:
            dated = [line for line in near if REGISTERED.match(line.bare)]
            return Authentication(number, *place_and_date(dated, ()))
    return None


def consolidated_start(lines: Sequence[Paragraph]) -> Effective | None:
    """Return the start of the law consolidated, as the note under the title gives it."""
    for index, line in enumerate(lines):
        level = " ".join(one.bare for one in lines[index : index + 2])
        hit = _SINCE.search(level)
        dated = date_at(level, hit.end()) if hit else None
        if hit and dated and hit.start() < len(line.bare):
            span = Span(line.start + hit.start(), min(line.start + dated.span.end, line.end))
            return Effective(dated.date, EffectiveRule.EXPLICIT, span)
    return None


def interrupted(lines: Sequence[Paragraph], quoted: Sequence[Span]) -> tuple[Span, ...]:
    """Return the quotations cut where the text itself goes on inside one.

    Notes at the foot of a page part the quotation of an amending law from its end on the next
    page: an article that continues the numbering of the text is the text's own.
    """
    ends: dict[int, int] = {}
    freed = last = 0
    for index, line in enumerate(lines):
        if (marker := article(line)) is None:
            continue
        span = _holding(quoted, line.start) if line.start >= freed else None
        if span and (marker.ordinal != last + 1 or span.start == line.start):
            continue
        if span:
            ends[span.start], freed = _text_resumes(lines, index, span.start), span.end
        last = marker.ordinal
    return tuple(Span(span.start, ends.get(span.start, span.end)) for span in quoted)


def _holding(quoted: Sequence[Span], offset: int) -> Span | None:
    index = bisect_right(quoted, offset, key=lambda span: span.start) - 1
    return quoted[index] if index >= 0 and quoted[index].holds(offset) else None


def _text_resumes(lines: Sequence[Paragraph], index: int, start: int) -> int:
    """Return the end of the line in front of an article and of the chapter it opens."""
    before = lines[index - 1]
    while before.start > start and (division(before) or is_caps(before.text)):
        index -= 1
        before = lines[index - 1]
    return max(before.end, start)
