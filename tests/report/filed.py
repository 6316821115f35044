"""Reviews of short texts, with findings at given words, as a report shows them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lawcheck.check import Rule, read_rules
from lawcheck.law import Law
from lawcheck.model import Finding, Review, Severity, Source, Span, Suppressed, Unread
from lawcheck.read.structure import document_of
from lawcheck.report import Batch, Knowledge
from lawcheck.scan import review
from lawcheck.shipped import rules_folder
from tests.check.samples import HEADING
from tests.law.corpus import law_of

ON = date(2026, 11, 1)
HOSTILE = (
    "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
    "\"'><svg onload=window.pwned=1> {{7*7}} \u2028 &lt;"
)
RULES: tuple[Rule, ...] = read_rules((rules_folder(),))
_DOCUMENTS = """
    12/2013/QH13,12/2013/QH13,Luật,Luật Cầu đường,Quốc hội,2013-11-29,2014-07-01,,,Công báo
    31/2024/QH15,31/2024/QH15,Luật,Luật Cầu đường,Quốc hội,2024-01-18,2024-08-01,,,Công báo
    20/2014/NĐ-CP,20/2014/NĐ-CP,Nghị định,Quy định chi tiết,Chính phủ,2014-05-15,2014-07-01,2026-12-01,,Công báo
    09/2025/QĐ-UBND@nghe-an,09/2025/QĐ-UBND,Quyết định,Bến đò,Ủy ban nhân dân tỉnh Nghệ An,2025-12-02,2025-12-15,,,Công báo
    40/2026/QĐ-UBND@nghe-an,40/2026/QĐ-UBND,Quyết định,Sửa đổi,Ủy ban nhân dân tỉnh Nghệ An,2026-10-02,2026-11-15,,,Công báo
"""
_RELATIONS = """
    31/2024/QH15,replaces,12/2013/QH13,,2024-08-01,,Điều 252
    40/2026/QĐ-UBND@nghe-an,repeals,09/2025/QĐ-UBND@nghe-an,khoản 2 Điều 3,2026-11-15,,Điều 1
"""
BODY = """\
ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Cầu đường số 12/2013/QH13 ngày 29 tháng 11 năm 2013;
Căn cứ Nghị định số 20/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Phạm vi
Quyết định này quy định bến đò. Đường dẫn xuống bến do xã quản lý.
Điều 2. Hiệu lực
Quyết định có hiệu lực từ ngày 15 tháng 12 năm 2025.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Which rule found which words."""

    rule: str
    words: str
    severity: Severity = Severity.WARNING
    message: str = "Cần xem lại."


def filed_law(folder: Path) -> Law:
    """Write and load a corpus in which some things have ended and some will."""
    return law_of(folder, _DOCUMENTS, _RELATIONS)


def filed(
    law: Law, *found: Found, name: str = "hồ sơ/bến đò.pdf", number: str = "09/2025/QĐ-UBND"
) -> Review:
    """Review a decision of Nghệ An with these findings."""
    text = HEADING.format(number=number, title="Quy định việc quản lý bến đò") + BODY
    document = replace(document_of(text), source=Source(name, b"", "0" * 64))
    done = review(document, law, (), ON)
    return replace(done, findings=tuple(_finding(done, one) for one in found))


def batch_of(law: Law, reviews: Iterable[Review], *unread: Unread) -> Batch:
    """Put reviews into a batch."""
    knowledge = Knowledge(ON, law.known_through, "0.1.0", "r", "c")
    return Batch((*reviews,), unread, knowledge)


def settled(done: Review, reason: str) -> Review:
    """Set the last finding of a review aside."""
    *left, last = done.findings
    return replace(done, findings=tuple(left), suppressed=(Suppressed(last, reason),))


def hostile(law: Law) -> Batch:
    """A batch in which every text tries to break out of the page."""
    done = filed(law, Found("LC102", "Luật Cầu đường số 12/2013/QH13"))
    document, (finding,) = done.document, done.findings
    text = document.text.replace("bến đò.", HOSTILE)
    span = Span(text.index("</script>"), text.index("</script>") + 30)
    told = replace(finding, message=HOSTILE, suggest=HOSTILE, because=(HOSTILE,), where=HOSTILE)
    evil = replace(
        document,
        text=text,
        title=HOSTILE,
        number=HOSTILE,
        issuers=(HOSTILE,),
        source=Source(f"javascript:window.pwned=1//{HOSTILE}.pdf", b"", ""),
    )
    findings = (told, replace(told, span=span, rule=HOSTILE, quote=HOSTILE))
    bad = Unread(Source(HOSTILE, b"", ""), "DamagedFile", HOSTILE)
    return batch_of(law, [settled(replace(done, document=evil, findings=findings), HOSTILE)], bad)


def _finding(done: Review, found: Found) -> Finding:
    start = done.document.text.index(found.words)
    rule = next(rule for rule in RULES if rule.id == found.rule)
    return Finding(
        rule=rule.id,
        slug=rule.slug,
        severity=found.severity,
        message=found.message,
        quote=found.words,
        span=Span(start, start + len(found.words)),
        page=2,
        where=str(done.document.where(start) or "") or None,
        because=("khoản 2 Điều 8",),
        suggest="sửa lại",
        fingerprint=f"{start:016x}",
    )
