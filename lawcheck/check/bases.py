"""Which citations of the căn cứ block are căn cứ themselves, and which stand in a title."""

import re

from lawcheck.model import Citation, LegalDocument, Role, Span

_START = re.compile(r"Căn\s+c[ứư]", re.IGNORECASE)
_JOINT = re.compile(
    r"(?:[\s,;:.–-]|\bcăn\s+c[ứư]|\bvà|\bcác|\bquy\s+định|\btại|\btheo|\bsố|\bcủa"
    r"|\b(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s+[\wđ]{1,4}"
    r"|\bluật(?=\s*:)|\bnghị\s+định(?=\s*:))*",
    re.IGNORECASE,
)


def own_bases(document: LegalDocument, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the citations the document itself rests on, in order.

    Those inside the title of another căn cứ, or named as its amender, are left out.
    """
    bases = [c for c in citations if c.role is Role.BASIS and not c.quoted]
    return tuple(c for c in bases if _leads(document.text, c, bases))


def _leads(text: str, citation: Citation, bases: list[Citation]) -> bool:
    line = Span(text.rfind("\n", 0, citation.span.start) + 1, citation.span.start)
    before = [c.span.end for c in bases if line.start <= c.span.end <= line.end]
    opening = _START.match(text, line.start)
    start = max([*before, opening.end() if opening else line.start])
    semicolon = text.rfind(";", start, line.end) + 1
    return _JOINT.fullmatch(text, max(start, semicolon), line.end) is not None
