"""LC119: a rule may not send its reader to what is suspended or halted when it is made."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, known_to, say, vietnamese
from lawcheck.model import State

_STOPPED = frozenset({State.SUSPENDED, State.HALTED})


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None:
        return
    known = known_to(dossier)
    for reference in dossier.references:
        effect = dossier.effect(reference, dossier.day)
        if effect.state in _STOPPED and not any(r.subject in known for r in effect.because):
            yield Mark(
                reference.document_span or reference.span,
                say(
                    "Văn bản dẫn chiếu đến {name} là văn bản đang {how_ended} vào ngày ban hành ({day}).",
                    name=dossier.name(reference),
                    how_ended=dossier.how_ended(effect),
                    day=vietnamese(dossier.day),
                ),
                dossier.proof(reference, effect),
            )
