"""LC214: a commune that touches a district document says from when it no longer applies."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Citation, Target

_COMMUNE = re.compile(r"(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân (?:xã|phường|đặc khu)\b", re.IGNORECASE)
_OF_DISTRICT = re.compile(
    r"[^;.\n]{0,40}?(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân (?:huyện|quận|thị xã)\b", re.IGNORECASE
)
_TIME = re.compile(r"(?:không|ngừng|dừng|thôi)(?: tiếp tục| còn)? (?:được )?áp dụng", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    issuers = dossier.document.issuers
    if not issuers or not _COMMUNE.match(issuers[0]) or _TIME.search(dossier.text):
        return
    first = next((c for c in dossier.citations if _is_of_district(dossier, c)), None)
    if first:
        span = first.document_span or first.span
        yield Mark(
            span,
            say(
                "Văn bản của cấp xã có liên quan đến {quote} của cấp huyện nhưng không quy định thời điểm không áp dụng văn bản ấy trong địa giới của mình.",
                quote=span.of(dossier.text),
            ),
        )


def _is_of_district(dossier: Dossier, citation: Citation) -> bool:
    if citation.target is not Target.OTHER or citation.number is None or citation.quoted:
        return False
    body = dossier.document.parts.body
    span = citation.document_span or citation.span
    return body.covers(citation.span) and bool(_OF_DISTRICT.match(dossier.text, span.end))
