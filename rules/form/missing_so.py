"""LC318: the word “số” stands between the kind of a cited document and its number."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_BARE = re.compile(
    r"(?<!\w)(?P<words>(?:Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị)"
    r" (?P<number>\d+/(?:\d{4}/)?[A-ZĐ][\wĐ-]*\w))(?![\w/])"
)
_NAMED = r"(?:gọi|viết)[^\n.;]{{0,60}}{}"


def check(dossier: Dossier) -> Iterator[Mark]:
    prose, parts = dossier.prose({Mask.QUOTED, Mask.ANNEX}), dossier.document.parts
    found = [
        Span(*hit.span("words"))
        for hit in _BARE.finditer(prose, parts.preamble.start, parts.body.end)
        if not re.search(_NAMED.format(re.escape(hit["words"])), dossier.text)
    ]
    if found:
        yield Mark(
            found[0],
            say(
                "Viện dẫn “{quote}” thiếu chữ “số” trước số, ký hiệu ({count} chỗ trong văn bản), trong khi viện dẫn phải ghi tên loại, số, ký hiệu.",
                quote=found[0].of(dossier.text),
                count=len(found),
            ),
        )
