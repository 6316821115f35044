"""Which of several laws of one name a bare name means: the one the document rests on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lawcheck.cite.draft import Draft
from lawcheck.cite.known import name_key
from lawcheck.cite.mention import Mention
from lawcheck.model import Number, Role


def with_versions(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, the year of the căn cứ filled in where a law is cited by name alone.

    34/2016/NĐ-CP Điều 75 khoản 1, 78/2025/NĐ-CP Điều 68 khoản 1: in full the first time, the
    name alone afterwards. A decree that details a new law is signed while the old one lives.
    """
    years: dict[str, set[int | None]] = defaultdict(set)
    for draft in drafts:
        if draft.role is Role.BASIS and draft.mention and draft.mention.name:
            years[name_key(draft.mention.name)].add(_year(draft.mention))
    return [_told(draft, years) for draft in drafts]


def _told(draft: Draft, years: dict[str, set[int | None]]) -> Draft:
    mention = draft.mention
    if mention is None or mention.name is None or mention.number or _year(mention):
        return draft
    told = years.get(name_key(mention.name), set())
    if len(told) != 1:
        return draft
    return replace(draft, mention=replace(mention, year=next(iter(told))))


def _year(mention: Mention) -> int | None:
    number = Number.parse(mention.number) if mention.number else None
    return mention.year or (number.year if number else None)
