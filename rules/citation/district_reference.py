"""LC120: the documents of districts go on only to the end of February 2027."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say

_OF_DISTRICT = re.compile(
    r"(?:\s*,)?(?:\s*ngày [^;.,\n]{4,30})?\s*của\s+(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân"
    r" (?:huyện|quận|thị xã)\b",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.has_ended(dossier.on):
        return
    for citation in (*dossier.bases, *dossier.references):
        span = citation.document_span or citation.span
        if citation.number and _OF_DISTRICT.match(dossier.text, span.end):
            yield Mark(
                span,
                say(
                    "Văn bản dựa vào {quote} của cấp huyện, văn bản chỉ tiếp tục có hiệu lực trong địa giới cũ đến hết ngày 28/02/2027.",
                    quote=span.of(dossier.text),
                ),
            )
