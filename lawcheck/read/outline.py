"""Text → the tree of its provisions: phần, chương, mục, điều, khoản, điểm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Level, Provision, Span
from lawcheck.read.annexes import forms, provisions
from lawcheck.read.articles import chain, heading, is_named
from lawcheck.read.attachments import Zone
from lawcheck.read.clauses import items
from lawcheck.read.divisions import division_name
from lawcheck.read.letters import is_caps
from lawcheck.read.markers import Marker, division
from lawcheck.read.notes import without_marks
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.sections import has_sections, sections

_ABOVE = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
_RANKS = (*_ABOVE, Level.ARTICLE, *_ABOVE, Level.CLAUSE, Level.POINT, Level.ITEM)
_PAPERS = frozenset({Level.ANNEX, Level.FORM})
_INSIDE = {level: rank for rank, level in enumerate(_RANKS)}
"""Ranks inside an article, where I, II … of a plan that it approves stand above its khoản."""

_RANK = _INSIDE | {level: rank for rank, level in enumerate(_ABOVE)}
_NEAR = 6
_LONGEST = 250


@dataclass(frozen=True, slots=True)
class _Node:
    """A provision before its end is known."""

    level: Level
    number: str
    title: str
    start: int
    inside: bool = False
    """Whether it stands inside an article."""

    @property
    def rank(self) -> int:
        return _INSIDE[self.level] if self.inside else _RANK[self.level]


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines of one zone outside quotation marks; indexes are those of the whole text."""

    all: Sequence[Paragraph]
    first: int
    last: int
    skip: frozenset[int]

    def own(self, first: int, last: int) -> list[tuple[int, Paragraph]]:
        return [(i, self.all[i]) for i in range(first, last) if i not in self.skip]


def outline(
    lines: Sequence[Paragraph], zones: Sequence[Zone], skip: frozenset[int], *, amends: bool
) -> tuple[Provision, ...]:
    """Return the top provisions of every zone; `skip` are the lines in quotation marks."""
    tops: list[Provision] = []
    for zone in zones:
        if zone.first >= zone.last:
            continue
        within = _Lines(lines, zone.first, zone.last, skip)
        end = lines[zone.last - 1].end
        if zone.level in _PAPERS:
            tops.append(_apart(zone, lines, _of_paper(within, end)))
            continue
        nodes = _numbered(within, toll=3.0 if amends and zone.level is None else 0.4)
        children = _tree(nodes, end)
        tops += [_apart(zone, lines, children)] if zone.level else children
    return tuple(tops)


def _of_paper(within: _Lines, end: int) -> tuple[Provision, ...]:
    """Return the forms of an annex, else its I, 1, a in front of papers to fill in."""
    if found := forms(within.all, within.first, within.last):
        return found
    told = provisions(within.own(within.first + 1, within.last))
    skip = frozenset(range(within.first, within.last)) - told
    return _tree(_numbered(_Lines(within.all, within.first, within.last, skip), toll=0.4), end)


def _apart(zone: Zone, lines: Sequence[Paragraph], children: tuple[Provision, ...]) -> Provision:
    level = zone.level or Level.ATTACHMENT
    span = Span(lines[zone.first].start, lines[zone.last - 1].end)
    return Provision(level, zone.number, zone.title, span, children)


def _numbered(within: _Lines, toll: float) -> list[_Node]:
    articles = chain(within.own(within.first, within.last), toll)
    if not articles:
        lines = [line for _, line in within.own(within.first, within.last)]
        return [_Node(*part) for part in sections(lines)]
    heads = dict(articles) | _leading(within, set(dict(articles)))
    return list(_nodes(within, sorted(heads.items())))


def _leading(within: _Lines, leads: set[int]) -> dict[int, Marker]:
    """Return the divisions that lead to an article, found from the end; `leads` starts as those."""
    own = {index for index, _ in within.own(within.first, within.last)}
    found: dict[int, Marker] = {}
    for index in reversed(range(within.first, within.last)):
        marker = division(within.all[index])
        if marker and _leads(within, index, leads):
            leads.add(index)
            found |= {index: marker} if index in own else {}
    return found


def _leads(within: _Lines, index: int, leads: set[int]) -> bool:
    """Whether a division is soon followed by what it leads to; one in a list is not."""
    for at in range(index + 1, min(index + 1 + _NEAR, within.last)):
        line = within.all[at]
        if at in leads:
            return True
        if division(line) or (not is_caps(line.text) and len(line.text) > _LONGEST):
            return False
    return False


def _nodes(within: _Lines, heads: Sequence[tuple[int, Marker]]) -> Iterator[_Node]:
    ends = [index for index, _ in heads[1:]] + [within.last]
    marked = [
        (marker, [line for _, line in within.own(index + 1, end)], end - index - 1)
        for (index, marker), end in zip(heads, ends, strict=True)
    ]
    names = [is_named(*head) for head in marked if head[0].level is Level.ARTICLE]
    named = 2 * sum(names) >= len(names)
    for marker, body, count in marked:
        if marker.level is not Level.ARTICLE:
            yield _Node(marker.level, marker.number, division_name(marker, body), marker.line.start)
            continue
        found = heading(marker, body, lines=count, named=named)
        title = without_marks(found.title)
        yield _Node(marker.level, marker.number, title, marker.line.start)
        yield from _below([marker.line, *body], found.body)


def _below(lines: Sequence[Paragraph], start: int) -> Iterator[_Node]:
    """Yield the khoản and điểm that begin at or behind `start`."""
    cut = (
        line if line.start >= start else line.cut(start - line.start)
        for line in lines
        if line.end > start
    )
    kept = [line for line in cut if line.text]
    if has_sections(kept):
        for part in sections(kept):
            yield _Node(*part, inside=True)
        return
    for item in items(kept):
        yield _Node(item.level, item.number, "", item.start, inside=True)


def _tree(nodes: Sequence[_Node], end: int) -> tuple[Provision, ...]:
    """Nest the nodes by rank; each ends where the next of its rank or above begins."""
    built: list[tuple[int, Provision]] = []
    stop = dict.fromkeys(range(len(_RANKS)), end)
    for node in reversed(nodes):
        rank = node.rank
        children: list[Provision] = []
        while built and built[-1][0] > rank:
            children.append(built.pop()[1])
        close = stop[rank]
        built.append(
            (
                rank,
                Provision(
                    node.level, node.number, node.title, Span(node.start, close), tuple(children)
                ),
            )
        )
        stop |= dict.fromkeys(range(rank, len(_RANKS)), node.start)
    return tuple(provision for _, provision in reversed(built))
