"""LC503: ministers issue no joint circulars among themselves since 01/07/2016."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Number

_MAY = frozenset({"TANDTC", "VKSNDTC", "VKSTC", "KTNN"})


def check(dossier: Dossier) -> Iterator[Mark]:
    span, number = dossier.document.number_span, Number.parse(dossier.document.number or "")
    if span is None or number is None or not number.symbol.startswith("TTLT"):
        return
    parties = {party for party in re.split(r"[-/]", number.symbol)[1:] if party}
    if parties and not parties & _MAY:
        yield Mark(
            span,
            say(
                "Thông tư liên tịch chỉ giữa các bộ, cơ quan ngang bộ, trong khi từ ngày 01/07/2016 Bộ trưởng, Thủ trưởng cơ quan ngang bộ không ban hành thông tư liên tịch với nhau."
            ),
        )
