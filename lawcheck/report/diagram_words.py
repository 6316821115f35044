"""The words, signs and colours of a lược đồ: state is told by all three, never by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lawcheck.language import in_words, later, say
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
    State.IN_FORCE: Look("●", later("còn hiệu lực"), "#1b6e3c", "#e6f4ea", "green"),
    State.PARTLY_IN_FORCE: Look(
        "◐", later("hết hiệu lực một phần"), "#8a5a00", "#fff3d6", "yellow"
    ),
    State.PENDING: Look("○", later("chưa có hiệu lực"), "#1f4fa3", "#e6eefb", "blue"),
    State.SUSPENDED: Look("◇", later("tạm ngưng hiệu lực"), "#7a3c9e", "#f3e9f9", "magenta"),
    State.HALTED: Look("◆", later("bị đình chỉ"), "#7a3c9e", "#f3e9f9", "magenta"),
    State.EXPIRED: Look("✕", later("hết hiệu lực"), "#a32020", "#fbe7e7", "red"),
}
_UNSURE = Look("?", later("chưa xác định được"), "#55606e", "#eef0f3", "dim")


_LAST_KNOWN = Look("◎", later("còn hiệu lực theo kho dữ liệu"), "#2b6777", "#e4f1f3", "cyan")
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
    words = say(look_of(effect).words)
    if effect.state is State.UNKNOWN and effect.confirmed:
        seen = say("lần cuối thấy còn hiệu lực {confirmed}", confirmed=day(effect.confirmed))
        return seen if look_of(effect) is _LAST_KNOWN else f"{words}, {seen}"
    if effect.since is None or effect.state in _UNDATED:
        return words
    link = say("đến") if effect.state is State.PENDING else say("từ")
    return f"{words} {link} {day(effect.since)}"


_UNDATED = frozenset({State.IN_FORCE, State.UNKNOWN})


def day(on: date | None) -> str:
    """Return a day as Vietnamese writes it, or that it is not known."""
    return f"{on:%d/%m/%Y}" if on else say("không rõ ngày")


_DOES = {
    Verb.BASES_ON: later("Căn cứ ban hành"),
    Verb.DETAILS: later("Quy định chi tiết cho"),
    Verb.GUIDES: later("Hướng dẫn thi hành"),
    Verb.REPLACES: later("Thay thế", "does"),
    Verb.REPEALS: later("Bãi bỏ, làm hết hiệu lực"),
    Verb.ANNULS: later("Hủy bỏ"),
    Verb.SUSPENDS: later("Tạm ngưng hiệu lực"),
    Verb.HALTS: later("Đình chỉ việc thi hành"),
    Verb.AMENDS: later("Sửa đổi, bổ sung", "does"),
    Verb.CORRECTS: later("Đính chính", "does"),
    Verb.EXTENDS: later("Kéo dài hiệu lực"),
    Verb.CONTINUES: later("Cho tiếp tục có hiệu lực"),
    Verb.CONSOLIDATES: later("Hợp nhất"),
    Verb.CITES: later("Dẫn chiếu đến"),
}
_SUFFERS = {
    Verb.BASES_ON: later("Là căn cứ của"),
    Verb.DETAILS: later("Được quy định chi tiết bởi"),
    Verb.GUIDES: later("Được hướng dẫn bởi"),
    Verb.REPLACES: later("Bị thay thế bởi"),
    Verb.REPEALS: later("Bị bãi bỏ, hết hiệu lực bởi"),
    Verb.ANNULS: later("Bị hủy bỏ bởi"),
    Verb.SUSPENDS: later("Bị tạm ngưng hiệu lực bởi"),
    Verb.HALTS: later("Bị đình chỉ bởi"),
    Verb.AMENDS: later("Được sửa đổi, bổ sung bởi"),
    Verb.CORRECTS: later("Được đính chính bởi"),
    Verb.EXTENDS: later("Được kéo dài hiệu lực bởi"),
    Verb.CONTINUES: later("Được tiếp tục có hiệu lực theo"),
    Verb.CONSOLIDATES: later("Được hợp nhất tại"),
    Verb.CITES: later("Được dẫn chiếu bởi"),
}


def heading_of(group: Group) -> str:
    """Return what the documents of a group are to the one in the middle."""
    return relation_words(group.verb, suffered=group.suffered)


def relation_words(verb: Verb, *, suffered: bool) -> str:
    """Return what a document does to the next one, or suffers from it."""
    return say((_SUFFERS if suffered else _DOES)[verb])


def title_of_node(node: Node) -> str:
    """Return the document's own title, "" where it is not known."""
    return node.record.title if node.record else ""


def facts_of(node: Node) -> str:
    """Return the issuer and the days of a document, as far as they are known."""
    record = node.record
    if record is None:
        return say("Kho dữ liệu chỉ biết số, ký hiệu")
    days = ((say("ban hành"), record.issued), (say("có hiệu lực"), record.effective))
    told = (f"{word} {day(on)}" for word, on in days if on)
    return " · ".join(filter(None, (record.issuer, *told)))


def proof_of(source: str) -> str:
    """Return the source of a relation, saying so where nobody has read it."""
    return in_words(source) if is_read(source) else say("theo trí nhớ, chưa đối chiếu văn bản")


def deed_of(bond: Bond) -> str:
    """Return which provisions a bond touches and since when."""
    days = [r.since for r in bond.relations if r.since and r.verb is not Verb.BASES_ON]
    since = say("từ {since}", since=day(min(days))) if days else ""
    return " · ".join(filter(None, (pins_of(bond.relations), since)))


_MOST_PINS = 4


def pins_of(relations: Iterable[Relation]) -> str:
    """Return the provisions that relations touch, the first few by name."""
    named = list(dict.fromkeys(in_words(relation.pin) for relation in relations if relation.pin))
    more = len(named) - _MOST_PINS
    return "; ".join(named[:_MOST_PINS]) + (
        say(" và {more} quy định khác", more=more) if more > 0 else ""
    )
