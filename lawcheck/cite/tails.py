"""What follows a number or a name and still belongs to it: date, year, body, in any order."""

import re
from dataclasses import dataclass, replace
from datetime import date

from lawcheck.cite.issuers import issuer_at
from lawcheck.cite.page import Page
from lawcheck.read.dates import date_at

_DAY = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:da\s+)?(?:duoc\s+(?:(?:uy ban thuong vu\s+)?quoc hoi\s+)?)?(?:ban hanh|thong qua|ky)\s+)?(?:so\s+(?=ngay))?(?:ngay\s*)+|\t(?=\d)"
)
_BLANK_DAY = re.compile(r"\s*,?\s*ngay[\s.…]+thang[\s.…]+nam\s+(?P<year>(?:19|20)\d\d)\b")
_YEAR = re.compile(
    r"\s*,?\s*\(?\s*nam\s+(?P<year>(?:19|20)\d\d)\)?(?!\w|/\d)|\s(?P<bare>(?:19|20)\d\d)(?![\w/:-]|\.\d)"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the document as named ends, where the mention ends, and what stood between."""

    named: int
    end: int
    dated: date | None = None
    year: int | None = None
    issuer: str | None = None


def tail_at(page: Page, start: int, *, takes_year: bool) -> Tail:
    """Read the tail right behind `start`; laws cited by name may be told apart by their year."""
    tail = Tail(start, start)
    while (longer := _longer(page, tail, takes_year=takes_year)) is not None:
        tail = longer
    return tail


def _longer(page: Page, tail: Tail, *, takes_year: bool) -> Tail | None:
    readings = (_with_day(page, tail), _with_issuer(page, tail))
    years = (_with_year(page, tail),) if takes_year else ()
    return next((reading for reading in (*readings, *years) if reading), None)


def _with_day(page: Page, tail: Tail) -> Tail | None:
    if tail.dated or tail.year:
        return None
    if blank := _BLANK_DAY.match(page.bare, tail.end):
        return replace(tail, named=blank.end(), end=blank.end(), year=int(blank["year"]))
    word = _DAY.match(page.bare, tail.end)
    found = date_at(page.bare, word.end()) if word else None
    if found is None:
        return None
    end = found.span.end
    return replace(tail, named=end, end=end, dated=found.date, year=found.date.year)


def _with_year(page: Page, tail: Tail) -> Tail | None:
    hit = None if tail.year or tail.issuer else _YEAR.match(page.bare, tail.end)
    if hit is None:
        return None
    return replace(tail, named=hit.end(), end=hit.end(), year=int(hit["year"] or hit["bare"]))


def _with_issuer(page: Page, tail: Tail) -> Tail | None:
    hit = None if tail.issuer else issuer_at(page.plain, tail.end)
    if hit is None:
        return None
    return replace(
        tail, end=hit.end(), issuer=" ".join(page.text[slice(*hit.span("body"))].split())
    )
