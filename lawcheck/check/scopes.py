"""Where a document that cites itself points: its own articles, or those issued with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lawcheck.check.numbering import ALPHABET
from lawcheck.language import in_words, say
from lawcheck.model import LegalDocument, Level, Pinpoint, Provision


@dataclass(frozen=True, slots=True)
class Scope:
    """One run of articles: the document's own, or those of one regulation issued with it."""

    articles: tuple[Provision, ...]
    text: str
    is_whole: bool
    """Whether the text begins with Điều 1 and ends with a signature; else more may follow."""

    def holds(self, offset: int) -> bool:
        """Say whether the character at `offset` stands in these articles."""
        return any(article.span.holds(offset) for article in self.articles)

    def missing(self, pin: Pinpoint) -> str | None:
        """Return in Vietnamese what `pin` lacks here; None where it exists or cannot be told."""
        wanted = pin.at(Level.ARTICLE)
        if wanted is None:
            return None
        found = [article for article in self.articles if article.number == wanted]
        if not found:
            return self._no_article(wanted)
        return self._no_clause(found[0], pin) if len(found) == 1 else None

    def _no_article(self, wanted: str) -> str | None:
        numbers = [int(article.number) for article in self.articles if article.number.isdigit()]
        if not self.is_whole or not wanted.isdigit() or int(wanted) <= max(numbers, default=0):
            return None
        return say("văn bản chỉ có đến Điều {last}", last=max(numbers))

    def _no_clause(self, article: Provision, pin: Pinpoint) -> str | None:
        wanted = pin.at(Level.CLAUSE)
        if wanted is None:
            return self._no_point(article, in_words(f"Điều {article.number}"), pin)
        clauses = _children(article, Level.CLAUSE)
        found = [clause for clause in clauses if clause.number == wanted]
        if found:
            return self._no_point(
                found[0],
                in_words(f"khoản {wanted} Điều {article.number}"),
                pin,
            )
        if not _runs_on(clauses) or self._may_stand(article, rf"{re.escape(wanted)}\s*[.)]"):
            return None
        if not clauses and self._is_long(article):
            return None
        held = (
            say("chỉ có {count} khoản", count=len(clauses))
            if clauses
            else say("không chia thành khoản")
        )
        return f"{in_words(f'Điều {article.number}')} {held}"

    def _no_point(self, holder: Provision, name: str, pin: Pinpoint) -> str | None:
        wanted = pin.at(Level.POINT)
        points = _children(holder, Level.POINT)
        if wanted is None or any(point.number == wanted for point in points):
            return None
        numbers = "".join(point.number for point in points)
        if wanted not in ALPHABET or not ALPHABET.startswith(numbers):
            return None
        if self._may_stand(holder, rf"{wanted}\s*[).]") or (not points and self._is_long(holder)):
            return None
        held = (
            say("chỉ có đến điểm {number}", number=points[-1].number)
            if points
            else say("không chia thành điểm")
        )
        return f"{name} {held}"

    def _is_long(self, holder: Provision) -> bool:
        """Whether it holds paragraphs without numbers: automatic numbers may have been lost."""
        heading = 1 if holder.level is Level.ARTICLE else 0
        return len(holder.span.of(self.text).strip().splitlines()) - heading > 1

    def _may_stand(self, holder: Provision, sign: str) -> bool:
        """Whether a line or sentence opens with that sign, though the outline does not have it."""
        words = holder.span.of(self.text)
        return re.search(rf"(?:^|[:;.]\s+)[“\"(]?{sign}", words, re.MULTILINE) is not None


def scopes_of(document: LegalDocument) -> tuple[Scope, ...]:
    """Return the document's own articles, then those of each regulation issued with it."""
    attached = (top for top in document.outline if top.level is Level.ATTACHMENT)
    runs = [document.articles(), *(_articles(top) for top in attached)]
    signed = document.parts.closing.start < document.parts.closing.end
    return tuple(
        Scope(articles, document.text, signed and articles[0].number == "1")
        for articles in runs
        if articles
    )


def _articles(top: Provision) -> tuple[Provision, ...]:
    return tuple(provision for provision in top.walk() if provision.level is Level.ARTICLE)


def _children(provision: Provision, level: Level) -> tuple[Provision, ...]:
    return tuple(child for child in provision.children if child.level is level)


def _runs_on(provisions: Iterable[Provision]) -> bool:
    numbers = [int(provision.number) for provision in provisions if provision.number.isdigit()]
    return numbers == list(range(1, len(numbers) + 1))
