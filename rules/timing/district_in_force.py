"""LC212: rules made for three levels of government must be fitted to two."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_TWO_LEVELS = date(2025, 7, 1)
_DISTRICT = re.compile(
    r"(?:Chủ tịch )?(?:Ủy|Uỷ) ban nhân dân (?:các )?(?:cấp )?(?:huyện|quận|thị xã)\b"
    r"|Hội đồng nhân dân (?:cấp )?(?:huyện|quận|thị xã)\b|chính quyền (?:địa phương )?cấp huyện"
    r"|Phòng (?:Tư pháp|Tài chính - Kế hoạch|Tài nguyên và Môi trường|Nội vụ)\b|UBND (?:cấp )?huyện"
)
_ENDING = re.compile(r"\W*(?:về việc )?(?:bãi bỏ|hủy bỏ|đính chính|công bố)", re.IGNORECASE)
_TO_CARRY_OUT = re.compile(
    r"(?:chịu|có) trách nhiệm (?:tổ chức )?thi hành|căn cứ quyết định thi hành"
)


def check(dossier: Dossier) -> Iterator[Mark]:
    issued = dossier.day
    if issued is None or issued >= _TWO_LEVELS or dossier.has_ended(dossier.on):
        return
    if _ENDING.match(dossier.document.title):
        return
    body, prose = dossier.document.parts.body, dossier.prose()
    found = _DISTRICT.finditer(prose, body.start, body.end)
    hits = [hit for hit in found if not _TO_CARRY_OUT.search(_line(prose, hit.start()))]
    if hits:
        times = say(" ({count} chỗ)", count=len(hits)) if len(hits) > 1 else ""
        yield Mark(
            Span(*hits[0].span()),
            say(
                "Văn bản còn quy định về “{quote}”{times}, cấp đã kết thúc hoạt động từ ngày 01/07/2025, nên phải được sửa đổi, bổ sung chậm nhất là ngày 01/03/2027.",
                quote=" ".join(hits[0].group().split()),
                times=times,
            ),
        )


def _line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else None]
