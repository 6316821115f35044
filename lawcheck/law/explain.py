"""Say in Vietnamese why a document is, or is not, in force."""

from collections.abc import Iterator, Mapping
from datetime import date

from lawcheck.law.effect import is_read
from lawcheck.model import Effect, Key, Record, Relation, State, Verb


def explain(
    effect: Effect, record: Record, records: Mapping[Key, Record], known_through: date
) -> tuple[str, ...]:
    """Return the sentences that prove `effect` of `record`, for a report."""
    return tuple(_sentences(effect, record, records, known_through))


def _sentences(
    effect: Effect, record: Record, records: Mapping[Key, Record], known_through: date
) -> Iterator[str]:
    this = title_of(record)
    for relation in effect.because:
        yield _deed(relation, records)
    match effect.state:
        case State.EXPIRED if not effect.because and effect.since:
            yield f"{this} hết thời hạn có hiệu lực từ {_day(effect.since)}"
        case State.PENDING:
            start = f" đến {_day(effect.since)}" if effect.since else ""
            yield f"{this} chưa có hiệu lực{start}"
        case State.IN_FORCE | State.PARTLY_IN_FORCE:
            yield from _standing(effect, record)
        case State.UNKNOWN:
            known = f"Kho dữ liệu (cập nhật đến {_day(known_through)})"
            yield f"{known} chưa đủ thông tin về hiệu lực của {this} vào ngày này"
        case _:
            return


def _standing(effect: Effect, record: Record) -> Iterator[str]:
    this = title_of(record)
    if record.effective:
        yield f"{this} có hiệu lực từ {_day(record.effective)}"
    yield f"Kho dữ liệu chưa ghi nhận văn bản nào làm {this} hết hiệu lực toàn bộ"
    if effect.confirmed:
        yield f"Nguồn gần nhất còn ghi nhận {this} có hiệu lực: {_day(effect.confirmed)}"


def title_of(record: Record) -> str:
    """Return kind and number, "Luật 64/2025/QH15"."""
    return f"{record.kind} {record.number}".strip()


def _deed(relation: Relation, records: Mapping[Key, Record]) -> str:
    subject = records.get(relation.subject)
    who = title_of(subject) if subject else str(relation.subject)
    what = f"{relation.pin}" if relation.pin else "toàn bộ"
    span = f" từ {_day(relation.since)}" if relation.since else ""
    span += f" đến trước {_day(relation.until)}" if relation.until else ""
    return f"{who} {VERBS[relation.verb]} {what}{span} ({_proof(relation)})"


def _proof(relation: Relation) -> str:
    if is_read(relation.proof):
        return relation.proof
    return "theo trí nhớ, chưa đối chiếu văn bản"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


VERBS = {
    Verb.REPLACES: "thay thế",
    Verb.REPEALS: "bãi bỏ, làm hết hiệu lực",
    Verb.ANNULS: "hủy bỏ",
    Verb.AMENDS: "sửa đổi, bổ sung",
    Verb.SUSPENDS: "tạm ngưng hiệu lực",
    Verb.HALTS: "đình chỉ việc thi hành",
    Verb.CORRECTS: "đính chính",
    Verb.EXTENDS: "kéo dài hiệu lực",
    Verb.CONTINUES: "công bố tiếp tục có hiệu lực",
    Verb.CONSOLIDATES: "hợp nhất",
    Verb.DETAILS: "quy định chi tiết",
    Verb.GUIDES: "hướng dẫn",
    Verb.BASES_ON: "lấy làm căn cứ",
    Verb.CITES: "dẫn chiếu",
}
