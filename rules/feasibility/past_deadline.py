"""LC805: a duty to be done before the document exists cannot be done."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import Span

_DEADLINE = re.compile(
    r"\b(?:phải )?(?:hoàn thành|hoàn thiện|báo cáo|trình|gửi|nộp|ban hành|xong)\b[^.;\n]{0,80}?"
    r"(?:trước|chậm nhất(?: là| vào| đến)?|muộn nhất(?: là)?) ngày (\d{1,2})(?: tháng |/)(\d{1,2})"
    r"(?: năm |/)(\d{4})",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:đã|được|tại|do|dự án|trường hợp|công trình|hồ sơ)\b", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    issued, prose = dossier.issued, dossier.prose()
    if issued is None:
        return
    body = dossier.document.parts.body
    for hit in _DEADLINE.finditer(prose, body.start, body.end):
        day = _day(hit)
        line = prose[prose.rfind("\n", 0, hit.start()) + 1 : hit.start()]
        if day and day < issued and not _PAST.search(line + hit.group()):
            yield Mark(
                Span(*hit.span()),
                say(
                    "Hạn phải thực hiện là ngày {day}, trước ngày ban hành văn bản ({issued}).",
                    day=vietnamese(day),
                    issued=vietnamese(issued),
                ),
            )


def _day(hit: re.Match[str]) -> date | None:
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1]))
    except ValueError:
        return None
