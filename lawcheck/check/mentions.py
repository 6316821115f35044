"""Which mentions are the document's own: what it rests on and what its rules refer to.

Left out are mentions inside the title of another document, inside quoted amendments, and where a
document speaks of the past on purpose: transitional clauses, clauses that end other documents,
history ("đã được phê duyệt tại …").
"""

import re
from collections.abc import Iterator

from lawcheck.check.masks import BLANK, title_end
from lawcheck.model import Citation, LegalDocument, Role, Span, Target

_START = re.compile(r"Căn\s+c[ứư]", re.IGNORECASE)
_JOINT = re.compile(
    r"(?:[\s,;:.–-]|\bcăn\s+c[ứư]|\bvà|\bcác|\bquy\s+định|\btại|\btheo|\bsố|\bcủa"
    r"|\b(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s+[\wđ]{1,4}"
    r"|\bluật(?=\s*:)|\bnghị\s+định(?=\s*:))*",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"(?:đã|từng)(?: được)? (?:phê duyệt|ban hành|thành lập|công bố|công nhận|cấp|giao|ký|quy định"
    r"|xếp hạng|chứng nhận|áp dụng|thực hiện|hưởng|bổ nhiệm|xử lý|hướng dẫn|bị)\b[^;.\n]*$"
    r"|(?:trước|đến|tính đến|giai đoạn|thời điểm|từ) (?:ngày|năm)\b[^;.\n]*$"
    r"|(?:thay thế|bãi bỏ|hết hiệu lực|thay cho|thay vì|kế thừa|sửa đổi|tiếp tục)\b[^;.\n]*$",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"[^;.\n]{0,120}?\b(?:thay thế|hết hiệu lực|bãi bỏ|trước (?:đây|ngày)|đã ban hành)",
    re.IGNORECASE,
)
_ABOUT_THE_PAST = re.compile(r"hết hiệu lực|bãi bỏ|hệ thống hóa|rà soát|đính chính", re.IGNORECASE)


def own_bases(document: LegalDocument, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the căn cứ of the document itself, in order.

    Those inside the title of another căn cứ, or named as its amender, are left out.
    """
    bases = [c for c in citations if c.role is Role.BASIS and not c.quoted]
    return tuple(c for c in bases if _leads(document.text, c, bases))


def own_references(
    document: LegalDocument, citations: tuple[Citation, ...], open_text: str
) -> tuple[Citation, ...]:
    """Return the mentions by which the document's rules send the reader to another document.

    `open_text` is the text with transitional, ending, quoted and annexed stretches blanked.
    """
    if _ABOUT_THE_PAST.search(document.title):
        return ()
    return tuple(
        citation
        for citation in _outside_titles(document.text, citations)
        if citation.role is Role.REFERENCE
        and document.parts.body.covers(citation.span)
        and BLANK not in citation.span.of(open_text)
        and not _is_history(document.text, citation)
    )


def _leads(text: str, citation: Citation, bases: list[Citation]) -> bool:
    line = Span(text.rfind("\n", 0, citation.span.start) + 1, citation.span.start)
    before = [c.span.end for c in bases if line.start <= c.span.end <= line.end]
    opening = _START.match(text, line.start)
    start = max([*before, opening.end() if opening else line.start])
    semicolon = text.rfind(";", start, line.end) + 1
    return _JOINT.fullmatch(text, max(start, semicolon), line.end) is not None


def _outside_titles(text: str, citations: tuple[Citation, ...]) -> Iterator[Citation]:
    title_ends = 0
    for citation in citations:
        if citation.target is not Target.OTHER or citation.quoted:
            continue
        if citation.span.start >= title_ends:
            yield citation
        title_ends = max(title_ends, title_end(text, citation))


def _is_history(text: str, citation: Citation) -> bool:
    line = text.rfind("\n", 0, citation.span.start) + 1
    before = text[max(line, citation.span.start - 200) : citation.span.start]
    return bool(_HISTORY.search(before) or _MOVING.match(text, citation.span.end))
