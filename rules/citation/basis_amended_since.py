"""LC108: a basis that was amended after the document was issued is a trigger for rà soát."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, deed, vietnamese
from lawcheck.model import Citation, Relation, State


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    for basis in dossier.bases:
        later = _later(dossier, basis)
        if later and dossier.effect(basis, dossier.on).state is not State.EXPIRED:
            yield Mark(
                basis.document_span or basis.span,
                f"Căn cứ {dossier.name(basis)} đã {_changed(dossier, later)} sau ngày văn bản"
                f" ban hành ({vietnamese(dossier.day)}), cần rà soát nội dung có liên quan.",
            )


def _later(dossier: Dossier, basis: Citation) -> tuple[Relation, ...]:
    record, issued = dossier.record(basis), dossier.day
    if record is None or issued is None:
        return ()
    found = (
        relation
        for pin in basis.pins or (None,)
        for relation in dossier.law.amendments(record.key, dossier.on, pin)
        if relation.since and issued < relation.since
    )
    named = {known.key for c in dossier.citations if (known := dossier.record(c))}
    return tuple({r.subject: r for r in found if r.subject not in named}.values())


def _changed(dossier: Dossier, relations: tuple[Relation, ...]) -> str:
    deeds = (
        f"{deed(r, dossier.law)} (từ ngày {vietnamese(r.since)})" for r in relations if r.since
    )
    return "; ".join(deeds)
