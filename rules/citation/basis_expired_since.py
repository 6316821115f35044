"""LC102: a basis that lapsed after the document was issued is a trigger for rà soát."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, known_to, reliances, vietnamese
from lawcheck.model import Citation, State

_GONE = frozenset({State.EXPIRED, State.SUSPENDED, State.HALTED})
_FEW = 5


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    known = known_to(dossier)
    for basis in dossier.bases:
        now = dossier.effect(basis, dossier.on)
        if now.state not in _GONE or any(r.subject in known for r in now.because):
            continue
        if now.since and dossier.day < now.since:
            yield Mark(
                basis.document_span or basis.span,
                f"Căn cứ {dossier.name(basis)} còn hiệu lực khi văn bản ban hành ngày"
                f" {vietnamese(dossier.day)} nhưng nay đã {dossier.how_ended(now)}, cần rà soát"
                f" nội dung văn bản{_relied(dossier, basis)}.",
                dossier.proof(basis, now),
            )


def _relied(dossier: Dossier, basis: Citation) -> str:
    """Return which provisions of the basis the document names, and where."""
    record = dossier.record(basis)
    uses = dict.fromkeys(
        f"{reliance.pin}{_place(dossier, reliance.citation)}"
        for reliance in reliances(dossier)
        if record and reliance.record.key == record.key
    )
    more = f" và {len(uses) - _FEW} chỗ khác" if len(uses) > _FEW else ""
    return f", trước hết chỗ dựa vào {', '.join(list(uses)[:_FEW])}{more}" if uses else ""


def _place(dossier: Dossier, citation: Citation) -> str:
    where = dossier.document.where(citation.span.start)
    return f" (tại {where})" if where else " (tại phần căn cứ)"
