"""LC103: a rule may send its reader only to law that was in force when the rule was made."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None:
        return
    for reference in dossier.references:
        effect = dossier.expired(reference, dossier.day)
        if effect:
            yield Mark(
                reference.document_span or reference.span,
                say(
                    "Văn bản dẫn chiếu đến {name} là văn bản đã {how_ended}, trước khi văn bản được ban hành ngày {day}.",
                    name=dossier.name(reference),
                    how_ended=dossier.how_ended(effect),
                    day=vietnamese(dossier.day),
                ),
                dossier.proof(reference, effect),
            )
