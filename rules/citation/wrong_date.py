"""LC116: the day written after a number must be the day of that document."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, vietnamese
from lawcheck.model import Number, Target, key_of


def check(dossier: Dossier) -> Iterator[Mark]:
    seen: set[str | None] = set()
    for citation in dossier.citations:
        if (
            citation.target is not Target.OTHER
            or citation.quoted
            or not _is_national(citation.number)
        ):
            continue
        record = dossier.law.record(key_of(citation.number or "", citation.kind))
        dated = citation.dated
        if (
            record
            and record.issued
            and dated
            and dated != record.issued
            and citation.number not in seen
        ):
            seen.add(citation.number)
            yield Mark(
                citation.document_span or citation.span,
                f"Văn bản ghi {dossier.name(citation)} ban hành ngày {vietnamese(dated)}, trong khi"
                f" theo dữ liệu văn bản này ban hành ngày {vietnamese(record.issued)}.",
                (f"Nguồn: {record.source}",) if record.source else (),
            )


def _is_national(number: str | None) -> bool:
    """Whether the number alone names one document: with a year, of no local body."""
    parsed = Number.parse(number or "")
    return parsed is not None and parsed.year is not None and not parsed.is_local
