"""LC215: districts and communes had no shortened procedure before April 2025."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_BELOW = re.compile(
    r"(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân (?:huyện|quận|thị xã|xã|phường|thị trấn)\b", re.IGNORECASE
)
_SHORTENED = re.compile(r"trình tự,?\s+thủ tục\s+rút gọn", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    issuers = dossier.document.issuers
    hit = _SHORTENED.search(dossier.prose())
    if issuers and _BELOW.match(issuers[0]) and hit:
        yield Mark(
            Span(*hit.span()),
            say(
                "Văn bản của {issuer} nêu trình tự, thủ tục rút gọn, trong khi luật chỉ cho phép từ cấp tỉnh trở lên áp dụng trình tự, thủ tục này.",
                issuer=issuers[0],
            ),
        )
