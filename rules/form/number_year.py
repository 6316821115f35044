"""LC302: the year in the number is the year of issue."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    issued, span = dossier.issued, dossier.document.number_span
    if issued is None or span is None or dossier.year is None:
        return
    if dossier.year != issued.year:
        yield Mark(
            span,
            say(
                "Số, ký hiệu {quote} ghi năm {year} nhưng văn bản ký ban hành ngày {issued}, trong khi năm trong số, ký hiệu phải là năm ban hành.",
                quote=span.of(dossier.text),
                year=dossier.year,
                issued=vietnamese(issued),
            ),
        )
