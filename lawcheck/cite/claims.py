"""The relations a document itself declares: what it replaces, repeals, amends or details."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from lawcheck.cite.flow import page_of
from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.cite.page import Page
from lawcheck.cite.verbs import CHANGES
from lawcheck.model import Citation, Claim, LegalDocument, Level, Pinpoint, Role, Span, Target, Verb
from lawcheck.read.dates import find_date

_DECLARING = CHANGES | {Role.CONTINUES, Role.CONSOLIDATES, Role.DETAILS, Role.GUIDES}
_ENDING = frozenset({Role.REPLACES, Role.REPEALS, Role.ANNULS, Role.SUSPENDS, Role.HALTS})
_STRENGTH = (Role.REPLACES, Role.REPEALS, Role.ANNULS, Role.AMENDS)
_SOME_OF = re.compile(
    r"mot so (?:cac )?(?:dieu|khoan|diem|noi dung|tiet|muc)[\w\s,]{0,40}?(?:cua|tai)\s+\Z"
)
_ARTICLE = re.compile(r"\s*dieu\s+\d+[a-z]?\s*[.:]")
_FROM_DAY = re.compile(r"(?:ke tu|tu) (?:het )?ngay (?=\d)")


def claims(document: LegalDocument, citations: tuple[Citation, ...]) -> tuple[Claim, ...]:
    """Return the relations that the document declares, one for each verb, target and provision.

    A consolidated text declares only what it consolidates: the rest is said by the documents in it.
    A whole document is not claimed beside its provisions, nor by a weaker verb beside a stronger.
    """
    page = page_of(document)
    declaring = [c for c in citations if _declares(c)]
    if document.kind == CONSOLIDATED:
        declaring = [c for c in declaring if c.role is Role.CONSOLIDATES]
    found: dict[tuple[str, Verb, Pinpoint | None], Claim] = {}
    for citation in declaring:
        since = _since(page, document, citation)
        for pin in citation.pins or (None,):
            verb = Verb(citation.role.value)
            claim = Claim(verb, citation, pin, since)
            if not _only_leads(page, document, citation, pin, declaring):
                found.setdefault((_target(citation), verb, pin), claim)
    by_target: dict[str, list[Claim]] = defaultdict(list)
    for claim in found.values():
        by_target[_target(claim.citation)].append(claim)
    return tuple(c for c in found.values() if _stands(document, c, by_target[_target(c.citation)]))


def _declares(citation: Citation) -> bool:
    named = citation.number or citation.name
    acts = citation.role in _DECLARING and citation.target is Target.OTHER
    return bool(named) and acts and not citation.quoted


def _target(citation: Citation) -> str:
    return citation.number or citation.name or ""


def _only_leads(
    page: Page,
    document: LegalDocument,
    citation: Citation,
    pin: Pinpoint | None,
    declaring: Sequence[Citation],
) -> bool:
    """Whether "một số khoản của Điều 4" only heads the list of what changes inside it."""
    start = citation.span.start
    leads = _SOME_OF.search(page.bare, max(0, start - 70), start) or _heads_article(page, start)
    if pin is None or not leads:
        return False
    below = (
        p
        for c in declaring
        if c.span.start > start
        and _target(c) == _target(citation)
        and _same_article(document, c, citation)
        for p in c.pins
    )
    return any(pin != other and pin.covers(other) for other in below)


def _heads_article(page: Page, start: int) -> bool:
    return bool(_ARTICLE.match(page.bare, page.line(start)[0]))


def _same_article(document: LegalDocument, one: Citation, other: Citation) -> bool:
    places = (document.where(c.span.start) for c in (one, other))
    first, second = (place.at(Level.ARTICLE) if place else None for place in places)
    return first == second


def _stands(document: LegalDocument, claim: Claim, same: Sequence[Claim]) -> bool:
    """Whether no other claim on the same document says more, or says it stronger."""
    if claim.pin is None and any(other.pin and _covers(claim.verb, other.verb) for other in same):
        return False
    role = claim.citation.role
    stronger = _STRENGTH[: _STRENGTH.index(role)] if role in _STRENGTH else ()
    return not any(
        other.citation.role in stronger
        and other.pin == claim.pin
        and (claim.pin is None or _same_article(document, claim.citation, other.citation))
        for other in same
    )


def _covers(whole: Verb, part: Verb) -> bool:
    """Whether a claim on provisions says more exactly what one on the whole document says."""
    return whole == part or (whole is Verb.AMENDS and Role(part.value) in CHANGES)


def _since(page: Page, document: LegalDocument, citation: Citation) -> date | None:
    """Return the day of effect: as the sentence fixes it, else that of the provision or document."""
    if citation.role in _ENDING and (day := _day_in_sentence(page, citation.span)):
        return day
    where = document.where(citation.span.start)
    for partial in document.partial_effective:
        if where and _names(partial.what, where):
            return partial.date
    return document.effective.date


def _day_in_sentence(page: Page, span: Span) -> date | None:
    start, end = page.line(span.start)
    for hit in _FROM_DAY.finditer(page.bare, start, end):
        if found := find_date(page.bare, hit.end(), min(hit.end() + 32, end)):
            return found.date
    return None


def _names(what: str, where: Pinpoint) -> bool:
    try:
        return Pinpoint.parse(what).covers(where)
    except ValueError:
        return False
