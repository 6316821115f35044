"""LC708: guidance for two levels of government adds no papers, cost or time."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_GUIDANCE = re.compile(
    r"khoản 9,? Điều 54[^.;\n]{0,80}(?:chính quyền địa phương|72/2025/QH15)", re.IGNORECASE
)
_BURDEN = re.compile(
    r"(?:bổ sung|nộp thêm|kèm theo|yêu cầu)[^.;\n]{0,40}(?:giấy tờ|hồ sơ|bản sao|văn bản chấp thuận)"
    r"|(?:nộp|thu)[^.;\n]{0,20}(?:phí|lệ phí)|(?:kéo dài|tăng) thời (?:hạn|gian) giải quyết",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(r"không[^.;\n]{0,80}$", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.document.normative or not _GUIDANCE.search(dossier.text):
        return
    body, prose = dossier.document.parts.body, dossier.prose()
    for hit in _BURDEN.finditer(prose, body.start, body.end):
        line = prose.rfind("\n", 0, hit.start()) + 1
        if not _FORBIDDEN.search(prose, line, hit.start()):
            yield Mark(
                Span(*hit.span()),
                say(
                    "Văn bản hướng dẫn theo khoản 9 Điều 54 ghi “{quote}”, trong khi hướng dẫn không được thêm yêu cầu, điều kiện, tăng thời gian, phát sinh chi phí.",
                    quote=" ".join(hit.group().split()),
                ),
            )
