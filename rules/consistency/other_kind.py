"""LC606: a document calls itself by its own loại: no "Thông tư này" in a quyết định."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span, Target

_KINDS = ("Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Pháp lệnh", "Chỉ thị")
_THIS = re.compile(rf"\b({'|'.join(_KINDS)}) này\b")


def check(dossier: Dossier) -> Iterator[Mark]:
    document, prose = dossier.document, dossier.prose()
    if document.kind not in _KINDS:
        return
    cited = {c.kind for c in dossier.citations if c.target is Target.OTHER}
    body = document.parts.body
    for hit in _THIS.finditer(prose, body.start, body.end):
        if hit[1] != document.kind and not _follows(dossier, hit, cited):
            yield Mark(
                Span(*hit.span()),
                say(
                    "Văn bản là {kind} nhưng tự gọi là “{quote}”.",
                    kind=document.kind.lower(),
                    quote=hit.group(),
                ),
            )


def _follows(dossier: Dossier, hit: re.Match[str], cited: set[str | None]) -> bool:
    """Whether "Nghị định này" may point to a nghị định named just before."""
    before = dossier.text[max(0, hit.start() - 400) : hit.start()]
    return hit[1] in cited and hit[1] in before
