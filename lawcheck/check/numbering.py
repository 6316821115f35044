"""Điều and khoản count 1, 2, 3; điểm goes through the Vietnamese alphabet: where that breaks.

34/2016/NĐ-CP Điều 62 khoản 5, 78/2025/NĐ-CP Điều 63. Only what is sure is a gap: forms in annexes,
lists that begin anew and numbers that the outline has not recognised are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lawcheck.model import LegalDocument, Level, Provision, Span

ALPHABET = "abcdđeghiklmnopqrstuvxy"
_FOREIGN = "fjwz"
_COUNTED = (Level.CLAUSE, Level.POINT)


@dataclass(frozen=True, slots=True)
class Gap:
    """`after` follows `before` where `expected` should."""

    before: Provision
    after: Provision
    expected: str


def gaps(document: LegalDocument) -> Iterator[Gap]:
    """Yield the places where the numbers of a document do not run on, in text order."""
    found = (
        Gap(before, after, expected)
        for siblings in _runs(document)
        for before, after in pairwise(siblings)
        if (expected := following(before)) and _breaks(before, after, expected)
    )
    sure = (gap for gap in found if not _is_doubtful(document, gap))
    return iter(sorted(sure, key=lambda gap: gap.after.span))


def following(provision: Provision) -> str | None:
    """Return the number after that of `provision`, None where there is none to expect."""
    number = provision.number
    if number.isdigit():
        return str(int(number) + 1)
    place = ALPHABET.find(number) if provision.level is Level.POINT and len(number) == 1 else -1
    return ALPHABET[place + 1] if 0 <= place < len(ALPHABET) - 1 else None


def _runs(document: LegalDocument) -> Iterator[tuple[Provision, ...]]:
    """Yield the siblings that must count on: articles of one text, children of one node."""
    yield document.articles()
    for top in document.outline:
        if top.level is Level.ATTACHMENT:
            yield tuple(node for node in top.walk() if node.level is Level.ARTICLE)
        if top.level is not Level.ANNEX:
            for article in (node for node in top.walk() if node.level is Level.ARTICLE):
                yield from _below(article)


def _below(article: Provision) -> Iterator[tuple[Provision, ...]]:
    for node in article.walk():
        for level in _COUNTED:
            yield tuple(child for child in node.children if child.level is level)


def _breaks(before: Provision, after: Provision, expected: str) -> bool:
    """Whether `after` is neither expected, nor inserted (5a, a1), nor the start of a new list."""
    number = after.number
    if after.level is Level.POINT and (len(number) > 1 or number not in ALPHABET + _FOREIGN):
        return False
    inserted = {f"{before.number}a", f"{before.number}1"}
    return number not in {expected, *inserted, "1", "a"}


def _is_doubtful(document: LegalDocument, gap: Gap) -> bool:
    between = Span(gap.before.span.start, gap.after.span.start)
    word = r"Điều\s+" if gap.after.level is Level.ARTICLE else ""
    sign = rf"^\W*{word}{gap.expected}(?:\s*[.)\-:]|\s+(?=[^\W\d_]))"
    stands = re.search(sign, between.of(document.text), re.MULTILINE | re.IGNORECASE)
    counted = gap.after.level is not Level.ARTICLE
    return bool(stands) or (counted and any(q.overlaps(between) for q in document.quoted))
