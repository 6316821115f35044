"""LC331: a line of căn cứ names issuer and title of what it cites; before April 2025 its day too."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_LINE = re.compile(
    r"^Căn cứ (?:Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết) số"
    r" \d+/\d{4}/(?P<symbol>[A-ZĐ][\w-]*\w)(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_AMENDED = re.compile(r",? (?:đã )?được (?:sửa đổi|bổ sung|thay thế)")
_ISSUER = re.compile(r"(?:của|do) |Quốc hội|Chính phủ|Thủ tướng|Bộ trưởng|Ủy ban|Hội đồng")
_UNTITLED = re.compile(
    r"(?:,? ngày [\d /-]+(?:tháng \d+ năm \d+)?)?,?(?: của [^;]{3,60}?)?"
    r"(?:,? [Kk]ỳ họp[^;]*|,? [Kk]h[óo]a [^;]*)?[;.,\s]*"
)
_TITLE = re.compile(r" (?:về|quy|hướng|ban|sửa|bổ|bãi|phê|công|thành|thí|chi|phân|giao|quản) ")
_DAY_LEFT_OUT_SINCE = date(2025, 4, 1)


def check(dossier: Dossier) -> Iterator[Mark]:
    day, preamble = dossier.day, dossier.document.parts.preamble
    if day is None or dossier.year not in {None, day.year}:
        return
    for line in _LINE.finditer(dossier.text, preamble.start, preamble.end):
        own = _AMENDED.split(line["rest"])[0]
        lacking = {
            "ngày ban hành": day < _DAY_LEFT_OUT_SINCE and "ngày" not in own,
            say("cơ quan ban hành"): "QH" not in line["symbol"] and not _ISSUER.search(own),
            say("tên gọi"): bool(_UNTITLED.fullmatch(own)) and not _TITLE.search(own),
        }
        named = ", ".join(part for part, is_lacking in lacking.items() if is_lacking)
        if named:
            yield Mark(
                Span(*line.span()),
                say(
                    "Căn cứ này không ghi {named}, trong khi viện dẫn lần đầu phải ghi đầy đủ.",
                    named=named,
                ),
            )
