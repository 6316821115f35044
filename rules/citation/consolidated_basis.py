"""LC109: a văn bản hợp nhất is no legal document of its own and cannot be a basis."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say


def check(dossier: Dossier) -> Iterator[Mark]:
    for basis in dossier.bases:
        if "VBHN" in (basis.number or "") or basis.kind == "Văn bản hợp nhất":
            span = basis.document_span or basis.span
            words = " ".join(span.of(dossier.text).split())
            yield Mark(
                span,
                say(
                    "Căn cứ {words} là văn bản hợp nhất, không phải văn bản quy phạm pháp luật, nên không thể là căn cứ ban hành; cần nêu các văn bản được hợp nhất.",
                    words=words,
                ),
            )
