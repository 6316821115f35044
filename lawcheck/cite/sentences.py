"""The stretches in which a verb governs what it names: sentences, and lists led in by a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from lawcheck.cite.page import Page
from lawcheck.model import LegalDocument, Span

_BASIS = re.compile(
    r"\W*(?:can cu|can (?=luat|nghi|bo luat|phap lenh)|chieu (?:theo|chi)(?= sac| luat| hien))\b"
)
_END = re.compile(r"(?<![A-ZĐ])(?<!\bTP)\.(?=\s+[^\W\d_a-zà-ỹđ])|[.](?=\s+[“\"])|\t")
_MARKERS = (
    (0, re.compile(r"\s*dieu\s+\d+[a-z]?\s*[.:]")),
    (1, re.compile(r"\s*(?:khoan\s+)?\d{1,3}[a-z]?\s*[.)/](?!\d)")),
    (2, re.compile(r"\s*(?:\d+\.\d+[.)]?|[a-z]\d?\s*\))\s")),
    (3, re.compile(r"\s*[-+–*•]\s*")),
)
_DIVISION = re.compile(r"\s*(?:chuong|phan|muc|phu luc)\s+(?:[ivxl]+|\d+)\b")
_PLAIN = 4


class Region(Enum):
    """Where in a document a sentence stands; the same words do different things there."""

    TITLE = auto()
    BASIS = auto()
    ENACTING = auto()
    BODY = auto()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the one that leads it in where it is an item of a list."""

    span: Span
    region: Region
    lead: int | None = None
    """Index of the leading sentence."""


def find_sentences(page: Page, document: LegalDocument) -> list[Sentence]:
    """Return the sentences of a document in order; quoted amending text is left out."""
    found: list[Sentence] = []
    open_leads: list[tuple[float, int]] = []
    lines = [line for line in _lines(page) if not document.is_quoted(line.start)]
    ranks = [_rank(page, line) for line in lines]
    for index, line in enumerate(lines):
        rank = ranks[index]
        while open_leads and open_leads[-1][0] >= rank:
            open_leads.pop()
        region = _region(page, document, line)
        lead = open_leads[-1][1] if open_leads and region is Region.BODY else None
        first, *rest = _split(page, line, region)
        found.append(Sentence(first, region, lead))
        found.extend(Sentence(span, region) for span in rest)
        if region is Region.BODY and _leads(page, line, rank):
            after = ranks[index + 1] if index + 1 < len(lines) else rank
            open_leads.append((rank if rank < _PLAIN else after - 0.5, len(found) - 1))
    return found


def _lines(page: Page) -> Iterator[Span]:
    start = 0
    while start < len(page.plain):
        end = page.line(start)[1]
        if page.plain[start:end].strip():
            yield Span(start, end)
        start = end + 1


def _region(page: Page, document: LegalDocument, line: Span) -> Region:
    parts = document.parts
    if line.start < parts.heading.end:
        return Region.TITLE
    if parts.preamble.holds(line.start):
        return Region.BASIS if _BASIS.match(page.bare, line.start) else Region.ENACTING
    return Region.BODY


def _rank(page: Page, line: Span) -> float:
    if _DIVISION.match(page.bare, line.start):
        return -1
    hits = (rank for rank, marker in _MARKERS if marker.match(page.bare, line.start, line.end))
    return next(hits, _PLAIN)


def _leads(page: Page, line: Span, rank: float) -> bool:
    """Whether a line leads in those below it: it ends with a colon, or heads an article."""
    return rank == 0 or page.plain[line.start : line.end].rstrip().endswith(":")


def _split(page: Page, line: Span, region: Region) -> Sequence[Span]:
    if region is not Region.BODY:
        return (line,)
    opened = [hit.end() for _, m in _MARKERS if (hit := m.match(page.bare, line.start, line.end))]
    start = max(opened, default=line.start)
    cuts = [line.start, *(hit.end() for hit in _END.finditer(page.plain, start, line.end))]
    spans = zip(cuts, [*cuts[1:], line.end], strict=True)
    return [Span(start, end) for start, end in spans if end - start > 2] or [line]
