"""LC630: the steps of a procedure run on."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import How, Span

_STEP = re.compile(
    r"(?:^|\t)[ \d.*-]*(?P<step>Bước (?P<first>\d{1,2}))(?P<more>(?: ?(?:,|và|-|–|đến) ?(?:Bước )?\d{1,2})*)",
    re.MULTILINE | re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.document.how is How.SCANNED:
        return
    last = None
    for hit in _STEP.finditer(dossier.text):
        first = int(hit["first"])
        if last is not None and first > last + 1:
            message = say(
                "Sau Bước {last} là Bước {first}, trong khi số thứ tự các bước phải liên tục.",
                last=last,
                first=first,
            )
            yield Mark(Span(*hit.span("step")), message)
        last = max(first, *map(int, re.findall(r"\d+", hit["more"])), 0)
