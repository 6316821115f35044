"""LC309: numbers and days below 10, months 1 and 2 are written with a zero before them."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_BARE = re.compile(
    r"\bSố\s*:\s*[1-9]/"
    r"|(?<=, )ngày [1-9] tháng(?= \d{1,2} năm \d{4}\s*$)"
    r"|(?<=, )ngày \d{2} tháng [12](?= năm \d{4}\s*$)",
    re.IGNORECASE | re.MULTILINE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    heading = dossier.document.parts.heading
    prose = dossier.prose(frozenset({Mask.QUOTED}))
    for hit in _BARE.finditer(prose, heading.start, heading.end):
        yield Mark(
            Span(*hit.span()),
            say(
                "“{quote}” thiếu số 0 phía trước, trong khi số, ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0.",
                quote=hit.group(),
            ),
        )
