"""Tell a provision that is cited from one that is opened: "Điều 5. Phạm vi điều chỉnh"."""

import re

from lawcheck.cite.draft import Draft
from lawcheck.cite.ladder import ABOVE, RANK, THIS
from lawcheck.cite.page import Page
from lawcheck.model import Level

PAPERS = frozenset({Level.FORM, Level.CODED_FORM, Level.MODEL_FORM, Level.ANNEX})
_ITEM_START = re.compile(r"[\W_]*(?:\d{1,3}|[^\W\d]\d?)[.)]\s*")
_LINE_START = re.compile(r"[\W_]*\Z")
_OPENS = re.compile(
    r"\s*[.:](?!\d)|\s*$|\s*\n|\s*[-–]\s*[^\W\d_a-zà-ỹđ]|\s+(?=[^\W\d_a-zà-ỹđ])|\s*\t"
)
_QUOTE_OPENS = re.compile(r"[“\"‘]\s*\Z")
_SENTENCE_OVER = re.compile(r"[.;:”\"/]\s+\Z|\t\s*\Z")
_POINTED_AT = re.compile(
    r"(?<!\w)(?:tai|theo|cua|trong|thuoc|va|voi|den|tu|bo|doi|bo sung|vao|sau|truoc|xem|o|nhu|bang|hoac|"
    r"mot so|ten|tru|cac|thay the|day du|noi dung|quy dinh|chi tiet|thi hanh|huong dan)\s+\Z|[,(]\s*\Z"
)


def is_heading(page: Page, draft: Draft) -> bool:
    """Whether bare provisions open a part of the text instead of citing one."""
    if len(draft.pins) != 1 or len(draft.pins[0].steps) != 1:
        return False
    start, end = draft.span.start, draft.span.end
    opens = bool(_OPENS.match(page.plain, end))
    if _LINE_START.fullmatch(page.plain, page.line(start)[0], start):
        return opens or RANK[draft.pins[0].steps[0].level] > RANK[Level.ARTICLE]
    item = _ITEM_START.fullmatch(page.plain, page.line(start)[0], start)
    if item and draft.pins[0].steps[0].level in PAPERS:
        return True
    if _QUOTE_OPENS.search(page.plain, max(0, start - 3), start):
        return opens
    over = _SENTENCE_OVER.search(page.plain, max(0, start - 4), start)
    return bool(over) and page.plain[end : end + 1] in {".", ":"}


def is_pointed_at(page: Page, draft: Draft) -> bool:
    """Whether bare words like "Phụ lục II" or "khoản 1" stand behind a word that cites."""
    ranks = [RANK[step.level] for pin in draft.pins for step in pin.steps]
    step = draft.pins[0].steps[0]
    lone = len(draft.pins[0].steps) == 1
    alone = lone and (step.level is not Level.ARTICLE or step.number == THIS)
    said = draft.pins[0].steps[0].number != ABOVE and page.bare.endswith("tren", 0, draft.span.end)
    if alone and step.number == THIS and page.bare.startswith(("cac ", "nhung "), draft.span.start):
        return False
    if said or (min(ranks) <= RANK[Level.ARTICLE] and not alone):
        return True
    return bool(_POINTED_AT.search(page.bare, max(0, draft.span.start - 14), draft.span.start))
