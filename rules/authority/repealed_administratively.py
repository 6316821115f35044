"""LC511: a normative document is repealed by a normative one, save on three grounds."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Number, Verb

_SINCE = date(2025, 4, 1)
_GROUND = re.compile(
    r"trái (?:với )?(?:pháp )?luật|trái (?:với )?quy định|không còn đối tượng|sắp xếp|sáp nhập|hợp nhất"
    r"|thay đổi thẩm quyền|không còn thẩm quyền|kết luận kiểm tra",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    own = Number.parse(dossier.document.number or "")
    if dossier.document.normative or own is None or own.year is not None or dossier.day is None:
        return
    if dossier.day >= _SINCE and _GROUND.search(dossier.text):
        return
    told = set[str]()
    for claim in dossier.claims:
        number = Number.parse(claim.citation.number or "")
        if claim.verb is not Verb.REPEALS or number is None or number.year is None:
            continue
        if number.symbol == own.symbol and number.identity not in told:
            told.add(number.identity)
            yield Mark(
                claim.citation.document_span or claim.citation.span,
                say(
                    "Văn bản hành chính số {own} bãi bỏ {name} là văn bản quy phạm pháp luật{lacking}.",
                    own=own,
                    name=dossier.name(claim.citation),
                    lacking=_lacking(dossier.day),
                ),
            )


def _lacking(day: date) -> str:
    if day >= _SINCE:
        return say(
            " mà không nêu lý do cho phép: nội dung trái pháp luật, thay đổi thẩm quyền do sắp xếp tổ chức bộ máy, hoặc không còn đối tượng áp dụng"
        )
    return say(", trong khi chỉ được bãi bỏ bằng văn bản quy phạm pháp luật")
