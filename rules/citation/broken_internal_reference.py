"""LC107: "khoản 5 Điều 12" of this document must exist in it."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, Scope, in_words, later, say
from lawcheck.model import Citation, Level, Target

_BROKEN = later("Văn bản dẫn chiếu đến {pins} của chính mình, nhưng {reason}.")
_KIND = re.compile(r"(Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) này$")
_ARTICLE = re.compile(r"^Điều \d+[a-z]?\. ", re.MULTILINE)
_HERE = re.compile(r"(?:Điều|khoản|điểm) này$", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if document.missing or "sửa đổi" in document.title.lower():
        return
    prose = dossier.prose({Mask.QUOTED})
    for citation in dossier.citations:
        words = citation.span.of(prose)
        misplaced = _HERE.search(words) and _is_misplaced(dossier, citation)
        if misplaced or not _names_itself(dossier, citation, words):
            continue
        missing = {}
        for pin in citation.pins:
            reasons = [scope.missing(pin) for scope in _meant(dossier, citation)]
            if reasons and all(reasons):
                missing[pin] = reasons[0]
        if missing:
            pins, reason = ", ".join(map(in_words, missing)), next(iter(missing.values()))
            yield Mark(citation.span, say(_BROKEN, pins=pins, reason=reason))


def _meant(dossier: Dossier, citation: Citation) -> tuple[Scope, ...]:
    """Return the text it stands in for "Điều này"; an attached one calls itself "Quyết định này"."""
    here = tuple(s for s in dossier.scopes if s.holds(citation.span.start))
    stands_first = here == dossier.scopes[:1]
    words = citation.span.of(dossier.text)
    return here if here and (stands_first or _HERE.search(words)) else dossier.scopes


def _is_misplaced(dossier: Dossier, citation: Citation) -> bool:
    """Whether another article seems to begin in between: they are out of order."""
    path = dossier.document.path_at(citation.span.start)
    starts = [node.span.start + 1 for node in path if node.level is Level.ARTICLE]
    return any(_ARTICLE.search(dossier.text, at, citation.span.start) for at in starts)


def _names_itself(dossier: Dossier, citation: Citation, words: str) -> bool:
    """Whether the words say "này", once and at the end: without it another law may be meant."""
    if citation.target is not Target.SELF or citation.quoted:
        return False
    kind = _KIND.search(words)
    another = kind and kind[1] != dossier.document.kind
    return not another and words.endswith("này") and words.count("này") == 1
