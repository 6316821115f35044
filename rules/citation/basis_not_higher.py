"""LC106: a basis must be of higher legal force than the document that rests on it."""

from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Citation, Number

_TOP = 4
"""Documents of Quốc hội, Ủy ban Thường vụ Quốc hội, Chủ tịch nước are outside the decree."""


def check(dossier: Dossier) -> Iterator[Mark]:
    own = dossier.rank
    if own is None or own <= _TOP:
        return
    for basis in dossier.bases:
        rank = _rank(dossier, basis)
        if rank is not None and rank >= own:
            step = say("ngang") if rank == own else say("thấp hơn")
            yield Mark(
                basis.document_span or basis.span,
                say(
                    "Căn cứ {name} có hiệu lực pháp lý {step} văn bản này, trong khi căn cứ ban hành phải là văn bản quy phạm pháp luật có hiệu lực pháp lý cao hơn.",
                    name=dossier.name(basis),
                    step=step,
                ),
                (
                    say(
                        "Thứ bậc hiệu lực pháp lý: căn cứ bậc {rank}, văn bản này bậc {own}",
                        rank=rank,
                        own=own,
                    ),
                ),
            )


def _rank(dossier: Dossier, basis: Citation) -> int | None:
    """Return the step of what is cited: as the corpus knows it, else by its words."""
    law, record, day = dossier.law, dossier.record(basis), dossier.day
    if record and (day := record.issued or day):
        known = law.rank(record.kind, record.number, day)
        return known or law.rank(record.kind, record.issuer, day)
    number = Number.parse(basis.number or "")
    if day is None or basis.kind is None or number is None or number.year is None:
        return None
    day = basis.dated or date(number.year, 12, 31)
    return law.rank(basis.kind, basis.issuer or str(number), day)
