"""Decrees, circulars and resolutions cited by their title alone.

"theo quy định tại Nghị định của Chính phủ về thu tiền sử dụng đất": without a number, which the
reviewer is then to add. A title may name further documents, which are mentions of their own.
"""

import re
from collections.abc import Iterator, Sequence

from lawcheck.cite.issuers import CAPITAL, issuer_at
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.cite.tails import tail_at
from lawcheck.model import Span

_KIND = [
    re.compile(rf"{kind}(?= {after})")
    for kind, after in (
        ("Nghị định", "(?:của|về|[Qq]uy định|[Hh]ướng dẫn) "),
        ("Thông tư", "(?:liên tịch |của|về|[Qq]uy định|[Hh]ướng dẫn) "),
        ("Nghị quyết", "của "),
        ("Quyết định", "của (?:Thủ tướng|Bộ trưởng) "),
    )
]
_OF_A_BODY = frozenset({"Nghị quyết", "Quyết định"})
"""Without their body these are what one office or meeting decided in one case."""
_CITES = re.compile(r"(?<!\w)(?:[Tt]ại|[Tt]heo|của|trong|bởi|[Tt]hực hiện)\s+\Z")
_JOINED = re.compile(r"\s*(?:,|,?\s(?:và|hoặc))\s+\Z")
_NOW = re.compile(r"\bnày\Z")
_TELLS = re.compile(r" (?:về|[Qq]uy định(?! tại| trên| này)|[Hh]ướng dẫn)(?!\w)")
_STOP = (
    r"(?:này|Căn cứ|được|thì|phải|đang|đã|còn|hiện hành|hết hiệu lực|có hiệu lực|để|gửi|mà|là|trở lên|"
    r"(?:của|do) (?:(?:các|từng|mỗi) (?:bộ|cơ quan|địa phương|tỉnh)|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Ngân hàng Nhà nước|liên)|"
    r"(?:và|hoặc) (?:các|những|quy định|pháp luật|văn bản|Luật|Bộ luật|Nghị|Thông|Quyết)|"
    r"(?<!chi tiết )và hướng dẫn)(?!\w)"
)
_WORD = rf" (?!{_STOP})[^\s,;:.()“”\"\t]+"
_ITEM = rf"\s?, (?!{CAPITAL}|{_STOP})[^\s,;:.()“”\"\t]+(?:{_WORD}){{0,4}}?"
_NAME = re.compile(rf"(?:{_WORD}){{3,40}}(?:(?:{_ITEM}){{1,6}} và(?:{_WORD})+)?")
_NOT_ONE = re.compile(
    r" (?:này|của (?:(?:các|từng|mỗi) (?:bộ|cơ quan|địa phương|tỉnh)|Bộ(?= ?[,;.]| và| hoặc|\s*$)))(?!\w)"
)
"""Behind these it is this document's own part, or what several bodies have each for itself."""


def find_titled(page: Page, taken: Sequence[Span]) -> Iterator[Mention]:
    """Yield the documents cited by title alone; `taken` are those named otherwise."""
    ends = {span.end for span in taken}
    starts = {span.start for span in taken}
    for pattern in _KIND:
        for hit in pattern.finditer(page.plain):
            if hit.start() not in starts and _is_cited(page, hit.start(), ends):
                yield from _titled(page, hit, taken)


def _is_cited(page: Page, start: int, ends: set[int]) -> bool:
    """Whether words before cite it, or join it to a document that is cited."""
    near = max(0, start - 12)
    if _CITES.search(page.plain, near, start):
        return True
    joint = _JOINED.search(page.plain, near, start)
    if joint is None:
        return False
    return joint.start() in ends or bool(_NOW.search(page.plain, near, joint.start()))


def _titled(page: Page, hit: re.Match[str], taken: Sequence[Span]) -> Iterator[Mention]:
    kind = "Thông tư liên tịch" if page.plain.startswith(" liên tịch", hit.end()) else hit.group()
    named = hit.start() + len(kind)
    body = issuer_at(page.plain, named)
    end = _end_of_title(page, body.end() if body else named, taken)
    if end is None or (kind in _OF_A_BODY and body is None):
        return
    tail = tail_at(page, end, takes_year=True)
    yield Mention(
        Span(hit.start(), tail.end),
        Span(hit.start(), tail.named),
        kind,
        name=" ".join(page.plain[hit.start() : end].split()),
        dated=tail.dated,
        year=tail.year,
        issuer=" ".join(body["body"].split()) if body else tail.issuer,
    )


def _end_of_title(page: Page, start: int, taken: Sequence[Span]) -> int | None:
    """Return where a title ends, a document named in it included; None where it tells none."""
    title = _NAME.match(page.plain, start) if _TELLS.match(page.plain, start) else None
    if title is None:
        return None
    inner = (span.end for span in taken if start < span.start < title.end() < span.end)
    end = next(inner, title.end())
    return None if _NOT_ONE.match(page.plain, end) else end
