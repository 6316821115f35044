"""LC102: a basis that lapsed after the document was issued is a trigger for rà soát."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese
from lawcheck.model import State

_GONE = frozenset({State.EXPIRED, State.SUSPENDED, State.HALTED})


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    for basis in dossier.bases:
        now = dossier.effect(basis, dossier.on)
        if now.state in _GONE and now.since and dossier.day < now.since and not dossier.did(now):
            yield Mark(
                basis.document_span or basis.span,
                f"Căn cứ {dossier.name(basis)} còn hiệu lực khi văn bản ban hành ngày"
                f" {vietnamese(dossier.day)} nhưng nay đã {dossier.how_ended(now)}, cần rà soát"
                " nội dung văn bản.",
                dossier.proof(basis, now),
            )
