"""Batches small enough to read, with words that try to break out of every form."""

from dataclasses import replace
from datetime import date

from lawcheck.model import (
    Effective,
    Finding,
    How,
    LegalDocument,
    Missing,
    Parts,
    Review,
    Severity,
    Source,
    Span,
    Suppressed,
    Unread,
)
from lawcheck.report import Batch, Knowledge

HOSTILE = '=HYPERLINK("http://x.vn";"</script><script>alert(1)</script>")'
KNOWLEDGE = Knowledge(date(2026, 11, 1), date(2026, 10, 31), "0.1.0", "r", "c")
_ZERO = Span(0, 0)


def document(name: str = "Hồ sơ/quyết định.docx", title: str = HOSTILE) -> LegalDocument:
    return LegalDocument(
        source=Source(name, b"", "0" * 64),
        text="",
        places=(),
        how=How.TEXT,
        pages=None,
        number="31/2026/QĐ-UBND",
        number_span=None,
        kind="Quyết định",
        issuers=("Ủy ban nhân dân tỉnh Trường Sơn",),
        place="Trường Sơn",
        issued=date(2026, 3, 10),
        title=title,
        title_span=None,
        normative=True,
        signers=(),
        effective=Effective(),
        partial_effective=(),
        expires=None,
        parts=Parts(_ZERO, _ZERO, _ZERO, _ZERO),
        outline=(),
        quoted=(),
    )


def finding(message: str = "Điều 5 có 3 khoản.", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        rule="LC107",
        slug="broken_internal_reference",
        severity=severity,
        message=message,
        quote=HOSTILE,
        span=_ZERO,
        page=2,
        where="khoản 1 Điều 2",
        because=("khoản 2 Điều 8",),
        suggest=None,
        fingerprint="0123456789abcdef",
    )


def batch(*findings: Finding) -> Batch:
    aside = Suppressed(replace(finding(), fingerprint="fedcba9876543210"), "đã đính chính")
    lacking = replace(document(), missing=(Missing((3,), "trang hỏng"),))
    review = Review(lacking, (), (), (), findings, (), KNOWLEDGE.on, (aside,))
    unread = Unread(Source("hỏng.pdf", b"", ""), "DamagedFile", "Tệp bị cắt.")
    return Batch((review,), (unread,), KNOWLEDGE)
