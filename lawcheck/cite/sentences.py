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
_HEADING = -0.5
_LONGEST_HEADING = 300
_ANNOUNCES = re.compile(
    r"(?<!\w)(?:bai bo|huy bo|thay the)(?!\w)[^.\n]{0,300}(?<!\w)(?:danh muc|phu luc|kem theo)(?!\w)"
)
_HEADS_LIST = re.compile(
    r"\s*(?:(?:[a-z]|[ivx]+|\d)[.)]\s*)?(?:phu luc[^\t]{0,10}\s)?(?:danh muc|cac van ban|van ban|nghi quyet|quyet dinh|"
    r"thong tu|nghi dinh|chi thi)(?![^\t]*(?:de nghi|kien nghi|can|se|chua) )"
    r"[^\t]{0,200}?(?<!\w)(?:bai bo|huy bo|duoc thay the|bi thay the)(?!\w)"
)


class Region(Enum):
    """Where in a document a sentence stands; the same words do different things there."""

    TITLE = auto()
    BASIS = auto()
    ENACTING = auto()
    BODY = auto()
    ROW = auto()
    """A row of a table that a line leads in: its verbs are those of the titles listed."""


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
    lists = bool(_ANNOUNCES.search(page.bare, 0, document.parts.closing.start))
    for index, line in enumerate(lines):
        rank = ranks[index]
        while open_leads and open_leads[-1][0] >= rank:
            open_leads.pop()
        region = _region(page, document, line)
        lead = open_leads[-1][1] if open_leads and region is Region.BODY else None
        if lead is not None and "\t" in page.plain[line.start : line.end]:
            found.append(Sentence(line, Region.ROW, lead))
            continue
        first, *rest = _split(page, line, region)
        found.append(Sentence(first, region, lead))
        found.extend(Sentence(span, region) for span in rest)
        if lists and _heads_list(page, document, line):
            open_leads[:] = [(_HEADING, len(found) - 1)]
        elif region is Region.BODY and _leads(page, line, rank):
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


def _heads_list(page: Page, document: LegalDocument, line: Span) -> bool:
    """Whether a line of an annex heads a list of what the document repeals or replaces."""
    inside = line.start >= document.parts.closing.start and line.end - line.start < _LONGEST_HEADING
    return inside and bool(_HEADS_LIST.match(page.bare, line.start, line.end))


def _split(page: Page, line: Span, region: Region) -> Sequence[Span]:
    if region is not Region.BODY:
        return (line,)
    opened = [hit.end() for _, m in _MARKERS if (hit := m.match(page.bare, line.start, line.end))]
    start = max(opened, default=line.start)
    cuts = [line.start, *(hit.end() for hit in _END.finditer(page.plain, start, line.end))]
    spans = zip(cuts, [*cuts[1:], line.end], strict=True)
    return [Span(start, end) for start, end in spans if end - start > 2] or [line]
