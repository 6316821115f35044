"""Which document does a citation mean: one, several, or none that is known."""

from collections.abc import Iterable, Iterator
from datetime import date

from lawcheck.language import say
from lawcheck.law.effect import effect
from lawcheck.law.registry import Registry, name_key, spelling
from lawcheck.law.territory import former_places
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
)
from lawcheck.model.number import place_slug


def resolve(registry: Registry, citation: Citation, citing: LegalDocument | None) -> Resolution:
    """Return what `citation` means where `citing` makes it."""
    if citation.number:
        return _by_number(registry, citation, citation.number, citing)
    if citation.name:
        return _by_name(registry, citation, citation.name, citing)
    return Unknown(say("Dẫn chiếu không có số ký hiệu và tên văn bản"))


def _by_number(
    registry: Registry, citation: Citation, number: str, citing: LegalDocument | None
) -> Resolution:
    same = registry.by_number.get(spelling(number), ())
    fitting = [record for record in same if _fits_kind(record, citation)]
    fitting = [record for record in fitting if _fits_year(record, citation, number)]
    fitting = _of_place(registry, fitting, citation, number, citing)
    if not fitting:
        return _unknown(registry, citation, number, same)
    if citation.dated is None:
        return _choice(fitting)
    found = _of_day(fitting, citation.dated)
    return _with_mistyped(registry, citation, number, found)


def _with_mistyped(
    registry: Registry, citation: Citation, number: str, found: Resolution
) -> Resolution:
    """Where the day is that of another number, tell the number that is one letter away, too."""
    if not isinstance(found, Unknown):
        return found
    near = [r for r in _nearest(registry, citation, number) if r not in found.nearest]
    hint = "".join(
        say(
            "; số {number} {likeness}, chỉ khác một ký tự",
            number=r.number,
            likeness=_likeness(r, citation),
        )
        for r in near
    )
    return Unknown(found.reason + hint, (*found.nearest, *near))


def _unknown(
    registry: Registry, citation: Citation, number: str, same: Iterable[Record]
) -> Resolution:
    """Say what stands against every document of that number, or which one a typing error hides."""
    if others := ", ".join(sorted({_apart(record) for record in same})[:_NAMED]):
        return Unknown(
            say(
                "Kho dữ liệu chỉ có số {number} của văn bản khác: {others}",
                number=number,
                others=others,
            )
        )
    missing = Unknown(say("Kho dữ liệu chưa có văn bản số {number}", number=number))
    return _with_mistyped(registry, citation, number, missing)


def _apart(record: Record) -> str:
    day = say(" ngày {issued:%d/%m/%Y}", issued=record.issued) if record.issued else ""
    return say(
        "{kind}{day} của {issuer}",
        kind=record.kind,
        day=day,
        issuer=record.issuer or say("cơ quan chưa rõ"),
    )


def _likeness(record: Record, citation: Citation) -> str:
    same_day = citation.dated is not None and record.issued == citation.dated
    return say("cùng ngày ban hành") if same_day else say("cùng tên")


def _of_day(records: list[Record], day: date) -> Resolution:
    """Keep what was issued on `day`; a number or name of another day is another document.

    A record without a day of issue fits where its number is of that year, but proves little:
    it stands beside any other document of the year.
    """
    right = [record for record in records if record.issued == day]
    if right:
        return _choice(right)
    undated = [r for r in records if r.issued is None and _year(r) in {None, day.year}]
    if undated:
        return _choice(undated + [r for r in records if r.issued and r.issued.year == day.year])
    known = ", ".join(f"{record.issued:%d/%m/%Y}" for record in records if record.issued)
    reason = say(
        "Kho dữ liệu chỉ biết văn bản ban hành ngày {known}, không phải {day:%d/%m/%Y}",
        known=known,
        day=day,
    )
    return Unknown(reason, tuple(record for record in records if _year(record) == day.year))


def _year(record: Record) -> int | None:
    if record.issued is not None:
        return record.issued.year
    number = Number.parse(record.number)
    return number.year if number else None


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
    former = former_places(registry.successions, home)
    return at_home or [record for record in records if _place(record) in former]


def _place(record: Record) -> str:
    _, _, qualifier = record.key.partition("@")
    return place_slug(record.issuer) or qualifier


def _by_name(
    registry: Registry, citation: Citation, name: str, citing: LegalDocument | None
) -> Resolution:
    named = registry.by_name.get(name_key(name), ())
    if not named:
        return Unknown(say("Kho dữ liệu chưa có văn bản tên “{name}”", name=name))
    if citation.dated is not None:
        return _of_day(list(named), citation.dated)
    if citation.year is not None:
        return _of_year(named, citation.year, name)
    day = citing.issued if citing else None
    return _on(registry, named, day) if day else _choice(list(named))


def _of_year(named: tuple[Record, ...], year: int, name: str) -> Resolution:
    right = [record for record in named if _year(record) == year]
    if right:
        return _choice(right)
    close = tuple(record for record in named if abs((_year(record) or 0) - year) == 1)
    return Unknown(say("Kho dữ liệu không có “{name}” năm {year}", name=name, year=year), close)


def _on(registry: Registry, named: tuple[Record, ...], day: date) -> Resolution:
    """Take the version in force on the day of the citing document, else the latest before it."""
    issued = [record for record in named if _is_issued(record, day)]
    if not issued:
        return Unknown(
            say("Kho dữ liệu chưa có văn bản tên này ban hành đến ngày {day:%d/%m/%Y}", day=day)
        )
    begun = [r for r in issued if r.effective is None or r.effective <= day] or issued
    living = [r for r in begun if effect(registry, r.key, day).state is not State.EXPIRED] or begun
    if any(_age(record) is None for record in living):
        return _choice(living)
    return Known(max(living, key=lambda record: _age(record) or date.min))


def _is_issued(record: Record, day: date) -> bool:
    year = _year(record)
    return record.issued <= day if record.issued else year is None or year <= day.year


def _age(record: Record) -> date | None:
    return record.effective or record.issued


_NAMED = 3
"""How many documents a reason names."""
_ALPHABET = "0123456789abcdefghiklmnopqrstuvxy/"


def _nearest(registry: Registry, citation: Citation, number: str) -> tuple[Record, ...]:
    """Return the documents one typing error away that share the cited day or name.

    Serial numbers are dense: without such evidence every number has neighbours.
    """
    name = name_key(citation.name or "")
    hits = {
        record.key: record
        for variant in _one_edit(spelling(number))
        for record in registry.by_number.get(variant, ())
        if (citation.dated and record.issued == citation.dated)
        or (name and name_key(record.title) == name)
    }
    return tuple(hits[key] for key in sorted(hits))


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
