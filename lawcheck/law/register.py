"""One row of a register → the documents it names, or the reason why they cannot be true."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lawcheck.cite import cite_text
from lawcheck.cite.issuers import CAPITAL
from lawcheck.cite.kinds import kind_of_symbol
from lawcheck.errors import CorpusError
from lawcheck.language import say
from lawcheck.law.headings import Column, Guess
from lawcheck.law.registry import spelling
from lawcheck.law.tables import Line
from lawcheck.model import Citation, Number, Record, fold, key_of
from lawcheck.model.number import place_slug
from lawcheck.read.dates import find_date


@dataclass(frozen=True, slots=True)
class Origin:
    """What the register does not say in each row: its name, whose it is, the day it speaks of."""

    name: str
    issuer: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with its cells by meaning and what its words cite."""

    line: Line
    guess: Guess
    origin: Origin

    def cell(self, column: Column) -> str:
        """Return the cell of that meaning, "" where there is none."""
        return self.guess.at(column, self.line)

    def day(self, column: Column) -> date | None:
        """Return the day of a cell, None where it is blank.

        Raises:
            CorpusError: what stands there is no day.
        """
        text = self.cell(column)
        return _day(text, self.guess_name(column)) if text else None

    def guess_name(self, column: Column) -> str:
        """Return the heading of a column as the register writes it."""
        held = (self.guess.headings[i] for i, c in self.guess.columns.items() if c is column)
        return next(held, column.value)


def records_of(entry: Entry) -> tuple[Record, ...]:
    """Return the documents that the row is about: those of its number cell.

    A title that opens with one of them speaks of that one; others it names are not dealt with.

    Raises:
        CorpusError: the row has no readable number, or what it says of them cannot be true.
    """
    numbers = tuple(numbers_in(entry.cell(Column.NUMBER)))
    if not numbers:
        _refuse_unnumbered(entry)
    titled = _citations(entry, Column.TITLE)
    if titled and titled[0].number in numbers and _opens(entry.cell(Column.TITLE), titled[0]):
        numbers = (titled[0].number,)
    said = (*titled, *_citations(entry, Column.NUMBER))
    found = [named_record(entry, number, _same(number, said)) for number in numbers]
    if len(found) == 1:
        found = [_with_row(entry, found[0], _same(numbers[0], said))]
    return tuple(_checked(record, entry) for record in found)


def numbers_in(cell: str) -> Iterator[str]:
    """Yield the numbers that a cell holds, alone or in a sentence, each once."""
    pieces = [piece for piece in re.split(r"[;,]|\bvà\b", cell) if piece.strip()]
    bare = [str(number) for piece in pieces if (number := Number.parse(piece))]
    found = bare or [c.number for c in cite_text(cell) if c.number]
    yield from dict.fromkeys(found)


def _refuse_unnumbered(entry: Entry) -> None:
    cell = entry.cell(Column.NUMBER)
    message = (
        say("số, ký hiệu không đọc được: {cell!r}", cell=cell)
        if cell
        else say("không có số, ký hiệu")
    )
    raise CorpusError(message)


def _citations(entry: Entry, column: Column) -> tuple[Citation, ...]:
    text = entry.cell(column)
    return cite_text(text) if "/" in text and " " in text else ()


def _same(number: str, said: Sequence[Citation]) -> Citation | None:
    return next((c for c in said if c.number and spelling(c.number) == spelling(number)), None)


def named_record(entry: Entry, number: str, cited: Citation | None) -> Record:
    """Return what the words say of one document; the row itself may speak of another."""
    kind = (cited and cited.kind) or kind_of(number)
    issuer = cited.issuer if cited and cited.issuer else ""
    if place_slug(issuer) in NO_PLACE:
        issuer = issuer_of(number, _place_in(entry.cell(Column.TITLE)) or entry.origin.issuer)
    issued = cited.dated if cited else None
    return Record(
        key=key_of(number, kind, issuer or None, issued),
        number=number,
        kind=kind,
        title="",
        issuer=issuer,
        issued=issued,
        effective=None,
        expires=None,
        source=f"{entry.origin.name}, dòng {entry.line.at}",
    )


