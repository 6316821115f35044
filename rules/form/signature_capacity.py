"""LC315: normative documents are never signed by order (TL.) or under authority (TUQ.)."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_BY_ORDER = re.compile(r"^\W*(TL\.|TUQ\.)", re.MULTILINE)
_ALONE = re.compile(r"\A\W*(?:KT\.\s*)?CHỦ TỊCH\b", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    closing = document.parts.closing
    hit = _BY_ORDER.search(dossier.text, closing.start, closing.end)
    if hit:
        yield Mark(
            Span(*hit.span(1)),
            say(
                "Văn bản quy phạm pháp luật ký “{hit}”, trong khi chỉ người có thẩm quyền ban hành hoặc cấp phó ký thay (KT.) mới được ký.",
                hit=hit[1],
            ),
        )
        return
    number = document.number or ""
    if not document.signers or not number.endswith("QĐ-UBND"):
        return
    capacity = document.signers[0].capacity
    at = dossier.text.find("CHỦ TỊCH", closing.start, closing.end)
    if _ALONE.match(capacity) and "TM." not in closing.of(dossier.text) and at >= 0:
        yield Mark(
            Span(at, at + len("CHỦ TỊCH")),
            say(
                "Quyết định của Ủy ban nhân dân ký với tư cách Chủ tịch mà không ghi “TM. ỦY BAN NHÂN DÂN”, trong khi Chủ tịch ký thay mặt Ủy ban nhân dân."
            ),
        )
