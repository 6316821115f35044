"""What a document announces to have ended: the rows of its danh mục văn bản hết hiệu lực.

Nghị định 79/2025/NĐ-CP Điều 39 khoản 1. A row names its document first; what stands behind it in
the row is the reason.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lawcheck.model import Citation, Claim, LegalDocument, Target, Verb

_ANNOUNCES = re.compile(r"công bố\b.*\b(?:hết|ngưng) hiệu lực", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"^[^\t]*\b(?:hết|ngưng) hiệu lực\b[^\t]*$", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(r"\t\s*(\d{1,2})/(\d{1,2})/(\d{4})\.?\s*$", re.MULTILINE)


def announced(document: LegalDocument, citations: Iterable[Citation]) -> Iterator[Claim]:
    """Yield a claim for each document that a row of the announced lists names."""
    if not _ANNOUNCES.search(document.title):
        return
    text, seen = document.text, -1
    for citation in citations:
        row = text.rfind("\n", 0, citation.span.start) + 1
        end = text.find("\n", citation.span.start) % (len(text) + 1)
        is_first = row > seen and citation.target is Target.OTHER and "\t" in text[row:end]
        if is_first and row > document.parts.body.start:
            seen = row
            yield Claim(_verb(text, row), citation, None, _since(text, row, end))


def _verb(text: str, row: int) -> Verb:
    """Tell what became of the documents of a list by the heading above it."""
    headings = _HEADING.findall(text, 0, row)
    heading = headings[-1].casefold() if headings else ""
    if "một phần" in heading and "toàn bộ" not in heading:
        return Verb.AMENDS
    return Verb.SUSPENDS if "hết hiệu lực" not in heading and heading else Verb.REPEALS


def _since(text: str, row: int, end: int) -> date | None:
    hit = _FROM.search(text, row, end)
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1])) if hit else None
    except ValueError:
        return None
