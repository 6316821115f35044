"""What is new in a proposed row, and what a person must settle before the corpus may take it."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace

from lawcheck.cite.kinds import kind_of_symbol
from lawcheck.language import in_words, say
from lawcheck.law.ranks import rank
from lawcheck.law.registry import ENDING, Registry
from lawcheck.model import Level, Number, Pinpoint, Record, Relation, Verb, fold
from lawcheck.model.number import place_slug

_TIMED = frozenset({Verb.SUSPENDS, Verb.HALTS, Verb.EXTENDS})
_FIRM = ("kind", "issued", "effective", "expires")


def record_news(registry: Registry, record: Record) -> Record | None:
    """Return `record` with what the corpus knows beside what is new, None where nothing is new."""
    known = registry.records.get(record.key)
    if known is None:
        return record
    blank = [f.name for f in fields(record) if not getattr(known, f.name)]
    new = {name: value for name in blank if (value := getattr(record, name))}
    if record.confirmed and known.confirmed and record.confirmed > known.confirmed:
        new["confirmed"] = record.confirmed
    if not new:
        return record if record_doubt(registry, record) else None
    dated = {"issued", "effective", "expires"} & new.keys()
    source = f"{known.source}; {record.source}" if dated and record.source else known.source
    return replace(known, **new | {"source": source})


def record_doubt(registry: Registry, record: Record) -> str:
    """Return what keeps a record from being taken, "" where nothing does."""
    number = Number.parse(record.number)
    if number is None:
        return say("số {number!r} không đọc được", number=record.number)
    return next(_unclear(record, number), "") or _clash(registry, record)


def _unclear(record: Record, number: Number) -> Iterator[str]:
    """What number, kind, place and day say against one another."""
    told = kind_of_symbol(record.number)
    if not record.kind or (not told and record.kind in _MARKED):
        yield say("ký hiệu {symbol} không cho biết loại văn bản", symbol=number.symbol)
    if told and fold(told) != fold(record.kind) and not number.symbol.startswith("UB"):
        yield say(
            "ký hiệu {symbol} là của {told}, không phải {kind}",
            symbol=number.symbol,
            told=told.lower(),
            kind=record.kind.lower(),
        )
    if number.is_local and place_slug(record.issuer) in {"", "tinh", "thanh-pho"}:
        yield say("số của địa phương, chưa rõ nơi ban hành")
    if _is_of_other_term(number):
        yield say(
            "ký hiệu {symbol} không hợp với năm {year}", symbol=number.symbol, year=number.year
        )
    if number.year is None and record.issued is None:
        yield say("số không có năm, chưa rõ ngày ban hành")
    if number.year and record.issued and number.year != record.issued.year:
        yield say("năm trong số khác năm ban hành ({issued:%d/%m/%Y})", issued=record.issued)


_MARKED = frozenset({"Nghị định", "Thông tư", "Quyết định", "Chỉ thị", "Thông tư liên tịch"})
"""Kinds whose symbol always tells them."""


def _is_of_other_term(number: Number) -> bool:
    """Terms of the National Assembly last five years: the twelfth from 2007, each with its mark."""
    term = re.match(r"QH(1\d)$", number.symbol)
    if term is None or number.year is None:
        return False
    begun = 2007 + 5 * (int(term[1]) - 12)
    return not begun - 1 <= number.year <= begun + 5


def reaches_back(record: Record) -> str:
    """Return that a text starts before it was issued: more often a slip of the pen than the law."""
    if record.effective and record.issued and record.effective < record.issued:
        return say(
            "có hiệu lực từ {effective:%d/%m/%Y}, trước ngày ban hành", effective=record.effective
        )
    return ""


def _clash(registry: Registry, record: Record) -> str:
    known = registry.records.get(record.key)
    for name in _FIRM if known else ():
        mine, theirs = getattr(record, name), getattr(known, name)
        if mine and theirs and mine != theirs:
            return say(
                "trái với kho: {name} {mine} ở đây, {theirs} ở dòng {key} ({source})",
                name=name,
                mine=mine,
                theirs=theirs,
                key=record.key,
                source=known and known.source,
            )
    return ""


def is_held(registry: Registry, relation: Relation) -> bool:
    """Whether the corpus says so already, in these words or in stronger ones."""
    return any(
        _says(known, relation)
        for known in registry.by_subject.get(relation.subject, ())
        if known.object == relation.object and known.pin == relation.pin
    )


def _says(known: Relation, relation: Relation) -> bool:
    same = known.verb is relation.verb or {known.verb, relation.verb} <= ENDING
    return same and (relation.since is None or known.since == relation.since)


def relation_doubt(registry: Registry, relation: Relation, subject: Record, object_: Record) -> str:
    """Return the first thing that keeps a relation from being taken, "" where nothing does."""
    return next(_questions(registry, relation, subject, object_), "")


def _questions(
    registry: Registry, relation: Relation, subject: Record, object_: Record
) -> Iterator[str]:
    if relation.since is None:
        yield say("chưa rõ từ ngày nào")
    if relation.verb in _TIMED and relation.until is None:
        yield say("chưa rõ đến ngày nào")
    if relation.since and subject.issued and relation.since < subject.issued:
        yield say(
            "từ {since:%d/%m/%Y}, trước ngày ban hành {number}",
            since=relation.since,
            number=subject.number,
        )
    if _is_later(object_, subject):
        yield say("{number} ban hành sau {other}", number=object_.number, other=subject.number)
    if relation.pin and not _is_plain(relation.pin):
        yield say("điều khoản {pin} chưa đọc chắc", pin=in_words(relation.pin))
    if relation.verb in ENDING | {Verb.AMENDS} and _is_lower(registry, subject, object_):
        yield say(
            "{number} có hiệu lực pháp lý thấp hơn {other}",
            number=subject.number,
            other=object_.number,
        )
    if _is_also_amended(registry, relation):
        yield say(
            "cũng chính {number} sửa đổi {pin}: có thể chỉ bãi bỏ lời văn cũ",
            number=subject.number,
            pin=in_words(relation.pin),
        )
    for known in _against(registry, relation):
        yield say(
            "trái với dòng đã có: {known}; ở đây: {here}",
            known=described(known),
            here=described(relation),
        )


def described(relation: Relation) -> str:
    """Return a relation on one line, as both sides of a contradiction are shown."""
    pin = f" {relation.pin}" if relation.pin else ""
    since = relation.since.isoformat() if relation.since else say("không rõ ngày")
    return say(
        "{subject} {verb} {object}{pin} từ {since} ({proof})",
        subject=relation.subject,
        verb=relation.verb.value,
        object=relation.object,
        pin=pin,
        since=since,
        proof=relation.proof,
    )


def _against(registry: Registry, relation: Relation) -> Iterator[Relation]:
    """Rows of the corpus that cannot be true beside this one: a document ends once."""
    if relation.verb not in ENDING or relation.since is None:
        return
    for known in registry.by_object.get(relation.object, ()):
        ends_otherwise = known.verb in ENDING and known.since not in {None, relation.since}
        if known.pin == relation.pin and ends_otherwise:
            yield known


def _is_also_amended(registry: Registry, relation: Relation) -> bool:
    """Whether a source says that the document gives the provision new words on that day."""
    return relation.verb in ENDING and any(
        known.verb is Verb.AMENDS and "bãi bỏ" not in known.proof
        for known in registry.by_subject.get(relation.subject, ())
        if known.object == relation.object and known.pin == relation.pin is not None
    )


def _is_later(object_: Record, subject: Record) -> bool:
    return bool(object_.issued and subject.issued and object_.issued > subject.issued)


def _is_plain(pin: Pinpoint) -> bool:
    """Whether the pinpoint hangs on an article, chapter or annex, and can be written and read back."""
    levels = [step.level for step in pin.steps]
    numbered = all(step.number or step.level is Level.ANNEX for step in pin.steps)
    plain = (
        bool(levels)
        and numbered
        and not any(" " in step.number.removeprefix("số ") for step in pin.steps)
    )
    return (
        plain
        and levels[-1] in _ANCHORS
        and len(levels) == len(set(levels))
        and Pinpoint.parse(str(pin)) == pin
    )


_ANCHORS = frozenset({Level.ARTICLE, Level.CHAPTER, Level.PART, Level.ANNEX})


def _is_lower(registry: Registry, subject: Record, object_: Record) -> bool:
    day = subject.issued or subject.effective
    if day is None:
        return False
    above = rank(registry.ranks, object_.kind, object_.number, day)
    own = rank(registry.ranks, subject.kind, subject.number, day)
    return above is not None and own is not None and own > above
