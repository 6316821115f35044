"""What the text itself tells elsewhere: the number of a law that is cited here by name alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from lawcheck.cite.kinds import NAMES
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import prepare
from lawcheck.model import Number

_SERIAL = re.compile(r"\d+[a-z]?")
_LINKING = frozenset({"va", "ve"})


def with_numbers(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, numbers filled in where the text gives exactly one that fits."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    by_serial: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.number and mention.name:
            by_name[name_key(mention.name)].append(mention)
        number = Number.parse(mention.number) if mention.number else None
        if mention.number and number:
            by_serial[mention.kind, number.serial].add(mention.number)
    return [_filled(mention, by_name, by_serial) for mention in mentions]


@lru_cache(4096)
def name_key(name: str) -> str:
    """Return a law's name for comparison: words only, whatever the case and the commas."""
    words = re.findall(r"\w+", prepare(name).bare)
    return " ".join(word for word in words if word not in _LINKING)


def _filled(
    mention: Mention,
    by_name: dict[str, list[Mention]],
    by_serial: dict[tuple[str | None, str], set[str]],
) -> Mention:
    if mention.number is None and mention.name:
        fitting = {m.number for m in by_name[name_key(mention.name)] if _agree(mention, m)}
        return replace(mention, number=_only(fitting))
    if mention.number and _SERIAL.fullmatch(mention.number):
        told = _only(by_serial[mention.kind, mention.number])
        return replace(mention, number=told or _complete(mention))
    return mention


def _complete(mention: Mention) -> str | None:
    """Return the serial that is all the number there is: the decrees of 1945 bore no symbol."""
    return mention.number if mention.kind == NAMES["sac lenh"] else None


def _agree(mention: Mention, other: Mention) -> bool:
    return mention.year is None or other.year is None or mention.year == other.year


def _only(numbers: Iterable[str | None]) -> str | None:
    found = set(numbers)
    return found.pop() if len(found) == 1 else None
