"""LC504: departments, offices and units issue no normative documents."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import fold

_UNIT = re.compile(r"(?:so|tong cuc|cuc|chi cuc|phong|van phong uy ban|ban quan ly|giam doc so)\s")


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    span, issuers = document.number_span, document.issuers
    if span is None or dossier.year is None or not issuers or not _UNIT.match(fold(issuers[0])):
        return
    yield Mark(
        span,
        say(
            "Số, ký hiệu có năm như văn bản quy phạm pháp luật, trong khi {issuer} không có thẩm quyền ban hành văn bản quy phạm pháp luật.",
            issuer=issuers[0],
        ),
    )
