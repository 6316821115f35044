"""What is marked in the words of a text: citations as links, findings as lit words.

A piece of text may be in several findings and in a citation at once: it is cut where one begins
or ends, so that the elements nest.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TypeVar

from markupsafe import Markup, escape

from lawcheck.model import Span


@dataclass(frozen=True, slots=True)
class Link:
    """A citation in the text: where it leads, and how its state is told at a glance."""

    name: str
    span: Span
    href: str
    state: str
    sign: str
    title: str


@dataclass(frozen=True, slots=True)
class Lit:
    """The words of a finding."""

    name: str
    span: Span
    severity: str


Mark = TypeVar("Mark", Link, Lit)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text by the lines they reach into, a line named by where it starts."""

    text: str
    links: Mapping[int, Sequence[Link]]
    lit: Mapping[int, Sequence[Lit]]

    def line(self, span: Span) -> Markup:
        """Return the words of a line with what is marked in them."""
        return self._within(span, self.links.get(span.start, ()), self.lit.get(span.start, ()))

    def cells(self, span: Span) -> Markup:
        """Return the cells of a line that is a row."""
        links, lit = self.links.get(span.start, ()), self.lit.get(span.start, ())
        start, cells = span.start, []
        for cell in span.of(self.text).split("\t"):
            inner = self._within(Span(start, start + len(cell)), links, lit)
            cells.append(Markup("<td>{}</td>").format(inner))
            start += len(cell) + 1
        return Markup("").join(cells)

    def _within(self, span: Span, links: Sequence[Link], lit: Sequence[Lit]) -> Markup:
        pieces: list[Markup] = []
        at = span.start
        for link in links:
            if link.span.overlaps(span):
                part = Span(max(link.span.start, at), min(link.span.end, span.end))
                pieces += (self._words(Span(at, part.start), lit), self._linked(link, part, lit))
                at = part.end
        return Markup("").join((*pieces, self._words(Span(at, span.end), lit)))

    def _linked(self, link: Link, span: Span, lit: Sequence[Lit]) -> Markup:
        inner = self._words(span, lit, reach=Markup(""))
        form = '<a class="cite {}" href="{}" data-cite="{}" data-sign="{}" title="{}">{}</a>'
        return Markup(form).format(  # noqa: S704 - the form is a constant
            link.state, link.href, link.name, link.sign, link.title, inner
        )

    def _words(self, span: Span, lit: Sequence[Lit], reach: Markup | None = None) -> Markup:
        here = [one for one in lit if one.span.overlaps(span)]
        inner = {edge for one in here for edge in (one.span.start, one.span.end)}
        edges = sorted({span.start, span.end} | {edge for edge in inner if span.holds(edge)})
        pieces = (Span(start, end) for start, end in pairwise(edges))
        return Markup("").join(self._piece(piece, here, reach) for piece in pieces)

    def _piece(self, span: Span, here: Sequence[Lit], reach: Markup | None) -> Markup:
        told = [one for one in here if one.span.overlaps(span)]
        words = escape(span.of(self.text))
        if not told:
            return words
        names = " ".join(one.name for one in told)
        return Markup('<mark class="{}" data-of="{}"{}>{}</mark>').format(
            told[0].severity, names, _BY_KEYS if reach is None else reach, words
        )


_BY_KEYS = Markup(' tabindex="0" role="button"')
"""Words inside a link are reached by the link."""


def marks_of(text: str, lit: Iterable[Lit], links: Iterable[Link]) -> Marks:
    """Put the marks of a text to the lines they reach into."""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))[:-1]
    return Marks(text, _by_line(starts, _apart(links)), _by_line(starts, lit))


def _apart(links: Iterable[Link]) -> list[Link]:
    """Leave out links that begin inside another: a link cannot hold a link."""
    kept: list[Link] = []
    for link in sorted(links, key=lambda link: (link.span.start, -link.span.end)):
        if not kept or link.span.start >= kept[-1].span.end:
            kept.append(link)
    return kept


def _by_line(starts: Sequence[int], marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    reached: dict[int, list[Mark]] = {}
    for mark in marks:
        first = max(bisect_right(starts, mark.span.start) - 1, 0)
        for start in starts[first : bisect_right(starts, mark.span.end - 1)]:
            reached.setdefault(start, []).append(mark)
    return reached
