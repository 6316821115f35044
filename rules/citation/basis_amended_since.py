"""LC108: a basis that was amended after the document was issued is a trigger for rà soát."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, doer, vietnamese
from lawcheck.model import Citation, Relation, State, Verb


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    for basis in dossier.bases:
        later = _later(dossier, basis)
        if later and dossier.effect(basis, dossier.on).state is not State.EXPIRED:
            by = ", ".join(
                f"{doer(r, dossier.law)} (từ ngày {vietnamese(r.since)})" for r in later if r.since
            )
            yield Mark(
                basis.document_span or basis.span,
                f"Căn cứ {dossier.name(basis)} đã được sửa đổi, bổ sung bởi {by} sau ngày văn bản"
                f" ban hành ({vietnamese(dossier.day)}), cần rà soát nội dung có liên quan.",
            )


def _later(dossier: Dossier, basis: Citation) -> tuple[Relation, ...]:
    """Return what amended the basis after the day of issue and is not named by the document."""
    record, issued = dossier.record(basis), dossier.day
    if record is None or issued is None:
        return ()
    named = {known.key for c in dossier.citations if (known := dossier.record(c))}
    found = (
        relation
        for pin in basis.pins or (None,)
        for relation in dossier.law.amendments(record.key, dossier.on, pin)
        if relation.verb is Verb.AMENDS and relation.subject not in named
    )
    return tuple({r.subject: r for r in found if r.since and issued < r.since}.values())
