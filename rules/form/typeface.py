"""LC326: the text is set in Times New Roman, before April 2025 in any font of Unicode."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say

_REQUIRED = "Times New Roman"
_KNOWN = re.compile(r"Arial|Calibri|Cambria|Tahoma|Verdana|Courier New|\.Vn\w+|VNI-.+")
_OLD = re.compile(r"\.Vn\w+|VNI-.+")
_SINCE = date(2025, 4, 1)


def check(dossier: Dossier) -> Iterator[Mark]:
    layout, title, day = dossier.layout, dossier.document.title_span, dossier.day
    if layout is None or title is None or day is None:
        return
    is_old = dossier.document.normative and day < _SINCE
    wrong = _OLD if is_old else _KNOWN
    if layout.body.font and wrong.fullmatch(layout.body.font):
        wanted = (
            say("phông Unicode theo TCVN 6909:2001")
            if is_old
            else say("phông {required}", required=_REQUIRED)
        )
        yield Mark(
            title,
            say(
                "Nội dung trình bày bằng phông {font}, trong khi quy định là {wanted}.",
                font=layout.body.font,
                wanted=wanted,
            ),
        )
