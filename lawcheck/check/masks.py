"""Words that are not the document's own: they are blanked before a rule looks for phrases."""

import re
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum

from lawcheck.model import Citation, LegalDocument, Level, Role, Span, Target

BLANK = "\0"


class Mask(StrEnum):
    """Stretches of text that a rule of terms must not judge. Values are those of rule pages."""

    QUOTED = "quoted"
    """Quoted amendments and anything else in quotation marks."""
    CITED = "cited"
    """Cited documents with their issuer and title."""
    TRANSITION = "transition"
    """Transitional clauses: they speak of the past on purpose."""
    ENDING = "ending"
    """Clauses that replace, repeal or amend other documents."""
    ANNEX = "annex"
    """Annexes and the forms in them."""


ALL = frozenset(Mask)
NOT_OWN = ALL - {Mask.CITED}
"""Where a document does not speak its own rules of the day: what it refers to there is left out."""

_MARKS = re.compile(r"“[^”]{0,1500}”|\"[^\"\n]{0,400}\"|«[^»]{0,400}»")
_TITLE = re.compile(
    r"(?:\s*,?\s*(?:đã được|được|do|của|ngày|năm|khóa|kỳ)\b[^;\n]{0,80}?)?"
    r"\s*[“\"(]?\s*(?:về|quy định|hướng dẫn|ban hành|sửa đổi|bãi bỏ|thay thế|phê duyệt|công bố"
    r"|thành lập|quy chế|điều lệ|chi tiết|giao|phân cấp|kéo dài|thực hiện)\b[^;\n]*?(?=;|\n|\.\s|\.$|$)",
    re.IGNORECASE,
)
_ISSUED_BY = re.compile(r"\bdo [^;.\n]{3,90}? (?:liên tịch )?ban hành\b")
_ISSUER = re.compile(r"\s*,?\s*(?:của|do)\s+[^,;.()\n]{3,90}")
_TRANSITION = re.compile(
    r"chuyển tiếp|trước ngày [^.;\n]{0,60}(?:có hiệu lực|hiệu lực thi hành)|tiếp tục (?:được )?"
    r"(?:thực hiện|áp dụng|sử dụng|giải quyết)|trước thời điểm|trước khi (?:thực hiện|sắp xếp|sáp"
    r" nhập|hợp nhất|kết thúc)|bàn giao|kế thừa|tiếp nhận nguyên trạng",
    re.IGNORECASE,
)
_ENDING = frozenset(
    {Role.REPLACES, Role.REPEALS, Role.ANNULS, Role.AMENDS, Role.SUSPENDS, Role.HALTS}
    | {Role.CORRECTS, Role.EXTENDS, Role.CONSOLIDATES}
)


def blank(document: LegalDocument, citations: tuple[Citation, ...], masks: Collection[Mask]) -> str:
    """Return the text of the same length with the masked stretches made of `BLANK`."""
    spans = sorted(span for mask in masks for span in _SPANS[mask](document, citations))
    pieces, at = list[str](), 0
    for span in spans:
        pieces.append(document.text[at : span.start])
        pieces.append(BLANK * (span.end - max(at, span.start)))
        at = max(at, span.end)
    return "".join((*pieces, document.text[at:]))


def _quoted(document: LegalDocument, _: tuple[Citation, ...]) -> Iterator[Span]:
    yield from document.quoted
    yield from (Span(*hit.span()) for hit in _MARKS.finditer(document.text))


def _cited(document: LegalDocument, citations: tuple[Citation, ...]) -> Iterator[Span]:
    text = document.text
    yield from (Span(*hit.span()) for hit in _ISSUED_BY.finditer(text))
    others = (c for c in citations if c.target is Target.OTHER)
    yield from (Span(c.span.start, title_end(text, c)) for c in others)


def title_end(text: str, citation: Citation) -> int:
    """Return where the issuer and the title that follow a cited document end."""
    hit = _TITLE.match(text, citation.span.end) or _ISSUER.match(text, citation.span.end)
    return hit.end() if hit else citation.span.end


def _transition(document: LegalDocument, _: tuple[Citation, ...]) -> Iterator[Span]:
    for provision in document.walk():
        if provision.level is Level.ARTICLE and "chuyển tiếp" in provision.title.lower():
            yield provision.span
    yield from (_line(document.text, hit.start()) for hit in _TRANSITION.finditer(document.text))


def _ending(document: LegalDocument, citations: tuple[Citation, ...]) -> Iterator[Span]:
    return (_line(document.text, c.span.start) for c in citations if c.role in _ENDING)


def _annex(document: LegalDocument, _: tuple[Citation, ...]) -> Iterator[Span]:
    return (top.span for top in document.outline if top.level is Level.ANNEX)


def _line(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


_SPANS: dict[Mask, Callable[[LegalDocument, tuple[Citation, ...]], Iterator[Span]]] = {
    Mask.QUOTED: _quoted,
    Mask.CITED: _cited,
    Mask.TRANSITION: _transition,
    Mask.ENDING: _ending,
    Mask.ANNEX: _annex,
}
