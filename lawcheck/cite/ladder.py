"""From items in a row to pinpoints: which khoản belongs to which Điều."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from lawcheck.cite.numerals import between
from lawcheck.model import Level, Pinpoint, Step

THIS = "này"
"""The number of a provision that is only pointed at: "khoản 2 Điều này"."""
ABOVE = "trên"
"""The number of the provision said before: "khoản trên", "Điều nói trên"."""
RANK = {
    level: rank
    for rank, level in enumerate(
        (
            Level.DASH, Level.PARAGRAPH, Level.ITEM, Level.POINT, Level.CLAUSE, Level.ARTICLE,
            Level.TABLE, Level.SUBSECTION, Level.SECTION, Level.CHAPTER, Level.PART,
            Level.FORM, Level.CODED_FORM, Level.MODEL_FORM, Level.ANNEX,
        )
    )
}  # fmt: skip
_ABOVE_ARTICLE = frozenset({Level.SUBSECTION, Level.SECTION, Level.CHAPTER, Level.PART})

_STEPS_DOWN = {(Level.ARTICLE, Level.CLAUSE), (Level.CLAUSE, Level.POINT)}
"""What a comma may part inside one path, as older texts write: "Điều 5, khoản 2, điểm a"."""


class Join(Enum):
    """What stands between an item and the one before it."""

    FIRST = auto()
    INSIDE = auto()
    """Nothing, or "của": khoản 2 Điều 5."""
    COMMA = auto()
    AND = auto()
    RANGE = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One level with its numbers, as written: "khoản 1, 2"."""

    level: Level
    numbers: tuple[str, ...]
    join: Join

    @property
    def rank(self) -> int:
        """Return how high the level stands: điểm below khoản below Điều."""
        return RANK[self.level]


Chain = tuple[Item, ...]
"""Items of one path, smallest first."""


@lru_cache(4096)
def write_out(items: tuple[Item, ...]) -> tuple[Pinpoint, ...]:
    """Return the provisions that the items name, in the order of the text, each once."""
    chains = list(_chains(_without_ranges(items)))
    for index in range(len(chains) - 2, -1, -1):
        chains[index] = _completed(chains[index], chains[index + 1])
    written = (pin for chain in chains for pin in _leaves(chain))
    return tuple(dict.fromkeys(written))


def _without_ranges(items: Sequence[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        if item.join is Join.RANGE and kept and kept[-1].level is item.level:
            before = kept[-1].numbers
            numbers = (*before[:-1], *between(before[-1], item.numbers[0]), *item.numbers[1:])
            kept[-1] = replace(kept[-1], numbers=numbers)
        else:
            kept.append(item)
    return kept


def _chains(items: Sequence[Item]) -> Iterator[Chain]:
    chain: list[Item] = []
    for index, item in enumerate(items):
        if chain and not _continues(chain, item, items[index + 1 :]):
            yield _ascending(chain)
            chain = []
        chain.append(item)
    if chain:
        yield _ascending(chain)


def _continues(chain: Sequence[Item], item: Item, rest: Sequence[Item]) -> bool:
    """Whether `item` is a level of the same path: "khoản 2, Điều 5", "Điều 5, khoản 2"."""
    last = chain[-1]
    climbing = len(chain) < 2 or chain[0].rank < last.rank
    if item.rank > last.rank:
        return climbing and item.join in {Join.INSIDE, Join.COMMA} and not _is_beside(last, item)
    descending = item.rank < last.rank and (len(chain) == 1 or not climbing)
    if item.join is Join.COMMA:
        steps_down = (last.level, item.level) in _STEPS_DOWN
        return descending and steps_down and not any(later.rank > item.rank for later in rest)
    climbs_next = rest and rest[0].join in {Join.INSIDE, Join.COMMA} and rest[0].rank > item.rank
    return descending and item.join is Join.INSIDE and not climbs_next


def _is_beside(article: Item, annex: Item) -> bool:
    """Whether a comma tells two: "Điều 19, Điều 20, Phụ lục V"; an annex seldom has articles."""
    is_annex = annex.join is Join.COMMA and annex.level is Level.ANNEX
    return is_annex and article.level in {Level.ARTICLE, Level.CHAPTER}


def _ascending(chain: Sequence[Item]) -> Chain:
    return tuple(sorted(chain, key=lambda item: item.rank))


def _completed(chain: Chain, after: Chain) -> Chain:
    """Give "khoản 1" of "khoản 1, khoản 2 Điều 5" the Điều of the next path."""
    top = chain[-1].rank
    if top == RANK[Level.ARTICLE]:
        return chain
    if not any(item.rank == top for item in after):
        return chain
    return (*chain, *(item for item in after if item.rank > top))


def _leaves(chain: Chain) -> Iterator[Pinpoint]:
    for depth, item in enumerate(chain):
        numbers = item.numbers if depth == 0 else item.numbers[1:]
        above = tuple(
            Step(upper.level, upper.numbers[0]) for upper in _kept(item, chain[depth + 1 :])
        )
        for number in numbers:
            yield Pinpoint((Step(item.level, number), *above))


def _kept(item: Item, above: Chain) -> Chain:
    """Leave out the Chương and Mục above a Điều, whose number alone finds it."""
    levels = {item.level, *(upper.level for upper in above)}
    if Level.ARTICLE not in levels:
        return above
    return tuple(upper for upper in above if upper.level not in _ABOVE_ARTICLE)
