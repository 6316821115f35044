"""Short forms that a text defines for a document: "(sau đây gọi tắt là Nghị quyết 98)"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawcheck.cite.engine import finder
from lawcheck.cite.kinds import KIND
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.model import Span
from lawcheck.read.letters import bare

_CALLED = finder(r"(?:sau day|duoi day)\s+(?:duoc\s+)?(?:goi|viet)\s")
_DEFINES = re.compile(
    r"(?:sau day|duoi day)\s+(?:duoc\s+)?(?:goi|viet)\s+(?:tat|chung)?\s*(?:tat\s+)?(?:la|:)\s*:?\s*[“\"]?"
    rf"(?P<alias>(?:{KIND})\s[^()“”\"\n;,.:]{{2,80}})"
)
_DEFINES_KIND = re.compile(
    r"(?:sau day|duoi day)\s+(?:duoc\s+)?(?:goi|viet)\s+(?:(?:tat|chung|gon)\s+)*(?:la|:)\s*:?\s*[“\"]?"
    r"(?P<alias>luat|bo luat|phap lenh|nghi dinh|nghi quyet)[”\"]?\s*\)"
)
"""A kind alone may stand for the law it is: "(sau đây gọi tắt là Luật)"."""
_REFERS = r"(?:(?<=của )|(?<=theo )|(?<=tại )|(?<=thi hành )|(?<=\d )|(?<=\d[a-zđ] )|(?<=là ))"
_ENDS = r"(?=\s*[,;.:)”\"\n]|\s*$|\s(?:và|hoặc|thì|được|có|quy định)(?!\w))"
_REACH = 400
_PAPERS = ("bao cao", "phieu", "bien ban", "to trinh", "thong bao", "cong van", "cong dien")
"""These stand for no document of another kind: "báo cáo đánh giá (sau đây gọi là báo cáo ĐTM)"."""


@dataclass(frozen=True, slots=True)
class _Alias:
    words: str
    """In bare letters."""
    start: int
    stands_for: Mention


def find_short_forms(page: Page, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the short forms where they are defined and wherever they are used afterwards."""
    starts = [mention.span.start for mention in mentions]
    yield from _kinds_alone(page, mentions, starts)
    defined: set[str] = set()
    for alias in _aliases(page, mentions, starts):
        if alias.words in defined:
            continue
        defined.add(alias.words)
        pattern = re.compile(rf"(?<!\w){re.escape(alias.words)}(?!\w|/)")
        for hit in pattern.finditer(page.bare, alias.start):
            span = Span(*hit.span())
            if not _taken(span, mentions, starts):
                yield replace(alias.stands_for, span=span, named=span, dated=None, issuer=None)


def _kinds_alone(
    page: Page, mentions: Sequence[Mention], starts: Sequence[int]
) -> Iterator[Mention]:
    """Yield "Luật" where it is defined for a law and where later words point at it."""
    for definition in _matches(page, _DEFINES_KIND):
        word = page.plain[slice(*definition.span("alias"))]
        meant = next(_near(page, mentions, starts, definition), None)
        if meant is None or not word[0].isupper():
            continue
        for hit in re.compile(rf"{_REFERS}[“\"]?({word}){_ENDS}").finditer(
            page.plain, definition.start()
        ):
            span = Span(*hit.span(1))
            yield replace(meant, span=span, named=span, dated=None, issuer=None)


def _near(
    page: Page, mentions: Sequence[Mention], starts: Sequence[int], definition: re.Match[str]
) -> Iterator[Mention]:
    """Yield the mentions of the defined kind shortly before its definition."""
    index = bisect_left(starts, definition.start())
    for mention in mentions[max(0, index - 4) : index]:
        alike = mention.kind and bare(mention.kind) == " ".join(definition["alias"].split())
        if alike and _is_near(page, mention, definition.start()):
            yield mention


def _aliases(page: Page, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[_Alias]:
    for hit in _matches(page, _DEFINES):
        words, start = hit["alias"].rstrip(), hit.start("alias")
        index = bisect_left(starts, hit.start())
        near = [m for m in mentions[max(0, index - 4) : index] if _is_near(page, m, hit.start())]
        if near and not _taken(Span(start, start + len(words)), mentions, starts):
            of_kind = (m for m in near if m.kind and words.startswith(bare(m.kind)))
            other = None if words.startswith(_PAPERS) else near[0]
            if meant := next(of_kind, other):
                yield _Alias(words, start, meant)


def _matches(page: Page, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for hit in _CALLED.finditer(page.shape):
        if match := pattern.match(page.bare, hit.start()):
            yield match


def _is_near(page: Page, mention: Mention, offset: int) -> bool:
    same_line = page.line(offset)[0] <= mention.span.start
    return same_line and offset - mention.span.end < _REACH


def _taken(span: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> bool:
    index = bisect_left(starts, span.end)
    return any(mention.span.overlaps(span) for mention in mentions[max(0, index - 3) : index])
