"""LC201: an effect that begins before the day of signing works backwards."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, issued = dossier.document.effective, dossier.issued
    if effective.date is None or issued is None or effective.span is None:
        return
    if effective.date < issued:
        yield Mark(
            effective.span,
            say(
                "Văn bản quy định có hiệu lực từ ngày {date}, trước ngày ký ban hành {issued}, là dấu hiệu quy định hiệu lực trở về trước hoặc ghi nhầm ngày.",
                date=vietnamese(effective.date),
                issued=vietnamese(issued),
            ),
        )
