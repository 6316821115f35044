"""The form of handling a sign points to: proposed from what its rule says, for a person to decide.

Nghị định 34/2016/NĐ-CP Điều 143, Điều 130; kept by Nghị định 79/2025/NĐ-CP Điều 38.
"""

import re
from enum import StrEnum

from lawcheck.check import Rule
from lawcheck.check.rule import Day


class Remedy(StrEnum):
    """Forms of handling, as the decrees name them."""

    REPEAL = "bãi bỏ"
    REPLACE = "thay thế"
    AMEND = "sửa đổi, bổ sung"
    ISSUE = "ban hành mới"
    HALT = "đình chỉ"
    CORRECT = "đính chính"
    LIST = "đưa vào danh mục văn bản hết hiệu lực"


class Track(StrEnum):
    """Which work a sign belongs to."""

    REVIEW = "rà soát"
    """What came after the document was issued (Điều 142, 145)."""
    CHECK = "kiểm tra"
    """What was wrong when it was issued (Điều 104, 107, 158)."""
    MONITOR = "theo dõi thi hành pháp luật"
    """How feasible its rules are (59/2012/NĐ-CP Điều 8 khoản 3)."""


_WORDS = {
    Remedy.LIST: r"đưa vào danh mục văn bản hết hiệu lực",
    Remedy.ISSUE: r"ban hành văn bản quy phạm pháp luật(?! để)|ban hành mới",
    Remedy.REPLACE: r"(?:ban hành |chuẩn bị )?văn bản thay thế|thay thế(?! cho\b)",
    Remedy.REPEAL: r"bãi bỏ",
    Remedy.AMEND: r"sửa đổi|bổ sung(?! văn bản)",
    Remedy.HALT: r"đình chỉ",
    Remedy.CORRECT: r"đính chính",
}
_LEAD = r"(?:xem xét |nếu [^,]*, |[^,]*rà soát, )?"
_ANY = "|".join(_WORDS.values())
_STARTS = re.compile(rf"{_LEAD}(?:{_ANY})", re.IGNORECASE)
_FORMS = {
    remedy: re.compile(rf"(?:^{_LEAD}|,|\bhoặc\b|\bvà\b)\s*(?:{words})", re.IGNORECASE)
    for remedy, words in _WORDS.items()
}


def remedies_in(suggestion: str | None) -> tuple[Remedy, ...]:
    """Return the forms of handling that a suggestion names, in the order of the decree.

    A clause names one where it begins with it; what follows a colon explains.
    """
    clauses = [clause.partition(":")[0].strip() for clause in (suggestion or "").split(";")]
    found = {
        remedy
        for clause in filter(_STARTS.match, clauses)
        for remedy, form in _FORMS.items()
        if form.search(clause)
    }
    return tuple(remedy for remedy in Remedy if remedy in found)


def track_of(rule: Rule | None) -> Track:
    """Return the work a sign of a rule belongs to; what no page tells of is a matter of the check."""
    if rule is not None and rule.family == "feasibility":
        return Track.MONITOR
    return Track.REVIEW if rule is not None and rule.judged is Day.TODAY else Track.CHECK
