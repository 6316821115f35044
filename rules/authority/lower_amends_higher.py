"""LC505: a document neither amends nor repeals one of higher force."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Citation, Number, Target

_DEED = re.compile(
    r"(?:^|[.;:]\s+)(?:\d+\.\s+|[a-zđ]\)\s+)?(Bãi bỏ|Thay thế|Hủy bỏ|Sửa đổi(?:, bổ sung)?)\b"
    r"(?! (?:cụm )?từ)[^.;\n]{0,50}$"
)
_GOVERNMENT = 5


def check(dossier: Dossier) -> Iterator[Mark]:
    own, body = dossier.rank, dossier.document.parts.body
    if own is None or own <= _GOVERNMENT:
        return
    for citation in dossier.citations:
        if citation.quoted or citation.target is Target.SELF or not body.covers(citation.span):
            continue
        line = dossier.text.rfind("\n", 0, citation.span.start) + 1
        deed = _DEED.search(dossier.text[line : citation.span.start])
        rank = _rank(dossier, citation)
        if deed and rank is not None and rank < own:
            yield Mark(
                citation.document_span or citation.span,
                say(
                    "Văn bản {deed} {name} là văn bản có hiệu lực pháp lý cao hơn, trong khi chỉ cơ quan ban hành hoặc cơ quan có thẩm quyền mới được làm.",
                    deed=deed[1].lower(),
                    name=dossier.name(citation),
                ),
                (
                    say(
                        "Thứ bậc hiệu lực pháp lý: văn bản kia bậc {rank}, văn bản này bậc {own}",
                        rank=rank,
                        own=own,
                    ),
                ),
            )


def _rank(dossier: Dossier, citation: Citation) -> int | None:
    """Return the step of what is cited by number, None where kind or year is not told."""
    number = Number.parse(citation.number or "")
    if number is None or number.year is None or citation.kind is None:
        return None
    day = citation.dated or date(number.year, 12, 31)
    return dossier.law.rank(citation.kind, citation.issuer or str(number), day)
