"""LC204: an effect years after signing is most often a slip of the pen."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese

_YEARS = 3


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, issued = dossier.document.effective, dossier.issued
    start, span = effective.date, effective.span
    if issued and start and span and start.year - issued.year >= _YEARS:
        yield Mark(
            span,
            f"Văn bản ký ngày {vietnamese(issued)} nhưng có hiệu lực từ ngày {vietnamese(start)},"
            f" sau {start.year - issued.year} năm, cần kiểm tra năm có hiệu lực.",
        )
