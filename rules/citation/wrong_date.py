"""LC116: the day written after a number or a name must be the day of that document."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import Citation, Number, Record, Target, Unknown, key_of


def check(dossier: Dossier) -> Iterator[Mark]:
    seen: set[str | None] = set()
    for citation in dossier.citations:
        if citation.target is not Target.OTHER or citation.quoted or citation.dated is None:
            continue
        records, named = _meant(dossier, citation), citation.number or citation.name
        days = [record.issued for record in records if record.issued]
        if days and citation.dated not in days and named not in seen:
            seen.add(named)
            yield Mark(
                citation.document_span or citation.span,
                say(
                    "Văn bản ghi {name} ban hành ngày {dated}, trong khi theo dữ liệu văn bản này ban hành ngày {days}.",
                    name=dossier.name(citation),
                    dated=vietnamese(citation.dated),
                    days=say(" hoặc ").join(map(vietnamese, days)),
                ),
                tuple(
                    say("Nguồn: {source}", source=record.source)
                    for record in records
                    if record.source
                ),
            )


def _meant(dossier: Dossier, citation: Citation) -> tuple[Record, ...]:
    """Return what the number names alone, or the laws of that name in that year."""
    if citation.number:
        number = key_of(citation.number, citation.kind)
        record = dossier.law.record(number) if _is_national(citation.number) else None
        return (record,) if record else ()
    match dossier.resolve(citation):
        case Unknown(nearest=records):
            return records
        case _:
            return ()


def _is_national(number: str) -> bool:
    """Whether the number alone names one document: with a year, of no local body."""
    parsed = Number.parse(number)
    return parsed is not None and parsed.year is not None and not parsed.is_local
