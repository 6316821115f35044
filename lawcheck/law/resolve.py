"""Which document does a citation mean: one, several, or none that is known."""

from collections.abc import Iterable, Iterator
from datetime import date

from lawcheck.law.effect import effect
from lawcheck.law.registry import Registry, name_key, spelling
from lawcheck.model import (
    Ambiguous,
    Citation,
    Known,
    LegalDocument,
    Number,
    Record,
    Resolution,
    State,
    Unknown,
    fold,
    slug,
)
from lawcheck.model.number import place_slug


def resolve(registry: Registry, citation: Citation, citing: LegalDocument | None) -> Resolution:
    """Return what `citation` means where `citing` makes it."""
    if citation.number:
        return _by_number(registry, citation, citation.number, citing)
    if citation.name:
        return _by_name(registry, citation, citation.name, citing)
    return Unknown("Dẫn chiếu không có số ký hiệu và tên văn bản")


def _by_number(
    registry: Registry, citation: Citation, number: str, citing: LegalDocument | None
) -> Resolution:
    same = registry.by_number.get(spelling(number), ())
    fitting = [record for record in same if _fits_kind(record, citation)]
    fitting = [record for record in fitting if _fits_year(record, citation, number)]
    fitting = _of_place(registry, fitting, citation, number, citing)
    if not fitting:
        return Unknown(
            f"Kho dữ liệu chưa có văn bản số {number}", _nearest(registry, citation, number)
        )
    return _of_day(fitting, citation)


def _of_day(records: list[Record], citation: Citation) -> Resolution:
    """Keep what was issued on the day the citation gives; another day is another document."""
    day = citation.dated
    if day is None:
        return _choice(records)
    right = [record for record in records if record.issued in {None, day}]
    if right:
        return _choice(right)
    known = ", ".join(f"{record.issued:%d/%m/%Y}" for record in records if record.issued)
    reason = f"Văn bản số {records[0].number} ban hành ngày {known}, không phải {day:%d/%m/%Y}"
    return Unknown(reason, tuple(records))


def _choice(records: list[Record]) -> Resolution:
    return Known(records[0]) if len(records) == 1 else Ambiguous(tuple(records))


def _fits_kind(record: Record, citation: Citation) -> bool:
    """Luật and nghị quyết of one National Assembly share their numbers."""
    if not citation.kind or "QH" not in record.number:
        return True
    return _is_resolution(citation.kind) == _is_resolution(record.kind)


def _is_resolution(kind: str) -> bool:
    return fold(kind).startswith("nghi quyet")


def _fits_year(record: Record, citation: Citation, number: str) -> bool:
    """A number without its year comes back every year: the citation's year decides."""
    parsed = Number.parse(number)
    year = citation.dated.year if citation.dated else citation.year
    if parsed is None or parsed.year or year is None or record.issued is None:
        return True
    return record.issued.year == year


def _of_place(
    registry: Registry,
    records: list[Record],
    citation: Citation,
    number: str,
    citing: LegalDocument | None,
) -> list[Record]:
    """Keep the local document of the place meant: named, else the citing one's, else its parts."""
    parsed = Number.parse(number)
    if parsed is None or not parsed.is_local:
        return records
    if citation.issuer and (named := place_slug(citation.issuer)):
        return [record for record in records if _place(record) == named]
    home = place_slug(citing.issuers[0]) if citing and citing.issuers else None
    if home is None:
        return records
    at_home = [record for record in records if _place(record) == home]
    former = _former(registry, home)
    return at_home or [record for record in records if _place(record) in former]


def _place(record: Record) -> str:
    _, _, qualifier = record.key.partition("@")
    return place_slug(record.issuer) or qualifier


def _former(registry: Registry, home: str) -> frozenset[str]:
    return frozenset(
        _bare(succession.old)
        for succession in registry.successions
        if _bare(succession.new) == home
    )


def _bare(place: str) -> str:
    return slug(fold(place).removeprefix("tinh ").removeprefix("thanh pho "))


def _by_name(
    registry: Registry, citation: Citation, name: str, citing: LegalDocument | None
) -> Resolution:
    named = registry.by_name.get(name_key(name), ())
    if not named:
        return Unknown(f"Kho dữ liệu chưa có văn bản tên “{name}”")
    if citation.dated is not None:
        return _of_day(list(named), citation)
    if citation.year is not None:
        return _of_year(named, citation.year, name)
    day = citing.issued if citing else None
    return _on(registry, named, day) if day else _choice(list(named))


def _of_year(named: tuple[Record, ...], year: int, name: str) -> Resolution:
    right = [record for record in named if record.issued and record.issued.year == year]
    if right:
        return _choice(right)
    undated = [record for record in named if record.issued is None]
    if undated:
        return Ambiguous(tuple(undated))
    return Unknown(f"Kho dữ liệu không có “{name}” năm {year}", named)


def _on(registry: Registry, named: tuple[Record, ...], day: date) -> Resolution:
    """Take the version in force on the day of the citing document, else the latest before it."""
    issued = [record for record in named if record.issued is None or record.issued <= day]
    if not issued:
        return Unknown(f"Chưa có văn bản tên này vào ngày {day:%d/%m/%Y}", named)
    begun = [r for r in issued if r.effective is None or r.effective <= day] or issued
    living = [r for r in begun if effect(registry, r.key, day).state is not State.EXPIRED]
    last = max(living or begun, key=_age)
    if any(record.effective is None and record.issued is None for record in living or begun):
        return _choice(living or begun)
    return Known(last)


def _age(record: Record) -> date:
    return record.effective or record.issued or date.min


_ALPHABET = "0123456789abcdefghiklmnopqrstuvxy/"


def _nearest(registry: Registry, citation: Citation, number: str) -> tuple[Record, ...]:
    """Return up to five documents one typing error away, those of the cited day or name first."""
    name = name_key(citation.name or "")
    hits = {
        record.key: record
        for variant in _one_edit(spelling(number))
        for record in registry.by_number.get(variant, ())
    }

    def distance(record: Record) -> tuple[bool, bool, str]:
        same_day = record.issued is not None and record.issued == citation.dated
        return not same_day, not (name and name_key(record.title) == name), record.key

    return tuple(sorted(hits.values(), key=distance)[:5])


def _one_edit(text: str) -> Iterator[str]:
    splits = [(text[:i], text[i:]) for i in range(len(text) + 1)]
    yield from _without_or_swapped(splits)
    for left, right in splits:
        for letter in _ALPHABET:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


def _without_or_swapped(splits: Iterable[tuple[str, str]]) -> Iterator[str]:
    for left, right in splits:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
