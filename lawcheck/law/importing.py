"""A register of an office → an overlay: the rows that can be true, and those left with the reason."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lawcheck.cite import cite_text
from lawcheck.errors import CorpusError
from lawcheck.language import say
from lawcheck.law.doubts import record_doubt, record_news
from lawcheck.law.headings import Column, Guess
from lawcheck.law.overlay import write_overlay, write_table
from lawcheck.law.register import (
    Entry,
    Origin,
    is_told_apart,
    named_record,
    numbers_in,
    records_of,
)
from lawcheck.law.register_state import is_alive, is_ended, said
from lawcheck.law.registry import Registry, spelling
from lawcheck.law.tables import Line
from lawcheck.model import Key, Pinpoint, Record, Relation, Verb, fold


@dataclass(frozen=True, slots=True)
class Left:
    """A row, or a part of it, that was not taken: nothing is lost, a person can mend it."""

    line: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What a register gave: rows for an overlay, rows refused, and rows taken only in part."""

    records: tuple[Record, ...]
    relations: tuple[Relation, ...]
    refused: tuple[Left, ...]
    partly: tuple[Left, ...]
    repeated: tuple[Left, ...]
    """Rows that say again what an earlier row says."""

    def counts(self) -> dict[str, int]:
        """Return what was taken and what was not, as people are told."""
        return {
            say("văn bản lấy vào kho"): len(self.records),
            say("quan hệ lấy vào kho"): len(self.relations),
            say("dòng không lấy"): len(self.refused),
            say("dòng chỉ lấy được một phần"): len(self.partly),
            say("dòng lặp lại"): len(self.repeated),
        }


def import_register(registry: Registry, guess: Guess, origin: Origin) -> Imported:
    """Turn the rows of a register into records and relations that may lie over the corpus."""
    desk = _Desk(registry, {}, {}, [], [], [])
    for line in guess.rows:
        try:
            desk.take(Entry(line, guess, origin))
        except CorpusError as error:
            desk.refused.append(Left(line, str(error)))
    news = (record_news(registry, record) for _, record in desk.records.values())
    return Imported(
        tuple(record for record in news if record),
        tuple(desk.relations.values()),
        tuple(desk.refused),
        tuple(desk.partly),
        tuple(desk.repeated),
    )


