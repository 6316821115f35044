"""The stretches in which a verb governs what it names: sentences, and lists led in by a line."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from lawcheck.cite.page import Page
from lawcheck.model import LegalDocument, Span

_BASIS = re.compile(
    r"\W*(?:can cu|can (?=luat|nghi|bo luat|phap lenh)|chieu (?:theo|chi)(?= sac| luat| hien))\b"
)
_END = re.compile(r"\.(?<![A-ZĐ]\.)(?<!\bTP\.)(?=\s+[^\W\d_a-zà-ỹđ])|\.(?=\s+[“\"])|\t")
_S = r"[^\S\n]"
_OPENING = re.compile(
    rf"{_S}*(?:(?P<division>(?:chuong|phan|muc|phu luc)\s+(?:[ivxl]+|\d+)\b)"
    rf"|(?P<article>dieu{_S}+\d+[a-z]?{_S}*[.:])"
    rf"|(?P<clause>(?:khoan{_S}+)?\d{{1,3}}[a-z]?{_S}*[.)/](?!\d))"
    rf"|(?P<point>(?:\d+\.\d+[.)]?|[a-z]\d?{_S}*\)){_S})"
    rf"|(?P<dash>[-+–*•]{_S}*))"
)
_RANKS = {"division": -1, "article": 0, "clause": 1, "point": 2, "dash": 3}
_PLAIN = 4
_HEADING = -0.5
_LONGEST_HEADING = 300
_ANNOUNCES = re.compile(
    r"(?<!\w)(?:bai bo|huy bo|thay the)(?!\w)[^.\n]{0,300}(?<!\w)(?:danh muc|phu luc|kem theo)(?!\w)"
)
_HEADS_LIST = re.compile(
    r"\s*(?:bi|duoc)\s+(?:bai bo|huy bo|thay the)(?!\w)[^\t.;]{0,60}$|"
    r"\s*(?:(?:[a-z]|[ivx]+|\d)[.)]\s*)?(?:phu luc[^\t]{0,10}\s)?(?:danh muc\s+)?(?:cac\s+)?(?:van ban|"
    r"nghi quyet|quyet dinh|thong tu|nghi dinh|chi thi)"
    r"(?![^\t]*(?<!\w)(?:de nghi|kien nghi|can|se|chua|thu tuc|nay) )"
    r"[^\t]{0,200}?(?<!\w)(?:bai bo|huy bo|duoc thay the|bi thay the)(?!\w)[^\t.;]*$"
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


class _Line(NamedTuple):
    """A line of the page that is neither empty nor quoted amending text."""

    start: int
    end: int
    opened: int
    """Where its words begin, behind "1." or "a)"."""
    rank: float
    leads: bool
    """Whether it leads in those below it: it ends with a colon, or heads an article."""
    row: bool
    """Whether it is a row of a table."""


def find_sentences(page: Page, document: LegalDocument, at: Sequence[int]) -> list[Sentence]:
    """Return the sentences of the lines that hold an offset of `at`, and of those that lead them in.

    Quoted amending text is left out.
    """
    lines = list(_lines(page, document))
    leads = _leading(page, document, lines)
    found: list[Sentence] = []
    last: dict[int, int] = {}
    for index in _wanted(lines, leads, at):
        region = _region(page, document, lines[index].start)
        lead = leads[index] if region is Region.BODY else None
        if lead is not None and lines[index].row:
            region = Region.ROW
        first, *rest = _split(page, lines[index], region)
        found.append(Sentence(first, region, None if lead is None else last[lead]))
        found.extend(Sentence(span, region) for span in rest)
        last[index] = len(found) - 1
    return found


def _lines(page: Page, document: LegalDocument) -> Iterator[_Line]:
    start = 0
    for line in page.plain.split("\n"):
        end = start + len(line)
        words = line.rstrip()
        if words and not (document.quoted and document.is_quoted(start)):
            hit = _OPENING.match(page.bare, start)
            rank = _RANKS[hit.lastgroup or ""] if hit else _PLAIN
            opened = hit.end() if hit and rank >= 0 else start
            leads = rank == 0 or words[-1] == ":"
            yield _Line(start, end, opened, rank, leads, "\t" in line)
        start = end + 1


def _leading(page: Page, document: LegalDocument, lines: Sequence[_Line]) -> list[int | None]:
    """Return for each line the index of the one that leads it in."""
    lists = _announces_list(page, document)
    found: list[int | None] = []
    opened: list[tuple[float, int]] = []
    ranks = [line.rank for line in lines]
    for index, (line, after) in enumerate(zip(lines, [*ranks[1:], *ranks[-1:]], strict=True)):
        while opened and opened[-1][0] >= line.rank:
            opened.pop()
        found.append(opened[-1][1] if opened else None)
        is_row = line.row and opened and _is_body(document, line.start)
        if lists and not is_row and _heads_list(page, document, line):
            opened[:] = [(_HEADING, index)]
        elif line.leads and not is_row and _is_body(document, line.start):
            opened.append((line.rank if line.rank < _PLAIN else after - 0.5, index))
    return found


def _announces_list(page: Page, document: LegalDocument) -> bool:
    """Whether a list of what the document repeals or replaces may stand behind its signature."""
    end = document.parts.closing.start
    return end < len(page.bare) and bool(_ANNOUNCES.search(page.bare, 0, end))


def _heads_list(page: Page, document: LegalDocument, line: _Line) -> bool:
    """Whether a line of an annex heads a list of what the document repeals or replaces."""
    inside = line.start >= document.parts.closing.start and line.end - line.start < _LONGEST_HEADING
    return inside and bool(_HEADS_LIST.match(page.bare[line.start : line.end].rstrip()))


def _wanted(lines: Sequence[_Line], leads: Sequence[int | None], at: Sequence[int]) -> list[int]:
    """Return the indexes of the lines that hold an offset and of all that lead them in."""
    starts = [line.start for line in lines]
    wanted: set[int] = set()
    for held in {bisect_right(starts, offset) - 1 for offset in at}:
        index: int | None = held
        while index is not None and index >= 0 and index not in wanted:
            wanted.add(index)
            index = leads[index]
    return sorted(wanted)


def _is_body(document: LegalDocument, start: int) -> bool:
    parts = document.parts
    return start >= parts.heading.end and not parts.preamble.holds(start)


def _region(page: Page, document: LegalDocument, start: int) -> Region:
    if _is_body(document, start):
        return Region.BODY
    if start < document.parts.heading.end:
        return Region.TITLE
    return Region.BASIS if _BASIS.match(page.bare, start) else Region.ENACTING


def _split(page: Page, line: _Line, region: Region) -> Sequence[Span]:
    whole = Span(line.start, line.end)
    if region is not Region.BODY:
        return (whole,)
    ends = (hit.end() for hit in _END.finditer(page.plain, line.opened, line.end))
    cuts = [line.start, *ends, line.end]
    return [Span(start, end) for start, end in pairwise(cuts) if end - start > 2] or [whole]
