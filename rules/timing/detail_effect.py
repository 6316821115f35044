"""LC206: what details a law takes effect on the same day as that law."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese
from lawcheck.model import Verb


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, issued = dossier.document.effective, dossier.issued
    start, span = effective.date, effective.span
    parents = {c.citation.number: c for c in dossier.claims if c.verb is Verb.DETAILS}
    if start is None or span is None or issued is None or len(parents) != 1:
        return
    ((_, claim),) = parents.items()
    record = dossier.record(claim.citation)
    if record and record.effective and issued < record.effective and start != record.effective:
        yield Mark(
            span,
            f"Văn bản có hiệu lực từ ngày {vietnamese(start)}, trong khi văn bản được quy định chi"
            f" tiết là {dossier.name(claim.citation)} có hiệu lực từ ngày"
            f" {vietnamese(record.effective)}; hai văn bản phải có hiệu lực cùng thời điểm.",
        )
