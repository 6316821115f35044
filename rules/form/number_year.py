"""LC302: the year in the number is the year of issue."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    issued, span = dossier.issued, dossier.document.number_span
    if issued is None or span is None or dossier.year is None:
        return
    if dossier.year != issued.year:
        yield Mark(
            span,
            f"Số, ký hiệu {span.of(dossier.text)} ghi năm {dossier.year} nhưng văn bản ký ban hành"
            f" ngày {vietnamese(issued)}, trong khi năm trong số, ký hiệu phải là năm ban hành.",
        )
