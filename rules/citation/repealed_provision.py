"""LC104: the document that is cited lives, the provision that is cited does not."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None:
        return
    for citation in (*dossier.bases, *dossier.references):
        if dossier.expired(citation, dossier.day):
            continue
        for pin in citation.pins:
            effect = dossier.expired(citation, dossier.day, pin)
            if effect:
                yield Mark(
                    citation.span,
                    f"Văn bản dẫn {pin} {dossier.name(citation)} là quy định đã"
                    f" {dossier.how_ended(effect)}, trước khi văn bản được ban hành ngày"
                    f" {vietnamese(dossier.day)}.",
                    dossier.proof(citation, effect),
                )
