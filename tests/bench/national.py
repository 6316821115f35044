"""A made-up national corpus: as many documents and relations as asked, shaped like the real one.

Seeded. How many relations a document suffers and makes, their verbs and provisions are drawn from
the shipped corpus; numbers, places and days are invented.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from lawcheck.law import Registry
from lawcheck.law.export import relations_of
from lawcheck.model import Key, Record, Relation, Verb, key_of

_KINDS = (
    ("Quyết định", "QĐ-UBND", "Ủy ban nhân dân tỉnh Mẫu {}", 60),
    ("Nghị quyết", "NQ-HĐND", "Hội đồng nhân dân tỉnh Mẫu {}", 25),
    ("Thông tư", "TT-BTC", "Bộ Tài chính", 10),
    ("Nghị định", "NĐ-CP", "Chính phủ", 4),
    ("Luật", "QH15", "Quốc hội", 1),
)
_LADDER = tuple(kind[0] for kind in _KINDS)
"""Lowest force first: only a lower document details or guides a higher one."""
_DOWNWARD = frozenset({Verb.DETAILS, Verb.GUIDES})
_FIRST = date(1990, 1, 1)
_DAYS = 36 * 365
_PLACES = 700


@dataclass(frozen=True, slots=True)
class Shape:
    """What the real corpus looks like: degrees, verbs and provisions as they are found there."""

    suffered: tuple[int, ...]
    made: tuple[int, ...]
    acts: tuple[Relation, ...]

    @classmethod
    def of(cls, registry: Registry) -> "Shape":
        keys = tuple(registry.records)
        return cls(
            tuple(len(registry.by_object.get(key, ())) for key in keys),
            tuple(len(registry.by_subject.get(key, ())) for key in keys),
            tuple(relations_of(registry)),
        )


def documents(size: int, seed: int = 1) -> list[Record]:
    """Make documents, oldest first."""
    draw = random.Random(seed)
    kinds = draw.choices(_KINDS, weights=[kind[3] for kind in _KINDS], k=size)
    return [_document(index, size, *kind[:3], draw) for index, kind in enumerate(kinds)]


def _document(
    index: int, size: int, kind: str, symbol: str, issuer: str, draw: random.Random
) -> Record:
    issued = _FIRST + timedelta(days=index * _DAYS // size)
    number = f"{index + 1}/{issued.year}/{symbol}"
    who = issuer.format(draw.randrange(_PLACES))
    return Record(
        key=key_of(number, kind, who, issued),
        number=number,
        kind=kind,
        title=f"Quy định nội dung thứ {index} về quản lý nhà nước trên địa bàn",
        issuer=who,
        issued=issued,
        effective=issued + timedelta(days=45),
        expires=None,
        source="Công báo",
        confirmed=date(2026, 1, 1) if draw.random() < 0.6 else None,
    )


def relations(
    records: Sequence[Record], size: int, shape: Shape, seed: int = 2
) -> Iterator[Relation]:
    """Make relations from later documents to earlier ones."""
    draw = random.Random(seed)
    count = len(records)
    targets = list(accumulate(w + 0.05 for w in draw.choices(shape.suffered, k=count)))
    sources = list(accumulate(w + 0.05 for w in draw.choices(shape.made, k=count)))
    everyone = range(count)
    made = 0
    while made < size:
        block = min(size - made, 100_000)
        pairs = zip(
            draw.choices(everyone, cum_weights=sources, k=block),
            draw.choices(everyone, cum_weights=targets, k=block),
            draw.choices(shape.acts, k=block),
            strict=True,
        )
        yield from (_relation(records, *pair) for pair in pairs if pair[0] != pair[1])
        made += block


def _relation(records: Sequence[Record], one: int, two: int, act: Relation) -> Relation:
    subject, object_ = records[max(one, two)], records[min(one, two)]
    below = _LADDER.index(subject.kind) < _LADDER.index(object_.kind)
    verb = act.verb if below or act.verb not in _DOWNWARD else Verb.AMENDS
    ends = (Key(subject.key), verb, Key(object_.key))
    return Relation(*ends, act.pin, subject.effective, None, "Điều 12 khoản 3")
