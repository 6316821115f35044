"""Say in Vietnamese why a document is, or is not, in force."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lawcheck.language import in_words, later, say
from lawcheck.law.force import is_read
from lawcheck.law.registry import ENDING, Registry
from lawcheck.law.territory import heirs, is_local_to_part, is_place
from lawcheck.model import Effect, Key, Record, Relation, State, Succession, Verb


def explain(effect: Effect, record: Record, registry: Registry) -> tuple[str, ...]:
    """Return the sentences that prove `effect` of `record`, for a report."""
    return tuple(_sentences(effect, record, registry))


def _sentences(effect: Effect, record: Record, registry: Registry) -> Iterator[str]:
    this = title_of(record)
    state = effect.presumed or effect.state
    if effect.presumed:
        yield _presumed(effect.presumed, this, registry.known_through)
    yield from _deeds(effect.because, record, registry.records)
    match state:
        case State.EXPIRED if not effect.because and effect.since:
            yield say(
                "{this} hết thời hạn có hiệu lực từ {since}", this=this, since=_day(effect.since)
            )
        case State.PENDING:
            start = say(" đến {since}", since=_day(effect.since)) if effect.since else ""
            yield say("{this} chưa có hiệu lực{start}", this=this, start=start)
        case State.IN_FORCE | State.PARTLY_IN_FORCE:
            whole = _ending(record, registry)
            yield from _standing(effect, record, is_open=not whole)
            yield from _to_come(record, registry, whole)
            yield from _inherited(record, registry)
        case State.UNKNOWN:
            known = say(
                "Kho dữ liệu (cập nhật đến {known_through})",
                known_through=_day(registry.known_through),
            )
            yield say(
                "{known} chưa đủ thông tin về hiệu lực của {this} vào ngày này",
                known=known,
                this=this,
            )
    if effect.state not in _SETTLED:
        yield from _doubted(effect, record, registry.records)


def _presumed(state: State, this: str, known_through: date) -> str:
    until = say("Theo dữ liệu đến {known_through}", known_through=_day(known_through))
    if state in {State.IN_FORCE, State.PARTLY_IN_FORCE}:
        return say(
            "{until}, {this} {presumed}, chưa ghi nhận văn bản làm hết hiệu lực toàn bộ",
            until=until,
            this=this,
            presumed=say(_PRESUMED[state]),
        )
    return say(
        "{until}, {this} {presumed}; sau ngày đó chưa có dữ liệu",
        until=until,
        this=this,
        presumed=say(_PRESUMED[state]),
    )


_PRESUMED = {
    State.PENDING: later("chưa có hiệu lực vào ngày này"),
    State.IN_FORCE: later("còn hiệu lực"),
    State.PARTLY_IN_FORCE: later("còn hiệu lực một phần"),
    State.SUSPENDED: later("đang bị tạm ngưng hiệu lực"),
    State.HALTED: later("đang bị đình chỉ việc thi hành"),
}


def _standing(effect: Effect, record: Record, *, is_open: bool) -> Iterator[str]:
    """Tell since when a document stands; `is_open` where nothing is known that will end it."""
    this = title_of(record)
    if record.effective:
        yield say("{this} có hiệu lực từ {effective}", this=this, effective=_day(record.effective))
    if effect.presumed is None and is_open:
        yield say(
            "Kho dữ liệu chưa ghi nhận văn bản nào làm {this} hết hiệu lực toàn bộ", this=this
        )
    if effect.confirmed:
        yield say(
            "Nguồn gần nhất còn ghi nhận {this} có hiệu lực: {confirmed}",
            this=this,
            confirmed=_day(effect.confirmed),
        )


def _to_come(record: Record, registry: Registry, whole: Sequence[Relation]) -> Iterator[str]:
    """Tell what ends, or put off the end of, a document that stands."""
    extended = [r for r in _told(record, registry) if r.verb is Verb.EXTENDS]
    if record.expires and is_read(record.source) and not extended:
        yield say(
            "{title_of} hết thời hạn có hiệu lực từ {expires}",
            title_of=title_of(record),
            expires=_day(record.expires),
        )
    own = [r for r in extended if not is_local_to_part(registry.records, r)]
    yield from _deeds((*own, *whole), record, registry.records)


def _ending(record: Record, registry: Registry) -> tuple[Relation, ...]:
    """Return what is known to end the whole of a document."""
    ending = [r for r in _told(record, registry) if r.verb in ENDING and r.pin is None]
    return tuple(r for r in ending if not is_local_to_part(registry.records, r))


def _told(record: Record, registry: Registry) -> Iterator[Relation]:
    told = registry.by_object.get(record.key, ())
    return (r for r in told if r.since and is_read(r.proof))


def _inherited(record: Record, registry: Registry) -> Iterator[str]:
    """Tell who stands in the issuer's place today, and on what land the document works."""
    steps = heirs(registry.successions, record.issuer, record.issued)
    if not steps:
        return
    if is_place(steps[0].old):
        yield _land(steps[0])
        return
    ended = say(
        "{issuer} kết thúc hoạt động từ {since}", issuer=record.issuer, since=_day(steps[0].since)
    )
    present = "; ".join(f"{step.new} ({step.basis})" for step in steps if step.new)
    yield (
        say("{ended}; tiếp nhận: {present}", ended=ended, present=present)
        if present
        else f"{ended} ({steps[0].basis})"
    )


