"""LC104: the document that is cited lives, the provision that is cited does not."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, in_words, say, vietnamese


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
                    say(
                        "Văn bản dẫn {pin} {name} là quy định đã {how_ended}, trước khi văn bản được ban hành ngày {day}.",
                        pin=in_words(pin),
                        name=dossier.name(citation),
                        how_ended=dossier.how_ended(effect),
                        day=vietnamese(dossier.day),
                    ),
                    dossier.proof(citation, effect),
                )
