"""LC301: số/năm/loại văn bản-cơ quan, each where the law wants it."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Number

_SYMBOLS = {
    "Luật": r"QH\d+",
    "Bộ luật": r"QH\d+",
    "Pháp lệnh": r"(PL-)?UBTVQH\d+",
    "Nghị quyết": r"QH\d+|(NQ-)?UBTVQH\d+|NQ-\w[\w-]*",
    "Nghị quyết liên tịch": r"NQLT[-/].+",
    "Nghị định": r"NĐ-CP",
    "Quyết định": r"QĐ-\w[\w-]*",
    "Thông tư": r"TT-\w[\w-]*",
    "Thông tư liên tịch": r"TTLT[-/].+",
    "Chỉ thị": r"CT-\w[\w-]*",
}
_DATED = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"})


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    number, span = Number.parse(document.number or ""), document.number_span
    if number is None or span is None or document.kind not in _SYMBOLS:
        return
    if number.year is None and document.kind in _DATED:
        problem = say("thiếu năm ban hành")
    elif not re.fullmatch(_SYMBOLS[document.kind], number.symbol):
        problem = say("có ký hiệu không phải của {kind}", kind=document.kind)
    elif "_" in span.of(dossier.text):
        problem = say("dùng dấu gạch dưới thay cho dấu gạch nối")
    else:
        return
    yield Mark(
        span,
        say(
            "Số, ký hiệu {quote} {problem}, trong khi mẫu chung là số thứ tự/năm ban hành/tên loại viết tắt-cơ quan ban hành viết tắt.",
            quote=span.of(dossier.text),
            problem=problem,
        ),
    )
