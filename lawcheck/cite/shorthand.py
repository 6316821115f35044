"""Short forms that a text defines for a document: "(sau đây gọi tắt là Nghị quyết 98)"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawcheck.cite.kinds import KIND
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.model import Span
from lawcheck.read.letters import bare

_DEFINES = re.compile(
    r"(?:sau day|duoi day)\s+(?:duoc\s+)?(?:goi|viet)\s+(?:tat|chung)?\s*(?:tat\s+)?(?:la|:)\s*:?\s*[“\"]?"
    rf"(?P<alias>(?:{KIND})\s[^()“”\"\n;,.:]{{2,80}})"
)
_REACH = 400


@dataclass(frozen=True, slots=True)
class _Alias:
    words: str
    """In bare letters."""
    start: int
    stands_for: Mention


def find_short_forms(page: Page, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the short forms where they are defined and wherever they are used afterwards."""
    starts = [mention.span.start for mention in mentions]
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


def _aliases(page: Page, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[_Alias]:
    for hit in _DEFINES.finditer(page.bare):
        words, start = hit["alias"].rstrip(), hit.start("alias")
        index = bisect_left(starts, hit.start())
        near = [m for m in mentions[max(0, index - 4) : index] if _is_near(page, m, hit.start())]
        if near and not _taken(Span(start, start + len(words)), mentions, starts):
            of_kind = (m for m in near if m.kind and words.startswith(bare(m.kind)))
            yield _Alias(words, start, next(of_kind, near[0]))


def _is_near(page: Page, mention: Mention, offset: int) -> bool:
    same_line = page.line(offset)[0] <= mention.span.start
    return same_line and offset - mention.span.end < _REACH


def _taken(span: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> bool:
    index = bisect_left(starts, span.end)
    return any(mention.span.overlaps(span) for mention in mentions[max(0, index - 3) : index])
