"""LC122: what details one clause names that clause among its căn cứ."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, in_words, say
from lawcheck.model import Key, Verb


def check(dossier: Dossier) -> Iterator[Mark]:
    details: dict[Key, set[str]] = {}
    for claim in dossier.claims:
        record = dossier.record(claim.citation)
        if claim.verb is Verb.DETAILS and record:
            details.setdefault(record.key, set()).update(map(str, claim.citation.pins))
    for basis in dossier.bases:
        record = dossier.record(basis)
        pins = details.get(record.key, set()) if record else set()
        if len(pins) == 1 and not basis.pins:
            yield Mark(
                basis.document_span or basis.span,
                say(
                    "Văn bản quy định chi tiết {pin} {name} nhưng căn cứ không nêu điều, khoản giao quy định chi tiết.",
                    pin=in_words(*pins),
                    name=dossier.name(basis),
                ),
            )
