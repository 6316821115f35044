"""LC314: no dashes or stars inside a điểm."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Span

_BULLET = re.compile(r"^[ \t]*[-–+•*][ \t]+\S[^\n]*", re.MULTILINE)


def check(dossier: Dossier) -> Iterator[Mark]:
    tops = (top for top in dossier.document.outline if top.level is not Level.ANNEX)
    points = (node for top in tops for node in top.walk() if node.level is Level.POINT)
    text, found = dossier.text, list[Span]()
    for point in points:
        hits = _BULLET.finditer(text, point.span.start, point.span.end)
        found += [Span(*hit.span()) for hit in hits if not dossier.document.is_quoted(hit.start())]
    if found:
        yield Mark(
            found[0],
            say(
                "Điểm dùng gạch đầu dòng hoặc dấu cộng, hoa thị để thể hiện các ý ({count} dòng trong văn bản), trong khi mỗi điểm chỉ thể hiện một ý và không dùng ký hiệu khác.",
                count=len(found),
            ),
        )
