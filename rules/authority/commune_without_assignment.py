"""LC514: districts and communes laid down rules only where a law assigned it."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Citation, fold

_BELOW = re.compile(
    r"(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân (?P<level>huyện|quận|thị xã|xã|phường|thị trấn)\b",
    re.IGNORECASE,
)
_GENERAL = ("to chuc chinh quyen dia phuong", "ban hanh van ban quy pham phap luat")
_REPEAL = re.compile(r"bãi bỏ|hết hiệu lực|phân cấp|quy chế (?:làm việc|hoạt động)", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    below = _BELOW.match(document.issuers[0]) if document.issuers else None
    if below is None or document.title_span is None or _REPEAL.search(document.title):
        return
    laws = [c for c in dossier.bases if _is_law(c)]
    if laws and all(any(name in _named(dossier, law) for name in _GENERAL) for law in laws):
        yield Mark(
            document.title_span,
            say(
                "Văn bản quy phạm của {issuer} chỉ căn cứ luật về tổ chức và về ban hành văn bản, không nêu luật, nghị quyết của Quốc hội nào giao quy định vấn đề này.",
                issuer=document.issuers[0],
            ),
        )


def _is_law(citation: Citation) -> bool:
    kinds = ("luat", "bo luat", "phap lenh")
    return fold(citation.kind or citation.name or "").startswith(kinds) or "/QH" in (
        citation.number or ""
    )


def _named(dossier: Dossier, citation: Citation) -> str:
    record = dossier.record(citation)
    return fold(f"{citation.name or ''} {record.title if record else ''}")
