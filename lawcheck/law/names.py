"""Find documents by what a person types: a number, or words of a title."""

import re

from lawcheck.law.identity import normalise
from lawcheck.law.registry import Registry, name_key, spelling
from lawcheck.model import Key, Record


def find(registry: Registry, text: str) -> tuple[Record, ...]:
    """Return the documents of that number, key, or with those words in their title."""
    named = re.sub(r"^[^\d/]*?(?:số:?\s*)?(?=\d)", "", text.strip())
    by_number = registry.by_number.get(spelling(normalise(named) or named))
    if by_number:
        return by_number
    exact = registry.records.get(Key(text.strip()))
    return (exact,) if exact else _by_title(registry, name_key(text))


def of_serial(registry: Registry, text: str) -> tuple[Record, ...]:
    """Return the documents of that serial and year whatever their symbol: "34/2016"."""
    told = re.match(r"\D*0*(\d+)/((?:19|20)\d\d)\b", text)
    if told is None:
        return ()
    begins = re.compile(rf"0*{told[1]}/{told[2]}/")
    keys = (key for key in registry.by_number if begins.match(key))
    return tuple(record for key in keys for record in registry.by_number[key])


def _by_title(registry: Registry, words: str) -> tuple[Record, ...]:
    if not words:
        return ()
    hits = [record for record in registry.records.values() if words in name_key(record.title)]
    return tuple(sorted(hits, key=lambda record: _closeness(record, words)))


def _closeness(record: Record, words: str) -> tuple[bool, int, int]:
    newest = record.issued or record.effective
    return name_key(record.title) != words, -(newest.toordinal() if newest else 0), len(record.key)
