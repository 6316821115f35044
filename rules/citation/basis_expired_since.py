"""LC102: a basis that lapsed after the document was issued is a trigger for rà soát."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, in_words, known_to, reliances, say, vietnamese
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
                say(
                    "Căn cứ {name} còn hiệu lực khi văn bản ban hành ngày {day} nhưng nay đã {how_ended}, cần rà soát nội dung văn bản{relied}.",
                    name=dossier.name(basis),
                    day=vietnamese(dossier.day),
                    how_ended=dossier.how_ended(now),
                    relied=_relied(dossier, basis),
                ),
                dossier.proof(basis, now),
            )


def _relied(dossier: Dossier, basis: Citation) -> str:
    """Return which provisions of the basis the document names, and where."""
    record = dossier.record(basis)
    uses = dict.fromkeys(
        f"{in_words(reliance.pin)}{_place(dossier, reliance.citation)}"
        for reliance in reliances(dossier)
        if record and reliance.record.key == record.key
    )
    more = say(" và {count} chỗ khác", count=len(uses) - _FEW) if len(uses) > _FEW else ""
    return (
        say(", trước hết chỗ dựa vào {uses}{more}", uses=", ".join(list(uses)[:_FEW]), more=more)
        if uses
        else ""
    )


def _place(dossier: Dossier, citation: Citation) -> str:
    where = dossier.document.where(citation.span.start)
    return say(" (tại {where})", where=in_words(where)) if where else say(" (tại phần căn cứ)")
