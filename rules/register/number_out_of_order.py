"""LC913: a day of issue that does not fit between those of the numbers beside it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from lawcheck.check import Collection, Digest, Remark, say, vietnamese
from lawcheck.model import Number

_SLACK = timedelta(45)
_Dated = tuple[int, date, Digest]


def check(collection: Collection) -> Iterator[Remark]:
    for series in _series(collection).values():
        held = sorted(series, key=lambda one: one[:2])
        for below, this, above in zip(held, held[1:], held[2:], strict=False):
            are_in_order = below[1] <= above[1]
            is_within = below[1] - _SLACK <= this[1] <= above[1] + _SLACK
            if are_in_order and not is_within:
                yield Remark(
                    this[2],
                    say(
                        "{name} ghi ban hành ngày {day}, trong khi số liền trước và liền sau có trong tập là {lower} ngày {lower_day} và {higher} ngày {higher_day}.",
                        name=this[2].name,
                        day=vietnamese(this[1]),
                        lower=below[2].number,
                        lower_day=vietnamese(below[1]),
                        higher=above[2].number,
                        higher_day=vietnamese(above[1]),
                    ),
                )


def _series(collection: Collection) -> dict[tuple[str, ...], list[_Dated]]:
    found: dict[tuple[str, ...], dict[int, _Dated]] = defaultdict(dict)
    for digest in collection.digests:
        number = Number.parse(digest.number or "")
        if number and number.year and number.serial.isdigit() and digest.issued:
            name = (digest.issuer.casefold(), number.symbol, str(number.year))
            serial = int(number.serial)
            found[name].setdefault(serial, (serial, digest.issued, digest))
    return {name: list(held.values()) for name, held in found.items()}