def _place_in(title: str) -> str:
    """Return the committee of the one place that a title names, "" where it names none or several."""
    places = {hit[0] for hit in _PLACE.finditer(title)}
    return f"Ủy ban nhân dân {places.pop()}" if len(places) == 1 else ""


_PLACE = re.compile(rf"(?:tỉnh|thành phố) {CAPITAL}\w*(?: {CAPITAL}\w*){{0,3}}")
NO_PLACE = frozenset({"", "tinh", "thanh-pho", "huyen", "xa"})
"""What is left of an issuer that names its level but not its place: "Ủy ban nhân dân tỉnh"."""


def is_told_apart(record: Record) -> bool:
    """Whether the document can be told from others of its number."""
    number = Number.parse(record.number)
    placed = number is None or not number.is_local or bool(record.issuer)
    return placed and bool(record.issued or (number and number.year))


def _with_row(entry: Entry, record: Record, cited: Citation | None) -> Record:
    """Add the cells of a row that is about this one document."""
    kind = entry.cell(Column.KIND) or record.kind
    issuer = entry.cell(Column.ISSUER) or record.issuer
    issued = entry.day(Column.ISSUED) or record.issued
    return replace(
        record,
        key=key_of(record.number, kind, issuer or None, issued),
        kind=kind,
        issuer=issuer,
        issued=issued,
        title=_title(entry.cell(Column.TITLE), cited),
        effective=entry.day(Column.EFFECTIVE),
    )


def _title(text: str, cited: Citation | None) -> str:
    """Leave out "Quyết định số … ngày … của …" in front; a title that cites it further on is another's."""
    if cited is None:
        return text
    return text[cited.span.end :].strip(" ,.;:-–") if _opens(text, cited) else ""


def _opens(text: str, cited: Citation) -> bool:
    return text[: cited.span.start].strip() == ""


def kind_of(number: str) -> str:
    """Return the kind that the symbol tells; a letter carries only who wrote it."""
    parsed = Number.parse(number)
    symbol = parsed.symbol if parsed else ""
    short = next((kind for start, kind in _SHORT if re.match(rf"{start}[-/]", symbol)), None)
    return short or kind_of_symbol(number) or "Công văn"


_SHORT = (("KH", "Kế hoạch"), ("TB", "Thông báo"), ("CTr", "Chương trình"), ("GM", "Giấy mời"))


def issuer_of(number: str, whose: str) -> str:
    """Return the body of the office's place that issues such numbers, "" where it is not local."""
    parsed = Number.parse(number)
    if parsed is None or not parsed.is_local or not whose:
        return ""
    body = "Hội đồng nhân dân" if "HĐND" in parsed.symbol else "Ủy ban nhân dân"
    return re.sub(r"^(Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng)( nhân dân)?", body, whose)


def _checked(record: Record, entry: Entry) -> Record:
    """Refuse what cannot be true of any document."""
    number = Number.parse(record.number)
    local = number is not None and number.is_local
    late = entry.origin.on is not None and record.issued and record.issued > entry.origin.on
    refused = (
        (
            local and not record.issuer,
            say("số của địa phương nhưng không rõ nơi ban hành (--issuer)"),
        ),
        (
            number and not number.year and not record.issued,
            say("số không có năm, thiếu ngày ban hành"),
        ),
        (
            late,
            say(
                "ngày ban hành {issued} sau ngày của danh mục {on}",
                issued=record.issued,
                on=entry.origin.on,
            ),
        ),
        (
            local and record.effective and record.issued and record.effective < record.issued,
            say(
                "có hiệu lực {effective} trước ngày ban hành {issued}",
                effective=record.effective,
                issued=record.issued,
            ),
        ),
    )
    for wrong, message in refused:
        if wrong:
            raise CorpusError(message)
    return record


def _day(text: str, heading: str) -> date:
    plain = fold(text)
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", plain)
    try:
        found = date.fromisoformat(plain) if iso else None
    except ValueError:
        found = None
    if found is None and (hit := find_date(plain)):
        found = hit.date
    if found is None or not 1945 <= found.year <= 2100:
        message = say("{heading}: {cell!r} không phải một ngày có thật", heading=heading, cell=text)
        raise CorpusError(message)
    return found
