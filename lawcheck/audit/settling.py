"""Findings that a person has settled: decided in the store, or accepted in lawcheck.toml."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from lawcheck.report import Acceptance
from lawcheck.store import Found, Held

Names = Mapping[tuple[str, int], frozenset[str | None]]


def names_of(held: Iterable[Held]) -> Names:
    """Return by file and part the key and the number of each document."""
    return {(h.file, h.part): frozenset({h.digest.key, h.digest.number}) for h in held}


def standing(
    found: Mapping[str, Found],
    decided: Collection[str],
    accepted: Iterable[Acceptance],
    names: Names,
    on: date,
) -> dict[str, Found]:
    """Return the findings that nobody has settled."""

    def settled(each: Found) -> bool:
        named = names.get((each.file, each.part), frozenset())
        return any(acceptance.holds(each.finding, named, on) for acceptance in accepted)

    return {name: f for name, f in found.items() if name not in decided and not settled(f)}
