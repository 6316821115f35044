"""Which mentions are the document's own: what it rests on and what its rules refer to.

Left out are mentions inside the title of another document, inside quoted amendments, and where a
document speaks of the past on purpose: transitional clauses, clauses that end other documents,
history ("đã được phê duyệt tại …").
"""

import re
from collections.abc import Iterator

from lawcheck.check.masks import BLANK, title_end
from lawcheck.model import Citation, LegalDocument, Role, Target

_START = re.compile(r"Căn\s+c[ứư]", re.IGNORECASE)
_JOINT = re.compile(
    r"(?:[\s,;:.–-]|\bcăn\s+c[ứư]|\bvà|\bcác|\bquy\s+định|\btại|\btheo|\bsố|\bcủa"
    r"|\b(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s+[\wđ]{1,4}"
    r"|\bluật(?=\s*:)|\bnghị\s+định(?=\s*:))*",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?:bởi|theo|tại)\s*:")
_HISTORY = re.compile(
    r"(?:đã|từng)(?: được)? (?:phê duyệt|ban hành|thành lập|công bố|công nhận|cấp|giao|ký|quy định"
    r"|xếp hạng|chứng nhận|áp dụng|thực hiện|hưởng|bổ nhiệm|xử lý|hướng dẫn|bị)\b[^;.\n]*$"
    r"|(?:trước|đến|từ|vào) (?:ngày \d{1,2}(?: tháng |/)\d{1,2}(?: năm |/)|năm )\d{4}\b[^;.\n]*$"
    r"|(?:giai đoạn (?:từ )?(?:năm )?\d|thời điểm (?:ngày|năm|trước)|trước ngày \w+ (?:định|quyết|tư|này))\b[^;.\n]*$"
    r"|(?:thay thế|bãi bỏ|hết hiệu lực|thay cho|thay vì|kế thừa|sửa đổi|tiếp tục)\b[^;.\n]*$",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"[^;.\n]{0,120}?\b(?:thay thế|hết hiệu lực|bãi bỏ|trước (?:đây|ngày)|đã ban hành)",
    re.IGNORECASE,
)
_ABOUT_THE_PAST = re.compile(
    r"hết hiệu lực|bãi bỏ|đính chính|(?:công bố|kết quả)[^.;]{0,60} (?:rà soát|hệ thống hóa)",
    re.IGNORECASE,
)


def own_bases(document: LegalDocument, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the căn cứ of the document itself, in order.

    Those inside the title of another căn cứ, or named as its amenders, are left out.
    """
    bases = [c for c in citations if c.role is Role.BASIS and not c.quoted]
    own: list[Citation] = []
    for before, basis in zip([None, *bases], bases, strict=False):
        opening = _opening(document.text, before, basis)
        follows = before is not None and opening == before.span.end
        joined = _JOINT.fullmatch(document.text, opening, basis.span.start)
        if joined and (not follows or before in own):
            own.append(basis)
    return tuple(own)


def own_references(
    document: LegalDocument, citations: tuple[Citation, ...], open_text: str
) -> tuple[Citation, ...]:
    """Return the mentions by which the document's rules send the reader to another document.

    `open_text` is the text with transitional, ending, quoted and annexed stretches blanked.
    """
    if _ABOUT_THE_PAST.search(document.title):
        return ()
    successions = _successions(document.text, citations)
    return tuple(
        citation
        for citation in _outside_titles(document.text, citations)
        if citation.role is Role.REFERENCE
        and document.parts.body.covers(citation.span)
        and BLANK not in citation.span.of(open_text)
        and not _is_history(document.text, citation)
        and (_line(document.text, citation), citation.name) not in successions
    )


def _opening(text: str, before: Citation | None, basis: Citation) -> int:
    """Return where the words that lead to `basis` begin: its line, a semicolon, what precedes."""
    line = text.rfind("\n", 0, basis.span.start) + 1
    opening = _START.match(text, line)
    semicolon = text.rfind(";", line, basis.span.start) + 1
    if _LIST.search(text, line, basis.span.start) or _is_bare_law(basis):
        semicolon = 0
    previous = before.span.end if before else 0
    return max(opening.end() if opening else line, semicolon, previous)


def _is_bare_law(basis: Citation) -> bool:
    """Whether it is "Luật số 43/2024/QH15": a law without its name amends the one before it."""
    return basis.kind == "Luật" and basis.name is None


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


def _successions(text: str, citations: tuple[Citation, ...]) -> set[tuple[int, str]]:
    """Return the lines, by where they begin, that name two versions of a law one after the other."""
    versions: dict[tuple[int, str], set[tuple[str | None, int | None]]] = {}
    for citation in citations:
        if citation.name is not None:
            at = _line(text, citation), citation.name
            versions.setdefault(at, set()).add((citation.number, citation.year))
    return {at for at, told in versions.items() if len(told) > 1}


def _line(text: str, citation: Citation) -> int:
    return text.rfind("\n", 0, citation.span.start) + 1
