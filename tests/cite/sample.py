"""Small documents of our own for the tests of citations."""

from lawcheck.cite import cite, claims
from lawcheck.model import Citation, Claim, LegalDocument
from lawcheck.read.structure import document_of

DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 931/2026/NĐ-CP
Hà Nội, ngày 10 tháng 3 năm 2026
NGHỊ ĐỊNH
{title}
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Luật Thư viện số 46/2019/QH14 được sửa đổi, bổ sung bởi Luật số 951/2025/QH15;
Theo đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số 88/TTr-BNV ngày 02 tháng 3 năm 2026;
Chính phủ ban hành Nghị định {title}.
{body}
TM. CHÍNH PHỦ
THỦ TƯỚNG
"""


def decree(body: str, title: str = "quy định về phòng đọc lưu động") -> LegalDocument:
    """Return a decree with this body."""
    return document_of(DECREE.format(title=title, body=body))


def cited(document: LegalDocument, words: str) -> Citation:
    """Return the last citation whose words begin so."""
    found = [c for c in cite(document) if c.span.of(document.text).startswith(words)]
    return found[-1]


def declared(document: LegalDocument) -> list[tuple[str, str | None, str | None]]:
    """Return the claims as verb, number or name, provision."""
    return [told(claim) for claim in claims(document, cite(document))]


def told(claim: Claim) -> tuple[str, str | None, str | None]:
    """Return a claim in three words."""
    named = claim.citation.number or claim.citation.name
    return claim.verb.value, named, str(claim.pin) if claim.pin else None