def write_imported(folder: Path, done: Imported, guess: Guess, through: date) -> None:
    """Write the overlay, and beside it every row that was not wholly taken, with its cells."""
    what = "Nhập từ danh mục của cơ quan. Xem con-lai.csv: những dòng chưa lấy và lý do."
    write_overlay(folder, done.records, done.relations, through, what)
    left = (("không lấy", done.refused), ("một phần", done.partly), ("lặp lại", done.repeated))
    table = (
        (kind, item.line.at, item.reason, *item.line.cells)
        for kind, items in left
        for item in items
    )
    write_table(folder / "con-lai.csv", ("lấy", "dòng", "lý do", *guess.headings), table)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The rows taken so far."""

    registry: Registry
    records: dict[Key, tuple[Line, Record]]
    relations: dict[tuple[Key, Verb, Key, Pinpoint | None], Relation]
    refused: list[Left]
    partly: list[Left]
    repeated: list[Left]

    def take(self, entry: Entry) -> None:
        """Take the documents of a row, then what happened to them."""
        for record in records_of(entry):
            self._add(entry, judged(entry, record))
        for reason in self._deeds(entry):
            self.partly.append(Left(entry.line, reason))

    def _add(self, entry: Entry, record: Record) -> None:
        if doubt := record_doubt(self.registry, record):
            raise CorpusError(doubt)
        line, known = self.records.setdefault(record.key, (entry.line, record))
        if known is record:
            return
        if _differ(known, record):
            message = say("trùng số với dòng {at} nhưng khác ngày hoặc tên", at=line.at)
            raise CorpusError(message)
        if line is not entry.line:
            self.repeated.append(Left(entry.line, say("lặp lại dòng {at}", at=line.at)))
        self.records[record.key] = (line, _fuller(known, record))

    def _deeds(self, entry: Entry) -> Iterator[str]:
        """Add the relations of a row; yield what could not be told."""
        olds = records_of(entry)
        ended = is_ended(entry)
        news = [] if _is_planned(entry) else _results(entry, olds)
        if len(news) > 1:
            numbers = ", ".join(new.number for new in news)
            yield say(
                "nhiều văn bản xử lý ({numbers}): không rõ văn bản nào thay thế, bãi bỏ",
                numbers=numbers,
            )
        elif news and (verb := _verb(entry)):
            for old in olds:
                yield from self._relate(entry, news[0], verb, old)
        elif ended and entry.day(Column.ENDED) is None:
            yield say(
                "hết hiệu lực nhưng không có ngày: chưa ghi ngày có hiệu lực và ngày hết hiệu lực"
            )
        elif "mot phan" in said(entry, Column.STATE) and not entry.cell(Column.PART):
            yield say("hết hiệu lực một phần nhưng không nói điều khoản nào")

    def _relate(self, entry: Entry, new: Record, verb: Verb, old: Record) -> Iterator[str]:
        if new.issued and old.issued and new.issued < old.issued:
            yield say(
                "{number} ban hành trước {older} nên không thể thay thế, bãi bỏ",
                number=new.number,
                older=old.number,
            )
            return
        self.records.setdefault(new.key, (entry.line, new))
        proof = f"{entry.origin.name}, dòng {entry.line.at}"
        since = entry.day(Column.ENDED)
        for pin in _parts(entry):
            relation = Relation(new.key, verb, old.key, pin, since, None, proof)
            self.relations[new.key, verb, old.key, pin] = relation


def judged(entry: Entry, record: Record) -> Record:
    """Add what the row says of effect: alive on the day of the list, or ended on a day."""
    if is_ended(entry):
        ended = entry.day(Column.ENDED)
        by_other = bool(_results(entry, (record,)))
        return replace(
            record,
            effective=record.effective if ended else None,
            expires=None if by_other else ended,
        )
    return replace(record, confirmed=entry.origin.on) if is_alive(entry) else record


def _is_planned(entry: Entry) -> bool:
    """Whether the new document is only on its way."""
    done = {i for i, c in entry.guess.columns.items() if c is Column.DONE}
    if done and fold(entry.cell(Column.DONE)) in {"", "khong", "chua", "false", "0"}:
        return True
    return bool(
        re.search(r"dang trinh|du kien|de xuat|du thao|dang xay dung", said(entry, Column.BY))
    )


def _results(entry: Entry, olds: Iterable[Record]) -> list[Record]:
    """Return the documents that the row names as having dealt with its own, each once."""
    own = {spelling(old.number) for old in olds}
    text = entry.cell(Column.BY) or entry.cell(Column.REASON)
    cited = {c.number: c for c in reversed(cite_text(text)) if c.number}
    news: dict[str, Record] = {}
    for number in (*reversed(cited), *numbers_in(text)):
        record = named_record(entry, number, cited.get(number))
        if spelling(number) not in own and is_told_apart(record):
            news.setdefault(spelling(number), record)
    return list(news.values())


def _verb(entry: Entry) -> Verb | None:
    told = said(entry, Column.REASON, Column.STATE, Column.BY)
    hits = ((told.find(words), verb) for words, verb in _VERBS)
    named = [(at, verb) for at, verb in hits if at >= 0]
    return min(named)[1] if named else None


_VERBS = (
    ("thay the", Verb.REPLACES),
    ("bai bo", Verb.REPEALS),
    ("huy bo", Verb.ANNULS),
    ("sua doi", Verb.AMENDS),
)


def _parts(entry: Entry) -> tuple[Pinpoint | None, ...]:
    """Return the provisions that a list of partly lapsed documents names, else the whole."""
    text = entry.cell(Column.PART)
    pins = tuple(pin for citation in cite_text(text) for pin in citation.pins)
    return pins or (None,)


def _differ(one: Record, two: Record) -> bool:
    days = bool(one.issued and two.issued and one.issued != two.issued)
    return days or bool(one.title and two.title and fold(one.title) != fold(two.title))


def _fuller(known: Record, record: Record) -> Record:
    return replace(
        known,
        title=known.title or record.title,
        issued=known.issued or record.issued,
        effective=known.effective or record.effective,
        expires=known.expires or record.expires,
        confirmed=_latest(known.confirmed, record.confirmed),
    )


def _latest(one: date | None, two: date | None) -> date | None:
    return max(filter(None, (one, two)), default=None)
