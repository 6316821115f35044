"""LC410: names of state bodies begin with capitals."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_NAME = re.compile(
    r"(?<!\w)(?:(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|[tT]hủ tướng chính phủ|thủ tướng Chính phủ"
    r"|tòa án nhân dân|viện kiểm sát nhân dân|quốc hội(?! (?:các|nước|những)))(?!\w)"
)
_OPEN = frozenset({Mask.QUOTED, Mask.CITED, Mask.ANNEX})


def check(dossier: Dossier) -> Iterator[Mark]:
    prose, parts = dossier.prose(_OPEN), dossier.document.parts
    found: dict[str, list[Span]] = {}
    for hit in _NAME.finditer(prose, parts.preamble.start, parts.body.end):
        found.setdefault(hit.group().lower().replace("uỷ", "ủy"), []).append(Span(*hit.span()))
    for spans in found.values():
        words = spans[0].of(dossier.text)
        yield Mark(
            spans[0],
            say(
                "Tên “{words}” không viết hoa ({count} lần trong văn bản), trong khi tên cơ quan, chức danh nhà nước phải viết hoa theo quy tắc chính tả.",
                words=words,
                count=len(spans),
            ),
        )
