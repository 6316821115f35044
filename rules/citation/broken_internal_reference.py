"""LC107: "khoản 5 Điều 12" of this document must exist in it."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask
from lawcheck.model import Citation, Target

_KIND = re.compile(r"(Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) này$")


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if document.missing or "sửa đổi" in document.title.lower():
        return
    scopes, prose = dossier.scopes, dossier.prose({Mask.QUOTED})
    for citation in dossier.citations:
        if not _names_itself(dossier, citation, citation.span.of(prose)):
            continue
        missing = {}
        for pin in citation.pins:
            reasons = [scope.missing(pin) for scope in scopes]
            if reasons and all(reasons):
                missing[pin] = reasons[0]
        if missing:
            yield Mark(
                citation.span,
                f"Văn bản dẫn chiếu đến {', '.join(map(str, missing))} của chính mình, nhưng"
                f" {next(iter(missing.values()))}.",
            )


def _names_itself(dossier: Dossier, citation: Citation, words: str) -> bool:
    """Whether the words say "này", once and at the end: without it another law may be meant."""
    if citation.target is not Target.SELF or citation.quoted:
        return False
    kind = _KIND.search(words)
    if kind and kind[1] != dossier.document.kind:
        return False
    return words.endswith("này") and words.count("này") == 1
