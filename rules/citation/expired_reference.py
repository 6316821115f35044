"""LC103: a rule may send its reader only to law that was in force when the rule was made."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None:
        return
    for reference in dossier.references:
        effect = dossier.expired(reference, dossier.day)
        if effect:
            yield Mark(
                reference.document_span or reference.span,
                f"Văn bản dẫn chiếu đến {dossier.name(reference)} là văn bản đã"
                f" {dossier.how_ended(effect)}, trước khi văn bản được ban hành ngày"
                f" {vietnamese(dossier.day)}.",
                dossier.proof(reference, effect),
            )
