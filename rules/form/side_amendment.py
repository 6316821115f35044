"""LC324: what changes other documents stands in the final provisions."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Role, Target

_CHANGING = re.compile(r"sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính|ngưng hiệu lực", re.IGNORECASE)
_FINAL = re.compile(
    rf"thi hành|hiệu lực|chuyển tiếp|tổ chức thực hiện|{_CHANGING.pattern}", re.IGNORECASE
)
_ROLES = frozenset({Role.AMENDS, Role.REPEALS, Role.REPLACES, Role.ANNULS})


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    articles = document.articles()[:-1]
    if _CHANGING.search(document.title) or not document.title:
        return
    for citation in dossier.citations:
        if citation.role not in _ROLES or citation.quoted or citation.target is not Target.OTHER:
            continue
        span = citation.document_span or citation.span
        holder = next((each for each in articles if each.span.holds(span.start)), None)
        if holder and holder.title and not _FINAL.search(holder.title):
            yield Mark(
                span,
                say(
                    "Điều {number} “{title}” sửa đổi, bãi bỏ hoặc thay thế văn bản khác, trong khi nội dung này phải đặt tại chương hoặc điều quy định về thi hành.",
                    number=holder.number,
                    title=holder.title,
                ),
            )
