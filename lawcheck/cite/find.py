"""All documents a page names, each once, with the numbers that the page itself tells elsewhere."""

from collections.abc import Iterable

from lawcheck.cite.known import with_numbers
from lawcheck.cite.laws import find_constitution, find_laws
from lawcheck.cite.mention import Mention
from lawcheck.cite.numbers import find_numbered, find_short, find_standards
from lawcheck.cite.page import Page
from lawcheck.cite.shorthand import find_short_forms

_SELDOM_FORMS = ("Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết")


def find_mentions(page: Page) -> list[Mention]:
    """Return the documents named on a page, in text order.

    Mentions do not overlap, but for a law with its own number inside an amending law's name.
    """
    laws = [*find_laws(page), *find_constitution(page)]
    taken = tuple(mention.named for mention in laws)
    numbered = [*find_standards(page), *find_numbered(page, taken), *find_short(page)]
    named = [m for m in with_numbers(_in_order((*laws, *_apart(numbered)))) if _is_told_apart(m)]
    return _in_order((*named, *find_short_forms(page, named)))


def _in_order(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))


def _is_told_apart(mention: Mention) -> bool:
    """Whether "Quyết định số 02" means a document: many forms and cases are numbered so."""
    return bool(mention.number or mention.name or mention.dated or mention.kind in _SELDOM_FORMS)


def _apart(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Yield the mentions that do not begin inside the one before."""
    end = 0
    for mention in _in_order(mentions):
        if mention.span.start >= end:
            yield mention
            end = mention.span.end
