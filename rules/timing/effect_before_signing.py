"""LC201: an effect that begins before the day of signing works backwards."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, issued = dossier.document.effective, dossier.issued
    if effective.date is None or issued is None or effective.span is None:
        return
    if effective.date < issued:
        yield Mark(
            effective.span,
            f"Văn bản quy định có hiệu lực từ ngày {vietnamese(effective.date)}, trước ngày ký ban"
            f" hành {vietnamese(issued)}, là dấu hiệu quy định hiệu lực trở về trước hoặc ghi nhầm"
            " ngày.",
        )
