"""LC607: the note under an attached text names the document it is issued with."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Number, Span

_NOTE = re.compile(
    r"\(\s*(?:Được )?(?:ban hành )?kèm theo (?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết) số:?"
    r"\s*(?P<number>\d+/\d{4}/[A-ZĐa-z\d-]+)",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    own = Number.parse(dossier.document.number or "")
    if own is None:
        return
    apart = {Level.ATTACHMENT, Level.ANNEX}
    starts = [top.span for top in dossier.document.outline if top.level in apart]
    seen: set[str] = set()
    for hit in _NOTE.finditer(dossier.text, min((span.start for span in starts), default=0)):
        written = Number.parse(hit["number"])
        quoted = dossier.document.is_quoted(hit.start())
        if written is None or quoted or not starts or written.identity in seen:
            continue
        seen.add(written.identity)
        if written.identity != own.identity and written.symbol == own.symbol:
            yield Mark(
                Span(*hit.span("number")),
                say(
                    "Chú thích ghi ban hành kèm theo văn bản số {number}, trong khi văn bản này mang số {own}.",
                    number=hit["number"],
                    own=own,
                ),
            )
