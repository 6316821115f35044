"""All documents a page names, each once, with the numbers that the page itself tells elsewhere."""

from collections.abc import Iterable, Sequence

from lawcheck.cite.known import with_numbers
from lawcheck.cite.laws import find_constitution, find_laws
from lawcheck.cite.mention import Mention
from lawcheck.cite.numbers import find_numbered, find_short, find_standards
from lawcheck.cite.page import Page
from lawcheck.cite.shorthand import find_short_forms
from lawcheck.cite.titled import find_titled
from lawcheck.cite.unnumbered import find_treaties, find_unnumbered

_SELDOM_FORMS = ("Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết")


def find_mentions(page: Page) -> list[Mention]:
    """Return the documents named on a page, in text order.

    Mentions do not overlap, but for a law with its own number inside an amending law's name, and
    documents named in the title of one that is cited by its title alone.
    """
    treaties = list(find_treaties(page))
    laws = [*find_constitution(page), *_outside(treaties, find_laws(page))]
    taken = tuple(mention.named for mention in laws)
    numbered = [*find_standards(page), *find_numbered(page, taken), *find_short(page)]
    numbered += find_unnumbered(page, treaties, [mention.span for mention in (*laws, *numbered)])
    titled = list(find_titled(page, [mention.span for mention in (*laws, *numbered)]))
    found = _in_order((*laws, *titled, *_apart(numbered)))
    named = [mention for mention in with_numbers(found) if _is_told_apart(mention)]
    return _in_order((*named, *find_short_forms(page, named)))


def _in_order(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))


def _outside(around: Sequence[Mention], mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Yield the laws that are no part of a treaty's name: Công ước về Luật Biển."""
    spans = [mention.named for mention in around]
    return (m for m in mentions if not any(span.holds(m.span.start) for span in spans))


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
