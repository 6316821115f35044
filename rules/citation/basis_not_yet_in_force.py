"""LC105: a basis must take effect before the document or together with it."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import State


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    starts = [part.date for part in document.partial_effective]
    start = max([document.effective.date, *starts]) if document.effective.date else None
    if start is None or dossier.is_misdated or (document.issued and start < document.issued):
        return
    for basis in dossier.bases:
        if any(dossier.effect(basis, start, p).state is State.IN_FORCE for p in basis.pins):
            continue
        effect = dossier.effect(basis, start)
        if effect.state is State.PENDING and effect.since:
            yield Mark(
                basis.document_span or basis.span,
                say(
                    "Căn cứ {name} đến ngày {since} mới có hiệu lực, sau ngày văn bản có hiệu lực ({start}), trong khi căn cứ phải có hiệu lực trước hoặc cùng thời điểm với văn bản.",
                    name=dossier.name(basis),
                    since=vietnamese(effect.since),
                    start=vietnamese(start),
                ),
                dossier.proof(basis, effect),
            )
