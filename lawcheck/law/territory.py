"""Who stands in the place of a body that ended, and on what land its documents still work.

Luật 80/2015/QH13 Điều 155 khoản 3; Luật 64/2025/QH15 Điều 54 khoản 2: the documents of a unit that
was merged go on within its former boundary until the new unit decides. Luật 87/2025/QH15 Điều 3
khoản 2: a commune ends a district document on its own land only.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from lawcheck.model import Key, Record, Relation, Succession, fold, slug
from lawcheck.model.number import place_slug


def is_local_to_part(records: Mapping[Key, Record], relation: Relation) -> bool:
    """Whether the subject rules only a part of the land of the object: a commune of a district."""
    if not _is_commune(records, relation.subject):
        return False
    return relation.object in records and not _is_commune(records, relation.object)


def heirs(
    successions: Sequence[Succession], issuer: str, issued: date | None
) -> tuple[Succession, ...]:
    """Return what put other bodies in the place of the issuer, or changed its land, since the issue.

    A province that took in others keeps its name, but its older documents keep to its old land.
    """
    body, home = fold(issuer), place_slug(issuer)
    steps = [
        step
        for step in successions
        if (_plain(step.old) == body or (is_place(step.old) and _bare(step.old) == home))
        and (issued is None or issued < step.since)
    ]
    grown = {step.new for step in successions if step.old != step.new}
    moved = [step for step in steps if step.old != step.new or is_place(step.old)]
    return tuple(step for step in moved if step.old != step.new or step.new in grown)


def former_places(successions: Iterable[Succession], home: str) -> frozenset[str]:
    """Return the slugs of the places whose land `home` took over, itself among them."""
    return frozenset(_bare(step.old) for step in successions if _bare(step.new) == home)


@cache
def is_place(name: str) -> bool:
    """Whether a succession tells of a unit of the land, not of a body."""
    return fold(name).startswith(("tinh ", "thanh pho ", "huyen ", "xa ", "phuong "))


def _is_commune(records: Mapping[Key, Record], key: Key) -> bool:
    record = records.get(key)
    place = place_slug(record.issuer) if record else key.partition("@")[2]
    return bool(_COMMUNE.match(place))


_COMMUNE = re.compile(r"(xa|phuong|thi-tran|dac-khu)-")


@cache
def _plain(name: str) -> str:
    return fold(name)


@cache
def _bare(place: str) -> str:
    return slug(re.sub(r"^(tinh|thanh pho) ", "", fold(place)))
