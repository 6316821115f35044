"""Two audits of a plan side by side: which findings are new, which are gone."""

from collections.abc import Iterable
from dataclasses import dataclass

from lawcheck.audit.settling import names_of, standing
from lawcheck.report import Acceptance
from lawcheck.store import Audit, Found, Store, digests_at, findings_at, settled


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands at the later audit, what of it is new, and what of the earlier is no more."""

    stands: tuple[Found, ...]
    set_aside: int
    new: tuple[Found, ...]
    gone: tuple[Found, ...]


def difference(
    store: Store, before: Audit | None, after: Audit, accepted: Iterable[Acceptance] = ()
) -> Difference:
    """Compare an audit with an earlier one of its plan; without one, everything is new."""
    with store.reading() as base:
        now = findings_at(base, after.plan, after.id)
        then = findings_at(base, after.plan, before.id) if before else {}
        names = names_of(digests_at(base, after.plan, after.id))
        decided = settled(base)
    stands = standing(now, decided, tuple(accepted), names, after.on)
    return Difference(
        stands=tuple(stands.values()),
        set_aside=len(now) - len(stands),
        new=tuple(each for name, each in stands.items() if name not in then),
        gone=tuple(each for name, each in then.items() if name not in now),
    )
