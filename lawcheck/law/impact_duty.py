"""Which clause demands a review, by the law of the day, and what becomes of what details others."""

from collections.abc import Collection
from datetime import date

from lawcheck.language import later, say
from lawcheck.law.impact import Ground
from lawcheck.model import Verb

_LAW_64 = date(2025, 4, 1)
_LAW_87 = date(2025, 7, 1)
_LAW_80 = date(2016, 7, 1)

_OLD = "Điều 145 Nghị định 34/2016/NĐ-CP"
_DUTY_79 = {
    Ground.ACTED_ON: "khoản 1 Điều 39 Nghị định 79/2025/NĐ-CP",
    Ground.BASIS: "khoản 2 Điều 39 Nghị định 79/2025/NĐ-CP",
    Ground.CASCADE: "khoản 2 Điều 57 Luật 64/2025/QH15",
    Ground.CITED: "khoản 1 Điều 37 Nghị định 79/2025/NĐ-CP",
}
_DUTY_34 = {
    Ground.ACTED_ON: f"khoản 1 {_OLD}",
    Ground.BASIS: f"khoản 2 {_OLD}",
    Ground.CASCADE: "khoản 4 Điều 154 Luật 80/2015/QH13",
    Ground.CITED: f"khoản 3 {_OLD}",
}


def duty(ground: Ground, on: date) -> str:
    """Return the clause that demands the review on that day."""
    return (_DUTY_79 if on >= _LAW_64 else _DUTY_34)[ground]


def outcome(verbs: Collection[Verb], since: date | None) -> str:
    """Return in Vietnamese what the law of the day says of a document that details another.

    Since 01/04/2025 only replacement and amendment are named: the rest is for a person.
    """
    if since is None or since < _LAW_80:
        return say("người có thẩm quyền xem xét hiệu lực theo luật của thời điểm đó")
    if since < _LAW_64:
        return say(_UNDER_80)
    if since < _LAW_87:
        return say(_UNDER_64)
    return say(_UNDER_87 if set(verbs) & {Verb.REPLACES, Verb.AMENDS} else _UNNAMED)


_UNDER_80 = later(
    "phần quy định chi tiết nội dung hết hiệu lực thì hết hiệu lực đồng thời; không tách được thì "
    "hết hiệu lực toàn bộ (khoản 4 Điều 154 Luật 80/2015/QH13, khoản 2 Điều 38 Nghị định "
    "34/2016/NĐ-CP)"
)
_UNDER_64 = later(
    "tiếp tục có hiệu lực nếu không trái với quy định mới, trừ trường hợp được công bố hết hiệu lực "
    "(khoản 2 Điều 57 Luật 64/2025/QH15)"
)
_UNDER_87 = later(
    "nội dung quy định chi tiết phần bị thay thế, sửa đổi hết hiệu lực theo, trừ trường hợp được công bố tiếp tục có hiệu lực toàn bộ hoặc một phần "
    "(khoản 2 Điều 57 Luật 64/2025/QH15, sửa đổi bởi khoản 22 Điều 1 Luật 87/2025/QH15)"
)
_UNNAMED = later(
    "luật không nêu trường hợp bị bãi bỏ hoặc ngưng mà không có văn bản thay thế: người có thẩm "
    "quyền xem xét, công bố (khoản 2 Điều 57 Luật 64/2025/QH15)"
)
