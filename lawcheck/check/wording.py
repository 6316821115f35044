"""Vietnamese wording shared by messages: days, names of documents, how effect ended."""

import re
from datetime import date

from lawcheck.language import in_words, later, say
from lawcheck.law import Law
from lawcheck.model import Citation, Effect, Number, Record, Relation, State, Verb, fold

_KINDS = {
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "NQLT": "Nghị quyết liên tịch",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "CT": "Chỉ thị",
    "PL": "Pháp lệnh",
    "L": "Luật",
    "QH": "Luật",
    "VBHN": "Văn bản hợp nhất",
    "CV": "Công văn",
}
_NAMED = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_DONE = {
    Verb.REPLACES: later("bị thay thế bởi"),
    Verb.REPEALS: later("bị bãi bỏ bởi"),
    Verb.ANNULS: later("bị hủy bỏ bởi"),
    Verb.AMENDS: later("được sửa đổi, bổ sung bởi"),
    Verb.SUSPENDS: later("bị tạm ngưng hiệu lực bởi"),
    Verb.HALTS: later("bị đình chỉ việc thi hành bởi"),
}
_OVER = later("không còn hiệu lực")
_BY = later("theo")
_ASIDE = re.compile(r": “| \(| — |, theo nguồn ")
_STATES = {
    State.EXPIRED: later("hết hiệu lực"),
    State.SUSPENDED: later("bị tạm ngưng hiệu lực"),
    State.HALTED: later("bị đình chỉ việc thi hành"),
    State.PENDING: later("chưa có hiệu lực, chỉ có hiệu lực"),
}


def vietnamese(day: date) -> str:
    """Return the day as a document writes it in figures: 01/04/2025."""
    return f"{day:%d/%m/%Y}"


def kind_of(number: str) -> str | None:
    """Return the loại văn bản that the symbol of `number` stands for, None where it tells none."""
    parsed = Number.parse(number)
    if parsed is None:
        return None
    symbol = re.split(r"[-/]", parsed.symbol)[0]
    return _KINDS.get(symbol.rstrip("0123456789"))


def named_number(number: str, kind: str | None = None) -> str:
    """Return "Nghị định số 78/2025/NĐ-CP"."""
    kind = kind or kind_of(number)
    return f"{kind} số {number}" if kind else number


def title_of(record: Record) -> str:
    """Return a law with its name and number, other documents with kind and number."""
    if record.kind in _NAMED and fold(record.title).startswith(fold(record.kind)):
        return f"{record.title} số {record.number}"
    return named_number(record.number, record.kind)


def named(citation: Citation) -> str:
    """Return a cited document by name or number, as the page gives them."""
    if citation.number:
        return named_number(citation.number, citation.kind)
    return citation.name or say("văn bản này")


def how_ended(effect: Effect, law: Law) -> str:
    """Return "hết hiệu lực từ ngày 01/04/2025 (bị thay thế bởi Luật số 64/2025/QH15 …)"."""
    since = say(" từ ngày {since}", since=vietnamese(effect.since)) if effect.since else ""
    deeds = "; ".join(deed(relation, law) for relation in effect.because)
    state = say(_STATES.get(effect.state, _OVER))
    return f"{state}{since} ({deeds})" if deeds else f"{state}{since}"


def deed(relation: Relation, law: Law) -> str:
    """Return what `relation` did to its object: "bị thay thế bởi Luật số 64/2025/QH15"."""
    if relation.verb in {Verb.DETAILS, Verb.GUIDES}:
        return say("quy định chi tiết {object} đã hết hiệu lực", object=_object(relation, law))
    place = place_of(relation)
    proof = f", {in_words(place)}" if place else ""
    return f"{done_by(relation, law)}{proof}"


def done_by(relation: Relation, law: Law) -> str:
    """Return what was done and by what, without the provision: "bị bãi bỏ bởi Luật số …"."""
    return f"{say(_DONE.get(relation.verb, _BY))} {doer(relation, law)}"


def place_of(relation: Relation) -> str | None:
    """Return the provision of the subject that says so, None where the proof is a source."""
    is_provision = relation.proof.startswith(("Điều", "khoản", "điểm"))
    return _ASIDE.split(relation.proof)[0] if is_provision else None


def _object(relation: Relation, law: Law) -> str:
    record = law.record(relation.object)
    return named_number(record.number, record.kind) if record else str(relation.object)


def doer(relation: Relation, law: Law) -> str:
    """Return the document that acts, "Luật số 64/2025/QH15"."""
    subject = law.record(relation.subject)
    return named_number(subject.number, subject.kind) if subject else str(relation.subject)
