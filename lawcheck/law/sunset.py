"""Whole classes of documents that end on one day, by a law that names the class.

Luật 87/2025/QH15 Điều 3 khoản 1: the normative documents of districts, to the end of 28/02/2027.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatchcase

from lawcheck.law.ranks import rung
from lawcheck.law.rows import Sunset
from lawcheck.model import Number, Record, Relation, Verb


def endings(sunsets: Iterable[Sunset], records: Iterable[Record]) -> Iterator[Relation]:
    """Yield what each sunset does to each document of its class."""
    by_day = tuple(sunsets)
    marks = {symbol for sunset in by_day for symbol in _marks(sunset)}
    for record in records:
        if not any(mark in record.number for mark in marks):
            continue
        for sunset in by_day:
            if _is_of_class(record, sunset):
                yield Relation(
                    sunset.subject, Verb.REPEALS, record.key, None, sunset.since, None, sunset.proof
                )


def _marks(sunset: Sunset) -> tuple[str, ...]:
    """Return what a number of the class holds, so that most documents are passed by quickly."""
    if sunset.number == "*":
        return ("UBND", "HĐND", "-UB")
    return (sunset.number.partition("*")[0],)


def _is_of_class(record: Record, sunset: Sunset) -> bool:
    if not fnmatchcase(record.number, sunset.number) or rung(record.issuer) != sunset.issuer:
        return False
    number = Number.parse(record.number)
    issued = record.issued or date(number.year if number and number.year else 1, 1, 1)
    return bool(number and number.year) and issued < sunset.issued_before
