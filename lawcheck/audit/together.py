"""The whole batch at once: what its rules find in each document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.check import Collection, Rule, run_over
from lawcheck.model import Failure, Finding
from lawcheck.store import Held


@dataclass(frozen=True, slots=True)
class Over:
    """What the rules over the batch find in each document, by file and part, and what crashed."""

    found: dict[tuple[str, int], list[Finding]]
    failures: tuple[Failure, ...]


def over(held: Sequence[Held], collection: Collection, rules: Sequence[Rule]) -> Over:
    """Run the rules over the batch; one document alone gives them nothing to say."""
    if len(held) < 2:
        return Over({}, ())
    places = {id(each.digest): (each.file, each.part) for each in held}
    told, failures = run_over(rules, collection)
    found: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for remark, finding in told:
        found[places[id(remark.digest)]].append(finding)
    return Over(found, failures)
