"""LC106: a basis must be of higher legal force than the document that rests on it."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark
from lawcheck.model import Record

_TOP = 4
"""Documents of Quốc hội, Ủy ban Thường vụ Quốc hội, Chủ tịch nước are outside the decree."""


def check(dossier: Dossier) -> Iterator[Mark]:
    own = dossier.rank
    if own is None or own <= _TOP:
        return
    for basis in dossier.bases:
        record = dossier.record(basis)
        rank = _rank(dossier, record) if record else None
        if record and rank is not None and rank >= own:
            step = "ngang" if rank == own else "thấp hơn"
            yield Mark(
                basis.document_span or basis.span,
                f"Căn cứ {dossier.name(basis)} có hiệu lực pháp lý {step} văn bản này, trong khi"
                " căn cứ ban hành phải là văn bản quy phạm pháp luật có hiệu lực pháp lý cao hơn.",
                (f"Thứ bậc hiệu lực: {record.kind} {record.number} bậc {rank}, văn bản bậc {own}",),
            )


def _rank(dossier: Dossier, record: Record) -> int | None:
    day = record.issued or dossier.day
    if day is None:
        return None
    law = dossier.law
    return law.rank(record.kind, record.number, day) or law.rank(record.kind, record.issuer, day)