def _land(step: Succession) -> str:
    joined = "" if step.old == step.new else say(" nay thuộc {new}", new=step.new)
    return say(
        "{old}{joined} (sắp xếp từ {since}, {basis}): văn bản áp dụng trong địa giới trước sắp xếp cho đến khi {new} quyết định (Luật 64/2025/QH15 Điều 54 khoản 2 điểm b)",
        old=step.old,
        joined=joined,
        since=_day(step.since),
        basis=step.basis,
        new=step.new,
    )


def _doubted(effect: Effect, record: Record, records: Mapping[Key, Record]) -> Iterator[str]:
    if any(relation.verb in _BELOW for relation in effect.doubts):
        this = title_of(record)
        yield say(
            "{this} có dấu hiệu hết hiệu lực theo văn bản được quy định chi tiết, cần người xem xét",
            this=this,
        )
    yield from _deeds(effect.doubts, record, records)


_SETTLED = frozenset({State.EXPIRED, State.SUSPENDED, State.HALTED})
"""States that a doubt about the parent no longer changes."""

_BELOW = frozenset({Verb.DETAILS, Verb.GUIDES})


def title_of(record: Record) -> str:
    """Return kind and number, "Luật 64/2025/QH15"."""
    return f"{record.kind} {record.number}".strip()


def _deeds(
    relations: Iterable[Relation], about: Record, records: Mapping[Key, Record]
) -> Iterator[str]:
    """Say who did what, in one sentence for all provisions that one article deals with."""
    pins: dict[Relation, list[str]] = {}
    for relation in relations:
        pins.setdefault(replace(relation, pin=None), []).append(in_words(relation.pin or ""))
    for deed, parts in pins.items():
        yield _deed(deed, ", ".join(filter(None, parts)), about, records)


def _deed(relation: Relation, part: str, about: Record, records: Mapping[Key, Record]) -> str:
    """Say who did what; where it was done to another than the document asked about, also to whom."""
    who = _named(relation.subject, records)
    what = part or say("toàn bộ")
    if relation.object != about.key:
        whom = _named(relation.object, records)
        what = (
            whom
            if relation.verb in _BELOW and not part
            else say("{what} {whom}", what=what, whom=whom)
        )
    span = say(" từ {since}", since=_day(relation.since)) if relation.since else ""
    span += say(" đến trước {until}", until=_day(relation.until)) if relation.until else ""
    return f"{did(relation.verb, who, what)}{span} ({_proof(relation)})"


def did(verb: Verb, who: str, what: str) -> str:
    """Return in one sentence what a document does to another."""
    return say(_VERBS[verb], who=who, what=what)


def _named(key: Key, records: Mapping[Key, Record]) -> str:
    record = records.get(key)
    return title_of(record) if record else str(key)


def _proof(relation: Relation) -> str:
    if is_read(relation.proof):
        return relation.proof
    return say("theo trí nhớ, chưa đối chiếu văn bản")


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


_VERBS = {
    Verb.REPLACES: later("{who} thay thế {what}"),
    Verb.REPEALS: later("{who} bãi bỏ, làm hết hiệu lực {what}"),
    Verb.ANNULS: later("{who} hủy bỏ {what}"),
    Verb.AMENDS: later("{who} sửa đổi, bổ sung {what}"),
    Verb.SUSPENDS: later("{who} tạm ngưng hiệu lực {what}"),
    Verb.HALTS: later("{who} đình chỉ việc thi hành {what}"),
    Verb.CORRECTS: later("{who} đính chính {what}"),
    Verb.EXTENDS: later("{who} kéo dài hiệu lực {what}"),
    Verb.CONTINUES: later("{who} công bố tiếp tục có hiệu lực {what}"),
    Verb.CONSOLIDATES: later("{who} hợp nhất {what}"),
    Verb.DETAILS: later("{who} quy định chi tiết {what}"),
    Verb.GUIDES: later("{who} hướng dẫn {what}"),
    Verb.BASES_ON: later("{who} lấy làm căn cứ {what}"),
    Verb.CITES: later("{who} dẫn chiếu {what}"),
}
