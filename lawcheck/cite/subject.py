"""Whose act a verb tells: this document's, or that of another document or body."""

import re
from collections.abc import Sequence

from lawcheck.cite.draft import Draft
from lawcheck.cite.page import Page
from lawcheck.cite.sentences import Region, Sentence
from lawcheck.cite.verbs import EXPLAINS, Act
from lawcheck.model import Role

_MARKER = r"(?:(?:chuong|muc|phan)\s+(?:[ivxl]+|\d+)\s*[.:]?|dieu\s+\d+[a-z]?\s*[.:]|(?:khoan\s+)?\d{1,3}(?:\.\d+)*[a-z]?\s*[.)/]|[a-z]\d?\s*\)|[-+*•])"
_OPENS = re.compile(
    rf"\s*(?:{_MARKER}\s*)*(?:(?:quyet dinh|nghi quyet)\s*:?\s*)?(?:nay|ve viec|ve|viec)?\s*"
    r"(?:mau\s+(?:so\s+)?[a-z]*\d+[a-z]?\s*(?:\([^()]*\))?\s*)?"
)
_CHAINS = re.compile(r"(?:[,;:]|(?<!\w)(?:va|dong thoi|cung nhu|hoac))\s*\Z")
_REACH = 2000
"""No subject stands farther from its verb; some sources have no ends of sentences."""
_THIS = re.compile(
    r"(?<!\w)(?:nay|duoi day|sau day)(?!\w)"
    r"|(?<!\w)(?:luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi)(?=\s+co hieu luc)"
)
_THIS_THEN = re.compile(r"(?:\s|,|;|va|dong thoi|se|quy dinh|chi tiet|bien phap|to chuc)*")
_DENIED = re.compile(
    r"(?<!\w)(?:duoc|da|bi|chua|viec|de nghi|kien nghi|khi|de|neu|phai|khong|co the|can|nhu cau|"
    r"noi dung|tham quyen|trinh|xem xet|yeu cau|trach nhiem|truong hop|quyen)\s+\Z"
)
_DENIED_IN_TITLE = re.compile(r"(?<!\w)(?:duoc|da|bi|chua|de nghi|kien nghi|khi|trinh)\s+\Z")


def is_own(
    page: Page, sentence: Sentence, act: Act, met: Sequence[Draft], governing: Role | None
) -> bool:
    """Whether the verb tells what this document does; `met` are the mentions before it."""
    before = page.bare[max(sentence.span.start, act.span.start - _REACH) : act.span.start]
    if act.role is Role.CONTINUES:
        return True
    if act.role in EXPLAINS and (met or sentence.region is Region.BODY):
        return not met and _this_explains(before)
    if sentence.region is not Region.BODY:
        return not _DENIED_IN_TITLE.search(before[-20:]) and (
            not met or _chains(page, act, met, governing)
        )
    if _DENIED.search(before[-20:]) and not _OPENS.fullmatch(before):
        return False
    return (
        bool(_OPENS.fullmatch(before))
        or _this_acts(before, met, act)
        or _chains(page, act, met, governing)
    )


def _this_explains(before: str) -> bool:
    """Whether the words before are "Thông tư này", or go on from there with "quy định …, "."""
    hits = list(_THIS.finditer(before))
    return bool(hits) and bool(_THIS_THEN.fullmatch(before, hits[-1].end()))


def _this_acts(before: str, met: Sequence[Draft], act: Act) -> bool:
    hits = list(_THIS.finditer(before))
    if not hits:
        return False
    this = act.span.start - len(before) + hits[-1].start()
    follows = not before[hits[-1].end() :].strip() or bool(_CHAINS.search(before[-20:]))
    return follows and not (met and met[-1].span.start > this)


def _chains(page: Page, act: Act, met: Sequence[Draft], governing: Role | None) -> bool:
    """Whether the verb follows another of this document's: "thay thế A và bãi bỏ B"."""
    if governing is None:
        return False
    start = max(met[-1].span.end if met else 0, act.span.start - 20)
    return bool(_CHAINS.search(page.bare, start, act.span.start))
