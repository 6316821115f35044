"""The line that heads a later part of a text in the gazette: "Luật số … ngày … Luật Đất đai"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.model import Span
from lawcheck.read.dates import find_date
from lawcheck.read.form import KIND_WORDS, kind_named
from lawcheck.read.own_number import OwnNumber, number_at
from lawcheck.read.paragraph import Paragraph

_HEAD = re.compile(rf"(?P<kind>{KIND_WORDS}) so:? ?(?=\d)")
_DAY = re.compile(r",? ?ngay ?(?=\d)")
_SPILL = re.compile(r"\s+(?:phan thu \w+|phu luc(?: so)?(?: \w{1,4})?|chuong [ivxlc]+)$")
_KIND = re.compile(r"(?P<kind>bo luat|luat) (?!so\b)")
_CONSOLIDATES = re.compile(r"hop nhat (?!so\b)")
_TOP = 4


@dataclass(frozen=True, slots=True)
class Registered:
    """A document as the register names it."""

    number: OwnNumber
    kind: str | None
    title: str
    span: Span | None
    index: int
    """The line that holds it."""


def registered(lines: Sequence[Paragraph]) -> Registered | None:
    """Read "Nghị định số … ngày … quy định …" from one of the first lines, or None."""
    for index, line in enumerate(lines[:_TOP]):
        head = _HEAD.match(line.bare)
        number = number_at(line, head.end()) if head else None
        if head and number and number.span:
            return _read(line, head["kind"], number, index)
    return None


def _read(line: Paragraph, kind: str, number: OwnNumber, index: int) -> Registered | None:
    after = number.span.end - line.start if number.span else 0
    day = _DAY.match(line.bare, after)
    dated = find_date(line.bare, day.end(), day.end() + 40) if day else None
    if dated is None:
        return None
    spill = _SPILL.search(line.bare, dated.span.end)
    title = line.cut(dated.span.end, spill.start() if spill else None)
    if consolidates := _CONSOLIDATES.match(title.bare):
        title = title.cut(consolidates.end())
    named = _KIND.match(title.bare)
    if named and kind in {"luat", "bo luat"}:
        kind, title = named["kind"], title.cut(named.end())
    span = title.span if title.text else None
    return Registered(number, kind_named(kind), title.text, span, index)
