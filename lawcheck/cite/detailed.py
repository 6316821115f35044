"""Provisions that a list names as detailed or guided, behind the law that they are of."""

import re

from lawcheck.cite.page import Page
from lawcheck.model import Citation

_NAMELY = re.compile(r"[^.\n]{0,120}?(?<!\w)(?:gom|sau day|nhu sau|cu the)\s*:?\s*")
_THE_FOLLOWING = re.compile(r"(?<!\w)sau day (?:cua|tai|trong|thuoc) (?:cac )?\Z")
_COLON = re.compile(r"[^.:\n]{0,60}:\s*")
_LONGEST = 4000
_ITEMS = re.compile(
    r"[^.\n]{0,120}:\s*(?:"
    + "|".join(
        rf"(?:\n\s*{marker}[^\n]*)*?\n\s*{marker}\s*"
        for marker in (r"\d{1,2}[.)]", r"[a-z]\d?\)", "[-+•]")
    )
    + ")"
)


def lists_details(page: Page, law: Citation, offset: int) -> bool:
    """Whether the provisions at `offset` are those of the `law` that is detailed.

    "quy định chi tiết một số điều của Luật Giá, gồm: khoản 2 Điều 5", "hướng dẫn các quy định sau
    đây của Bộ luật Hình sự: Điều 12; Điều 48", or items below such a line.
    """
    following = _THE_FOLLOWING.search(page.bare, max(0, law.span.start - 20), law.span.start)
    if offset < page.line(law.span.end)[1]:
        introduced = _COLON if following else _NAMELY
        return bool(introduced.match(page.bare, law.span.end, offset))
    if offset - law.span.end > _LONGEST or not _ITEMS.fullmatch(page.bare, law.span.end, offset):
        return False
    line = page.bare[law.span.end : page.line(law.span.end)[1]]
    return bool(following or _NAMELY.fullmatch(line))
