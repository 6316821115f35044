"""Which provisions of other documents a document relies on, and what became of them since."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lawcheck.check.dossier import Dossier
from lawcheck.check.wording import done_by, place_of, vietnamese
from lawcheck.language import in_words, say
from lawcheck.model import Citation, Key, Level, Pinpoint, Record, Relation, Verb

_CHANGES = frozenset(
    {Verb.AMENDS, Verb.REPLACES, Verb.REPEALS, Verb.ANNULS, Verb.SUSPENDS, Verb.HALTS}
)
_FEW = 4


@dataclass(frozen=True, slots=True)
class Reliance:
    """A căn cứ or reference that names its provision: "điểm a khoản 2 Điều 5 Nghị định …"."""

    citation: Citation
    pin: Pinpoint
    record: Record


def reliances(dossier: Dossier) -> Iterator[Reliance]:
    """Yield each provision of another document that the document's own text sends to."""
    for citation in (*dossier.bases, *dossier.references):
        record = dossier.record(citation)
        if record and record.key != dossier.key:
            yield from (Reliance(citation, pin, record) for pin in citation.pins)


def changes_since(dossier: Dossier, key: Key) -> tuple[Relation, ...]:
    """Return what changed or stopped a document after this one was issued, oldest first.

    Left out is what this document does itself or names: its makers knew of it.
    """
    named = known_to(dossier)
    hits = [
        relation
        for relation in dossier.law.relations_on(key)
        if relation.verb in _CHANGES
        and relation.subject not in named
        and _is_new(dossier, relation)
    ]
    return tuple(sorted(hits, key=lambda relation: (str(relation.since), relation.subject)))


def known_to(dossier: Dossier) -> frozenset[Key | None]:
    """Return the document itself and all it names: what its makers knew of when they made it."""
    records = map(dossier.record, dossier.citations)
    return frozenset({dossier.key, *(record.key for record in records if record)})


def meets(relation: Relation, pin: Pinpoint) -> bool:
    """Whether the relation reaches a provision, and that provision or a part or the whole of it."""
    reached = relation.pin
    return reached is not None and (reached.covers(pin) or pin.covers(reached))


def said(dossier: Dossier, relations: Iterable[Relation]) -> str:
    """Return "Điều 5, khoản 3 Điều 7 bị bãi bỏ bởi Luật số … (khoản 2 Điều 1) từ ngày …; …"."""
    acts: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        if relation.since:
            act = done_by(relation, dossier.law), vietnamese(relation.since)
            acts.setdefault(act, []).append(relation)
    return "; ".join(
        say(
            "{reached} {act}{places} từ ngày {since}",
            reached=_listed(_pins(done)) or _whole(done[0]),
            act=act,
            places=_places(done),
            since=since,
        )
        for (act, since), done in acts.items()
    )


def _pins(relations: Iterable[Relation]) -> tuple[str, ...]:
    pins = {relation.pin for relation in relations if relation.pin}
    return tuple(map(in_words, sorted(pins, key=_order)))


def _whole(relation: Relation) -> str:
    """Return what is reached where no provision is told: an amender never takes the whole."""
    return say("một số quy định") if relation.verb is Verb.AMENDS else say("toàn bộ văn bản")


def _order(pin: Pinpoint) -> tuple[int, str]:
    number = re.match(r"\d+", pin.at(Level.ARTICLE) or "")
    return int(number[0]) if number else sys.maxsize, str(pin)


def _places(relations: Iterable[Relation]) -> str:
    places = tuple(dict.fromkeys(map(in_words, filter(None, map(place_of, relations)))))
    return f" ({_listed(places)})" if places else ""


def _listed(words: Sequence[str]) -> str:
    more = say(" và {count} quy định khác", count=len(words) - _FEW) if len(words) > _FEW else ""
    return ", ".join(words[:_FEW]) + more


def _is_new(dossier: Dossier, relation: Relation) -> bool:
    issued, since = dossier.day, relation.since
    is_over = relation.until is not None and relation.until <= dossier.on
    read = not relation.proof.startswith("memory")
    return bool(issued and since and issued < since <= dossier.on and read and not is_over)
