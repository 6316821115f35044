"""LC205: rules applied from a day before the document's own effect."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import Span

_APPLIED = re.compile(
    r"(?<!được )(?:được )?(?:áp dụng|thực hiện|hưởng|tính)(?: (?:kể )?từ| bắt đầu từ) ngày"
    r" (\d{1,2}) tháng (\d{1,2}) năm (\d{4})",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:Quy định|Các quy định|Mức|Chế độ|Chính sách|Thời điểm)[^.;\n]*$", re.IGNORECASE
)


def check(dossier: Dossier) -> Iterator[Mark]:
    document, prose = dossier.document, dossier.prose()
    start = document.effective.date
    if start is None or dossier.issued is None:
        return
    body = document.parts.body
    for hit in _APPLIED.finditer(prose, body.start, body.end):
        applied = _day(hit)
        before = prose[max(body.start, hit.start() - 200) : hit.start()]
        if applied and applied < start and _OWN.search(before):
            yield Mark(
                Span(*hit.span()),
                say(
                    "Quy định được áp dụng từ ngày {applied}, trước ngày văn bản có hiệu lực ({start}), cần đối chiếu điều kiện quy định hiệu lực trở về trước.",
                    applied=vietnamese(applied),
                    start=vietnamese(start),
                ),
            )


def _day(hit: re.Match[str]) -> date | None:
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1]))
    except ValueError:
        return None
