"""The number a document gives itself: "Số: 12/2025/QĐ-UBND", blank, broken, in a register line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.model import Span
from lawcheck.model.number import canonical
from lawcheck.read.form import KIND_WORDS
from lawcheck.read.paragraph import Paragraph

_PART = r"[A-ZĐ][A-Za-zĐđ&Ư]*\d*(?!\w)"
NUMBER = re.compile(
    r"(?P<serial>[\dỈ]{1,6}(?:\.\d{1,3})?\s?(?:[A-Za-z]|[A-ZĐ]{2,3})?)\s*(?:[/\-–]\s*(?P<year>(?:19|20)[\dỈ]{2}))?"
    rf"\s*[/\-–_]\s*(?P<symbol>{_PART}(?:\s*[-–/.,_‑]\s*{_PART})*)"
)
_BLANK = re.compile(
    rf"[\s._…\-]*(?:\S{{1,6}}\s*?)??(?P<year>/\s*(?:19|20)\d\d)?\s*/\s*(?P<symbol>{_PART}(?:\s*[-–/]\s*{_PART})*)"
)
NUMBER_LABEL = re.compile(
    rf"(?:(?P<kind>{KIND_WORDS})\s+)?\bso(?=\s*(?:[:.;/_…\-]|i?\d|$))\s*[:.;]*\s*"
)
_ELSEWHERE = re.compile(r"cong bao|kem theo|can cu")
_STARTS = re.compile(r"(?:^|[\s(:*|])$")
_CELL_START = re.compile(r"(?:^|[|\t]|hanh phuc)[\s*_]*$")
_OF_BODY = re.compile(rf"(?:(?:{KIND_WORDS})\s+)?(?:cua .{{2,120}})?")
_DIGITS = re.compile(r"\d+")
_TYPED = re.compile(r"(?:NĐ|QĐ|NQ|TT|CT)")
_BROKEN = 16


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """Số ký hiệu as found; `value` is None where the serial is left blank or is illegible."""

    value: str | None
    span: Span | None
    symbol: str
    label: str | None
    form: str
    """The number with or without serial, to tell the year in it."""


def own_number(top: Sequence[Paragraph], named: Sequence[Paragraph]) -> OwnNumber | None:
    """Read the number from the lines above the kind (`top`) or from those it begins (`named`)."""
    found = _number(top, named=bool(named)) or _registered(named[:5])
    return found or (_unlabelled(top) if named else None)


def number_at(line: Paragraph, start: int) -> OwnNumber | None:
    """Return the number that stands in a line right at `start`, or None."""
    hit = NUMBER.match(line.text, start)
    return _numbered(line, hit, None) if hit else None


def _number(lines: Sequence[Paragraph], *, named: bool) -> OwnNumber | None:
    """Read the number behind "Số:"; without a line naming the kind it must begin its cell."""
    for index, line in enumerate(lines):
        if _ELSEWHERE.search(line.bare) or len(line.text) > 400:
            continue
        for label in NUMBER_LABEL.finditer(line.bare):
            begins = _CELL_START.search(line.bare[: label.start()])
            if not (begins or named) or (not named and len(line.text) > 160):
                continue
            if found := _labelled(line, label, lines[index + 1 : index + 2]):
                return found
    return None


def _registered(named: Sequence[Paragraph]) -> OwnNumber | None:
    """Read the number in "NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ … NGÀY …" under or beside the kind."""
    for line in named:
        for label in NUMBER_LABEL.finditer(line.bare):
            if label["kind"] or not _OF_BODY.fullmatch(line.bare[: label.start()]):
                continue
            if found := _labelled(line, label, ()):
                return found
            digits = _DIGITS.match(line.text, label.end())
            if digits and named[0].bare.startswith("sac"):
                span = Span(line.start + digits.start(), line.start + digits.end())
                return OwnNumber(digits.group(), span, "", None, digits.group())
    return None


def _labelled(
    line: Paragraph, label: re.Match[str], following: Sequence[Paragraph]
) -> OwnNumber | None:
    if hit := NUMBER.match(line.text, label.end()):
        return _numbered(line, hit, label["kind"])
    if found := _broken(line, label, following):
        return found
    if hit := _BLANK.match(line.text, label.end()):
        form = f"{hit['year'] or ''}/{hit['symbol']}"
        return OwnNumber(None, None, hit["symbol"], label["kind"], form)
    return None


def _broken(
    line: Paragraph, label: re.Match[str], following: Sequence[Paragraph]
) -> OwnNumber | None:
    """Read a number that goes on in the next line."""
    if not following or len(line.text) - label.end() >= _BROKEN:
        return None
    hit = NUMBER.match(f"{line.text[label.end() :]}\n{following[0].text}")
    if hit is None:
        return None
    start = line.start + label.end()
    span = Span(start, start + hit.end()) if following[0].start == line.end + 1 else None
    return OwnNumber(_value(hit), span, canonical(hit["symbol"]), label["kind"], _value(hit))


def _numbered(line: Paragraph, hit: re.Match[str], label: str | None) -> OwnNumber:
    value = _value(hit)
    span = Span(line.start + hit.start(), line.start + hit.end())
    return OwnNumber(value, span, canonical(hit["symbol"]), label, value)


def _value(hit: re.Match[str]) -> str:
    return canonical(hit.group().replace("Ỉ", "1"))


def _unlabelled(lines: Sequence[Paragraph]) -> OwnNumber | None:
    for line in lines:
        hit = NUMBER.search(line.text)
        whole = hit and _STARTS.search(line.text[: hit.start()])
        if hit and whole and (hit["year"] or _TYPED.match(hit["symbol"])):
            return _numbered(line, hit, None)
    return None
