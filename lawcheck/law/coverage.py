"""How much of the law the corpus knows: documents, days and confirmations by issuer, kind and year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawcheck.language import say
from lawcheck.law.registry import ENDING, Registry
from lawcheck.model import Number, Record

_MANY = 20
"""Documents of one series and year from which a missing serial number says something."""


@dataclass(frozen=True, slots=True)
class Share:
    """What is known of one group of documents."""

    issuer: str
    kind: str
    year: int | None
    known: int
    dated: int
    """With a first day of effect."""
    confirmed: int
    """Shown alive by a source on some day."""
    ended: int
    """With an end of their own term, or by another document."""
    highest: int
    """Highest serial number of its series that year: how many there must have been."""

    @property
    def missing(self) -> int:
        """How many of the series are not known, as far as its highest number tells."""
        return max(self.highest - self.known, 0)


def coverage(registry: Registry) -> tuple[Share, ...]:
    """Return the shares of every issuer, kind and year, in that order."""
    groups: dict[tuple[str, str, int], list[Record]] = defaultdict(list)
    for record in registry.records.values():
        groups[record.issuer, record.kind, _year(record) or 0].append(record)
    return tuple(_share(registry, *name, group) for name, group in sorted(groups.items()))


def total(shares: Iterable[Share], issuer: str = "Tất cả", kind: str = "") -> Share:
    """Return the sum of shares as one."""
    held = tuple(shares)
    counts = [
        sum(getattr(share, name) for share in held)
        for name in ("known", "dated", "confirmed", "ended", "highest")
    ]
    return Share(issuer, kind, None, *counts)


def gaps(shares: Iterable[Share]) -> Iterator[str]:
    """Yield, in Vietnamese, what the corpus is known not to know."""
    held = tuple(shares)
    local = sum(s.known for s in held if "nhân dân" in s.issuer and "tối cao" not in s.issuer)
    whole = total(held)
    yield say(
        "Văn bản địa phương: mới biết {local}; cần danh mục của từng tỉnh, xã (corpus import)",
        local=local,
    )
    yield say("{known} văn bản chưa rõ ngày có hiệu lực", known=whole.known - whole.dated)
    yield say(
        "{known} văn bản chưa có nguồn nào xác nhận còn được áp dụng",
        known=whole.known - whole.confirmed,
    )
    series = [s for s in held if s.missing and s.known >= _MANY and s.year and s.issuer]
    for share in sorted(series, key=lambda s: -s.missing)[:_MANY]:
        yield (
            say(
                "{kind} của {issuer} năm {year}: biết {known}, số lớn nhất {highest}, thiếu ít nhất {missing}",
                kind=share.kind,
                issuer=share.issuer,
                year=share.year,
                known=share.known,
                highest=share.highest,
                missing=share.missing,
            )
        )


def _share(registry: Registry, issuer: str, kind: str, year: int, group: list[Record]) -> Share:
    return Share(
        issuer=issuer,
        kind=kind,
        year=year or None,
        known=len(group),
        dated=sum(record.effective is not None for record in group),
        confirmed=sum(record.confirmed is not None for record in group),
        ended=sum(_has_ended(registry, record) for record in group),
        highest=_highest(sorted(map(_serial, group))),
    )


def _highest(serials: list[int]) -> int:
    """Return the highest serial, but for a misprint far above the rest."""
    while len(serials) > 1 and serials[-1] > 2 * serials[-2] + _MANY:
        serials.pop()
    return serials[-1]


def _has_ended(registry: Registry, record: Record) -> bool:
    told = registry.by_object.get(record.key, ())
    ended = any(r.verb in ENDING and r.pin is None and r.since is not None for r in told)
    return record.expires is not None or ended


def _serial(record: Record) -> int:
    number = Number.parse(record.number)
    return int(number.serial) if number and number.year and number.serial.isdigit() else 0


def _year(record: Record) -> int | None:
    number = Number.parse(record.number)
    if number and number.year:
        return number.year
    return record.issued.year if record.issued else None
