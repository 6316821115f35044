"""LC328: căn cứ are set in italics."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_BASIS = re.compile(r"^Căn cứ [^\n]*", re.MULTILINE)


def check(dossier: Dossier) -> Iterator[Mark]:
    layout, preamble = dossier.layout, dossier.document.parts.preamble
    if layout is None or layout.bases.italic is not False:
        return
    first = _BASIS.search(dossier.text, preamble.start, preamble.end)
    if first:
        yield Mark(
            Span(*first.span()),
            say(
                "Các dòng căn cứ trình bày bằng chữ đứng, trong khi căn cứ ban hành phải in nghiêng."
            ),
        )
