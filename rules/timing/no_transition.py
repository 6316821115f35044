"""LC213: who replaces rules on dossiers says what becomes of dossiers already handed in."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Verb

_ENDS = frozenset({Verb.REPLACES, Verb.REPEALS})
_DOSSIERS = re.compile(
    r"(?:thành phần hồ sơ|hồ sơ (?:đề nghị|xin)[^.;\n]{0,60}(?:gồm|bao gồm)|thời hạn giải quyết hồ sơ"
    r"|trình tự,? thủ tục (?:cấp|thu hồi|giải quyết))",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"chuyển tiếp|trước ngày[^.;\n]{0,80}(?:có )?hiệu lực|tiếp tục (?:được )?(?:sử dụng|giải quyết|thực"
    r" hiện|áp dụng|có hiệu lực|có giá trị)|đã (?:được )?(?:tiếp nhận|nộp|gửi|cấp)[^.;\n]{0,60}trước",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    text, body = dossier.text, dossier.document.parts.body
    if dossier.year is None or dossier.day is None or dossier.year != dossier.day.year:
        return
    if (
        dossier.document.missing
        or _TRANSITION.search(text)
        or not _DOSSIERS.search(dossier.prose())
    ):
        return
    for claim in dossier.claims:
        citation = claim.citation
        if claim.verb in _ENDS and claim.pin is None and not citation.pins and citation.number:
            if not body.covers(citation.span) or citation.quoted:
                continue
            yield Mark(
                citation.document_span or citation.span,
                say(
                    "Văn bản thay thế, bãi bỏ {name} và quy định về hồ sơ, thủ tục nhưng không có quy định chuyển tiếp cho hồ sơ đã nộp, trong khi phải rà soát để quy định chuyển tiếp cho trường hợp bị tác động.",
                    name=dossier.name(citation),
                ),
            )
            return
