"""LC206: what details a law takes effect on the same day as that law."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese
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
            say(
                "Văn bản có hiệu lực từ ngày {start}, trong khi văn bản được quy định chi tiết là {name} có hiệu lực từ ngày {effective}; hai văn bản phải có hiệu lực cùng thời điểm.",
                start=vietnamese(start),
                name=dossier.name(claim.citation),
                effective=vietnamese(record.effective),
            ),
        )
