"""LC913: a day of issue that does not fit between those of the numbers beside it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from lawcheck.check import Collection, Digest, Remark, vietnamese
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
                    f"{this[2].name} ghi ban hành ngày {vietnamese(this[1])}, trong khi số liền"
                    f" trước và liền sau có trong tập là {below[2].number} ngày"
                    f" {vietnamese(below[1])} và {above[2].number} ngày {vietnamese(above[1])}.",
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
