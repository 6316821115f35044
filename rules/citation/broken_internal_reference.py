"""LC107: "khoản 5 Điều 12" of this document must exist in it."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark
from lawcheck.model import Target


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if not document.articles() or re.search(r"sửa đổi|hợp nhất", document.title, re.IGNORECASE):
        return
    scopes = dossier.scopes
    for citation in dossier.citations:
        if citation.target is not Target.SELF or citation.quoted:
            continue
        for pin in citation.pins:
            missing = [scope.missing(pin) for scope in scopes]
            if missing and all(missing):
                yield Mark(
                    citation.span,
                    f"Văn bản dẫn chiếu đến {pin} của chính mình, nhưng {missing[0]}.",
                )
