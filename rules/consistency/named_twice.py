"""LC602: one provision named twice in a row, a number mistyped."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_TWICE = re.compile(
    r"\b(khoản \d+[a-zđ]?|điểm [a-zđ]\d?|Điều \d+[a-zđ]?)(?:,| và|, và) \1(?!\w)(?!\.\d)",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    for hit in _TWICE.finditer(dossier.text):
        yield Mark(
            Span(*hit.span()),
            say(
                "“{quote}” nêu hai lần cùng một điều, khoản, điểm, cần kiểm tra số bị gõ nhầm.",
                quote=hit.group(),
            ),
        )
