"""LC603: one term, one definition."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, in_words, say
from lawcheck.model import Provision, Span, fold

_TERM = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?P<term>[^\n:;.]{3,80}?)(?: \([^)\n]*\))? (?:là|được hiểu là|gồm) ",
    re.MULTILINE,
)
_ARTICLE = re.compile(r"giai thich (?:tu ngu|thuat ngu)")


def check(dossier: Dossier) -> Iterator[Mark]:
    for scope in dossier.scopes:
        first: dict[str, str] = {}
        for article in scope.articles:
            if _ARTICLE.search(fold(article.title)):
                yield from _doubles(dossier, article, first)


def _doubles(dossier: Dossier, article: Provision, first: dict[str, str]) -> Iterator[Mark]:
    for clause in article.children:
        hit = _TERM.match(dossier.text, clause.span.start, clause.span.end)
        if hit is None:
            continue
        term = fold(hit["term"])
        here = in_words(f"khoản {clause.number} Điều {article.number}")
        if term in first:
            yield Mark(
                Span(*hit.span("term")),
                say(
                    "Thuật ngữ “{term}” được giải thích hai lần, tại {first} và {here}.",
                    term=hit["term"],
                    first=first[term],
                    here=here,
                ),
            )
        first.setdefault(term, here)
