"""LC902: a series that the batch holds but for a few numbers."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lawcheck.check import Collection, Digest, Remark, say
from lawcheck.model import Number

_ENOUGH = 10
_HELD = 0.9


def check(collection: Collection) -> Iterator[Remark]:
    for series in _series(collection).values():
        held = sorted(series)
        span = held[-1] - held[0] + 1
        if len(held) < _ENOUGH or len(held) < _HELD * span:
            continue
        for before, after in pairwise(held):
            if after - before > 1:
                count = say("{first} trong {all}", first=len(held), all=span)
                yield _remark(series[after], before + 1, after - 1, count)


def _series(collection: Collection) -> dict[tuple[str, ...], dict[int, Digest]]:
    """Return the documents of each issuer, kind and year by serial."""
    found: dict[tuple[str, ...], dict[int, Digest]] = defaultdict(dict)
    for digest in collection.digests:
        number = Number.parse(digest.number or "")
        if digest.normative and number and number.year and number.serial.isdigit():
            name = (digest.issuer.casefold(), number.symbol, str(number.year))
            found[name].setdefault(int(number.serial), digest)
    return found


def _remark(next_one: Digest, first: int, last: int, held: str) -> Remark:
    missing = (
        say("số {first:02}", first=first)
        if first == last
        else say("các số {first:02} đến {last:02}", first=first, last=last)
    )
    return Remark(
        next_one,
        say(
            "Tập có {held} số liên tiếp của loạt văn bản này nhưng không có {missing} đứng ngay trước {name}, trong khi số phải được đánh liên tục trong năm.",
            held=held,
            missing=missing,
            name=next_one.name,
        ),
    )
