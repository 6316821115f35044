"""LC121: a document of a merged province works only on the land of that province."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Citation, Number, fold

_MERGED = date(2025, 7, 1)
_ISSUER = re.compile(
    r"(?:\s*,)?(?:\s*ngày [^;.,\n]{4,30})?\s*của\s+(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân"
    r"\s+(?P<place>(?:tỉnh|thành phố)\s+[^,;.()\n]{2,40})",
    re.IGNORECASE,
)
_OLD_LAND = re.compile(
    r"(?:trước khi|trước) (?:sắp xếp|sáp nhập|hợp nhất)|\(cũ\)|tỉnh [\w ]{2,20} cũ", re.IGNORECASE
)


def check(dossier: Dossier) -> Iterator[Mark]:
    for citation in (*dossier.bases, *dossier.references):
        span = citation.document_span or citation.span
        place = _merged(dossier, citation)
        line = dossier.text[span.end : dossier.text.find("\n", span.end) + 1 or None]
        if place and not _OLD_LAND.search(line):
            yield Mark(
                span,
                say(
                    "Văn bản dựa vào {quote} của {place}, đã sắp xếp vào {province} từ ngày 01/07/2025, nhưng không nêu văn bản ấy chỉ áp dụng trong địa bàn trước sắp xếp.",
                    quote=span.of(dossier.text),
                    place=place[0],
                    province=place[1],
                ),
            )


def _merged(dossier: Dossier, citation: Citation) -> tuple[str, str] | None:
    """Return the former and the new province of what is cited."""
    number, span = Number.parse(citation.number or ""), citation.document_span or citation.span
    hit = _ISSUER.match(dossier.text, span.end)
    if hit is None or number is None or number.year is None or number.year > _MERGED.year:
        return None
    written = fold(hit["place"])
    for step in dossier.law.successions:
        is_here = step.since == _MERGED and step.change == "merged"
        if is_here and re.match(
            rf"{re.escape(fold(step.old))}(?: ve | quy | ban | v/v |$)", written
        ):
            return step.old, step.new
    return None
