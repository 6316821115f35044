"""Terms that a text defines: by "sau đây gọi là …", or in its article on the meaning of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawcheck.cite.page import Page
from lawcheck.model import Span

_CALLED = re.compile(
    r"(?:sau day|duoi day)\s+(?:duoc\s+)?(?:goi|viet)\s+(?:(?:tat|chung|gon)\s+)*(?:la|:)\s*:?\s*"
    r"[“\"]?(?P<term>[^()“”\"\n;,.:]{2,80})"
)
_OPENS = re.compile(
    r"(?<!\w)(?:tu ngu|thuat ngu|khai niem)(?!\w)[^\n]{0,60}(?:duoc\s+)?hieu[^\n]{0,20}:\s*\Z"
)
_ENTRY = re.compile(
    r"\s*\d{1,3}[.)]\s*[“\"]?(?P<term>[^“”\"\n:;.]{2,80}?)[”\"]?\s*(?:\([^()\n]*\)\s*)?"
    r"(?:(?:duoc hieu )?la|bao gom|gom)(?!\w)"
)
_OVER = re.compile(r"\s*(?:dieu\s+\d+|chuong\s+[ivxl]+)\b")


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term, and where it stands in its definition."""

    words: str
    span: Span


def find_terms(page: Page) -> Iterator[Term]:
    """Yield the terms that a page defines, in the order of the two ways to define them."""
    for hit in _CALLED.finditer(page.bare):
        yield _term(page, hit)
    yield from _listed(page)


def _listed(page: Page) -> Iterator[Term]:
    listing, start = False, 0
    while start < len(page.bare):
        end = page.line(start)[1]
        listing = (listing and not _OVER.match(page.bare, start, end)) or bool(
            _OPENS.search(page.bare, start, end)
        )
        entry = _ENTRY.match(page.bare, start, end) if listing else None
        if entry:
            yield _term(page, entry)
        start = end + 1


def _term(page: Page, hit: re.Match[str]) -> Term:
    start = hit.start("term")
    words = page.text[start : hit.end("term")].rstrip()
    return Term(words, Span(start, start + len(words)))
