"""Rows of a table that lists what a document repeals or replaces: one document a row."""

import re
from collections.abc import Sequence

from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.page import Page
from lawcheck.model import Role, Span

WHOLE = frozenset({Role.REPEALS, Role.REPLACES, Role.ANNULS})
"""What ends a document as a whole, where no provision is named."""
_OPENS_CELL = re.compile(r"(?:\t|^)\W*(?:\d{1,4}[.)]?\s)?\s*\Z")
_IN_PART = re.compile(r"(?<!\w)mot phan(?!\w)")


def roles_of_row(
    page: Page, heading: Span, drafts: Sequence[Draft], lead: Role | None
) -> list[Role]:
    """Return the roles of a row's mentions: the first document that opens a cell is listed.

    Below "bãi bỏ một phần" the provisions in the row are what is repealed of it.
    """
    roles = [Role.REFERENCE] * len(drafts)
    listed = next((i for i, draft in enumerate(drafts) if _opens_cell(page, draft)), None)
    if lead not in WHOLE or lead is None or listed is None:
        return roles
    in_part = bool(_IN_PART.search(page.bare, heading.start, heading.end))
    whole = not in_part or drafts[listed].pins
    roles[listed] = lead if whole else Role.AMENDS
    if in_part:
        for index in range(listed + 1, len(drafts)):
            roles[index] = lead if drafts[index].points is Points.OPEN else Role.REFERENCE
    return roles


def _opens_cell(page: Page, draft: Draft) -> bool:
    before = page.plain[page.line(draft.span.start)[0] : draft.span.start]
    return draft.points is Points.NAMED and bool(_OPENS_CELL.search(before))
