"""What in the words around a claim keeps it from being taken as it stands."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lawcheck.language import say
from lawcheck.law.registry import ENDING
from lawcheck.model import Citation, Claim, LegalDocument, Span, Verb, fold
from lawcheck.read.dates import find_date


def unsure(document: LegalDocument, claim: Claim, citations: Sequence[Citation]) -> str:
    """Return why the words leave open what is claimed, "" where they do not."""
    if claim.verb is Verb.CONTINUES and not _announces(document, claim.citation):
        return say("quy định chuyển tiếp, không phải công bố tiếp tục có hiệu lực")
    is_whole = claim.pin is None and claim.verb in ENDING
    if is_whole and _PART.search(words_before(document, claim.citation)):
        return say("có thể chỉ một phần quy định của văn bản hết hiệu lực")
    if claim.pin and claim.verb in ENDING and _WORDS.search(words_before(document, claim.citation)):
        return say("có thể chỉ một cụm từ, biểu mẫu trong điều khoản hết hiệu lực")
    if (
        claim.pin
        and claim.verb in ENDING
        and _ONLY_FOR.match(_words_after(document, claim.citation))
    ):
        return say("có thể chỉ hết hiệu lực đối với một số đối tượng")
    if claim.pin and not _is_named(claim.citation):
        acting = [c for c in citations if c.role.value in _ACTING and _is_named(c)]
        heading = _heading(document, claim.citation.span, acting)
        targets = {c.number or c.name or "" for c in acting if heading.covers(c.span)}
        if len(targets) > 1:
            return say("đầu đề nêu nhiều văn bản: {targets}", targets=", ".join(sorted(targets)))
    return ""


_PART = re.compile(
    r"\b(?:quy dinh|noi dung|quy trinh|quy che)\b.*\b(?:cua|tai|trong|kem theo)$"
    r"|\b(?:danh muc|bieu mau|mau so|phu luc)\b.*\b(?:cua|tai|trong|kem theo)\b"
)


_WORDS = re.compile(
    r"\b(?:cum tu|bieu mau|mau so|so thu tu|dong|cot)\b.*\b(?:tai|cua|trong|thuoc|kem theo)(?: cac)?$"
    r"|\bmot so (?:quy dinh|noi dung|dieu|khoan|diem)\b.*\b(?:tai|cua|thuoc)$"
)
"""Words that name less than the provision behind them: "cụm từ “…” tại điểm c khoản 5 Điều 1"."""


_ONLY_FOR = re.compile(r"\s*(?:quy dinh )?(?:doi voi|lien quan den)\b")


def words_before(document: LegalDocument, citation: Citation) -> str:
    """Return the words of the clause in front of a citation, without case and diacritics."""
    start = _line(document.text, citation.span.start).start
    before = document.text[start : citation.span.start]
    return fold(re.split(r"[;:]", before)[-1])


def _words_after(document: LegalDocument, citation: Citation) -> str:
    line = _line(document.text, citation.span.end)
    return fold(document.text[citation.span.end : line.end])


def first_day_without(document: LegalDocument) -> date | None:
    """Return the first day after the document's own term: "đến hết ngày 28/02/2027" → 01/03/2027."""
    last = document.expires
    if last is None:
        return None
    text = fold(document.text)
    through = (find_date(text, hit.end(), hit.end() + 40) for hit in _THROUGH.finditer(text))
    is_last = any(found is not None and found.date == last for found in through)
    return last + timedelta(1) if is_last else last


_THROUGH = re.compile(r"\bden (?:het )?(?:ngay )?(?=\d)")


def _announces(document: LegalDocument, citation: Citation) -> bool:
    """Luật 64/2025/QH15 Điều 57 khoản 2; Thông tư 26/2025/TT-BTP Điều 26: "… tiếp tục có hiệu lực"."""
    before = words_before(document, citation)
    line = _line(document.text, citation.span.start)
    after = fold(re.split(r"[;:]", document.text[citation.span.end : line.end])[0])
    leads = re.fullmatch(r"(?:dieu \d+\.|\d+\.|[a-z]+\))?(?: ?cong bo)?", before)
    return bool(leads and "tiep tuc co hieu luc" in after) or bool(_GOING_ON.search(before))


_GOING_ON = re.compile(r"tiep tuc co hieu luc (?:toan bo )?(?:cua|doi voi)$")


def _is_named(citation: Citation) -> bool:
    named = citation.document_span
    return named is not None and citation.span.covers(named)


def _heading(document: LegalDocument, span: Span, acting: Sequence[Citation]) -> Span:
    """Return the nearest line above that says which document is changed, else the title."""
    for provision in reversed(document.path_at(span.start)):
        line = _line(document.text, provision.span.start)
        if any(line.holds(citation.span.start) for citation in acting):
            return line
    return document.title_span or Span(0, 0)


def _line(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


_ACTING = frozenset(verb.value for verb in (*ENDING, Verb.AMENDS, Verb.CORRECTS, Verb.SUSPENDS))
