"""The words, signs and colours of a lược đồ: state is told by all three, never by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lawcheck.law.force import is_read
from lawcheck.law.graph_chart import Bond, Chart, Group, Node
from lawcheck.model import Effect, Relation, State, Verb


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is told: a sign, words, a colour for paper and one for the terminal."""

    sign: str
    words: str
    ink: str
    paper: str
    style: str


_LOOKS = {
    State.IN_FORCE: Look("●", "còn hiệu lực", "#1b6e3c", "#e6f4ea", "green"),
    State.PARTLY_IN_FORCE: Look("◐", "hết hiệu lực một phần", "#8a5a00", "#fff3d6", "yellow"),
    State.PENDING: Look("○", "chưa có hiệu lực", "#1f4fa3", "#e6eefb", "blue"),
    State.SUSPENDED: Look("◇", "tạm ngưng hiệu lực", "#7a3c9e", "#f3e9f9", "magenta"),
    State.HALTED: Look("◆", "bị đình chỉ", "#7a3c9e", "#f3e9f9", "magenta"),
    State.EXPIRED: Look("✕", "hết hiệu lực", "#a32020", "#fbe7e7", "red"),
}
_UNSURE = Look("?", "chưa xác định được", "#55606e", "#eef0f3", "dim")


_LAST_KNOWN = Look("◎", "còn hiệu lực theo kho dữ liệu", "#2b6777", "#e4f1f3", "cyan")
LOOKS = (*_LOOKS.values(), _LAST_KNOWN, _UNSURE)
"""Every look, in the order in which legends tell them."""
_ALIVE = frozenset({State.IN_FORCE, State.PARTLY_IN_FORCE})


def look_of(effect: Effect) -> Look:
    """Return how to tell an effect; past what the corpus knows, as it was when last known."""
    if effect.state is State.UNKNOWN and effect.presumed in _ALIVE:
        return _LAST_KNOWN
    return _LOOKS.get(effect.state, _UNSURE)


def legend(chart: Chart) -> tuple[Look, ...]:
    """Return the looks that a chart uses, in the order of all."""
    used = {look_of(node.effect) for node in chart.nodes()}
    return tuple(look for look in LOOKS if look in used)


def state_of(effect: Effect) -> str:
    """Return a state in words, with its day where it has one."""
    words = look_of(effect).words
    if effect.state is State.UNKNOWN and effect.confirmed:
        seen = f"lần cuối thấy còn hiệu lực {day(effect.confirmed)}"
        return seen if look_of(effect) is _LAST_KNOWN else f"{words}, {seen}"
    if effect.since is None or effect.state in _UNDATED:
        return words
    link = "đến" if effect.state is State.PENDING else "từ"
    return f"{words} {link} {day(effect.since)}"


_UNDATED = frozenset({State.IN_FORCE, State.UNKNOWN})


def day(on: date | None) -> str:
    """Return a day as Vietnamese writes it."""
    return f"{on:%d/%m/%Y}" if on else "không rõ ngày"


_DOES = {
    Verb.BASES_ON: "Căn cứ ban hành",
    Verb.DETAILS: "Quy định chi tiết cho",
    Verb.GUIDES: "Hướng dẫn thi hành",
    Verb.REPLACES: "Thay thế",
    Verb.REPEALS: "Bãi bỏ, làm hết hiệu lực",
    Verb.ANNULS: "Hủy bỏ",
    Verb.SUSPENDS: "Tạm ngưng hiệu lực",
    Verb.HALTS: "Đình chỉ việc thi hành",
    Verb.AMENDS: "Sửa đổi, bổ sung",
    Verb.CORRECTS: "Đính chính",
    Verb.EXTENDS: "Kéo dài hiệu lực",
    Verb.CONTINUES: "Cho tiếp tục có hiệu lực",
    Verb.CONSOLIDATES: "Hợp nhất",
    Verb.CITES: "Dẫn chiếu đến",
}
_SUFFERS = {
    Verb.BASES_ON: "Là căn cứ của",
    Verb.DETAILS: "Được quy định chi tiết bởi",
    Verb.GUIDES: "Được hướng dẫn bởi",
    Verb.REPLACES: "Bị thay thế bởi",
    Verb.REPEALS: "Bị bãi bỏ, hết hiệu lực bởi",
    Verb.ANNULS: "Bị hủy bỏ bởi",
    Verb.SUSPENDS: "Bị tạm ngưng hiệu lực bởi",
    Verb.HALTS: "Bị đình chỉ bởi",
    Verb.AMENDS: "Được sửa đổi, bổ sung bởi",
    Verb.CORRECTS: "Được đính chính bởi",
    Verb.EXTENDS: "Được kéo dài hiệu lực bởi",
    Verb.CONTINUES: "Được tiếp tục có hiệu lực theo",
    Verb.CONSOLIDATES: "Được hợp nhất tại",
    Verb.CITES: "Được dẫn chiếu bởi",
}


def heading_of(group: Group) -> str:
    """Return what the documents of a group are to the one in the middle."""
    return relation_words(group.verb, suffered=group.suffered)


def relation_words(verb: Verb, *, suffered: bool) -> str:
    """Return what a document does to the next one, or suffers from it."""
    return (_SUFFERS if suffered else _DOES)[verb]


def title_of_node(node: Node) -> str:
    """Return the document's own title, "" where it is not known."""
    return node.record.title if node.record else ""


def facts_of(node: Node) -> str:
    """Return the issuer and the days of a document, as far as they are known."""
    record = node.record
    if record is None:
        return "Kho dữ liệu chỉ biết số, ký hiệu"
    days = (("ban hành", record.issued), ("có hiệu lực", record.effective))
    told = (f"{word} {day(on)}" for word, on in days if on)
    return " · ".join(filter(None, (record.issuer, *told)))


def proof_of(source: str) -> str:
    """Return the source of a relation, saying so where nobody has read it."""
    return source if is_read(source) else "theo trí nhớ, chưa đối chiếu văn bản"


def deed_of(bond: Bond) -> str:
    """Return which provisions a bond touches and since when."""
    days = [r.since for r in bond.relations if r.since and r.verb is not Verb.BASES_ON]
    since = f"từ {day(min(days))}" if days else ""
    return " · ".join(filter(None, (pins_of(bond.relations), since)))


_MOST_PINS = 4


def pins_of(relations: Iterable[Relation]) -> str:
    """Return the provisions that relations touch, the first few by name."""
    named = list(dict.fromkeys(str(relation.pin) for relation in relations if relation.pin))
    more = len(named) - _MOST_PINS
    return "; ".join(named[:_MOST_PINS]) + (f" và {more} quy định khác" if more > 0 else "")
