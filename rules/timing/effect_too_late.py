"""LC204: an effect years after signing is most often a slip of the pen."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese

_YEARS = 3


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, issued = dossier.document.effective, dossier.issued
    start, span = effective.date, effective.span
    if issued and start and span and start.year - issued.year >= _YEARS:
        yield Mark(
            span,
            say(
                "Văn bản ký ngày {issued} nhưng có hiệu lực từ ngày {start}, sau {year} năm, cần kiểm tra năm có hiệu lực.",
                issued=vietnamese(issued),
                start=vietnamese(start),
                year=start.year - issued.year,
            ),
        )
