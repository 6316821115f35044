"""What a new document sets off, on a terminal: by document, with both sides."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import fill

from rich.console import Console
from rich.text import Text

from lawcheck.language import in_words, later, say
from lawcheck.law.impact import Demand, Ground, Impact, Reason
from lawcheck.law.impact_duty import duty, outcome
from lawcheck.law.impact_ties import Tie
from lawcheck.model import LegalDocument, Span, State, Unread, Verb
from lawcheck.report.console import headline
from lawcheck.report.diagram_words import day, state_of
from lawcheck.report.origin import origin

SUFFERED = {
    Verb.REPLACES: later("bị thay thế"),
    Verb.REPEALS: later("bị bãi bỏ, hết hiệu lực"),
    Verb.ANNULS: later("bị hủy bỏ"),
    Verb.SUSPENDS: later("bị tạm ngưng hiệu lực"),
    Verb.HALTS: later("bị đình chỉ việc thi hành"),
    Verb.AMENDS: later("được sửa đổi, bổ sung"),
}
_HANGS = {
    Verb.DETAILS: later("văn bản được văn bản này quy định chi tiết"),
    Verb.GUIDES: later("văn bản được văn bản này hướng dẫn"),
    Verb.CITES: later("văn bản được dẫn chiếu"),
}
_AMENDED = later("văn bản được văn bản này sửa đổi, bổ sung")
_FIRM = later("Văn bản phải rà soát")
_UNSURE = later(
    "Văn bản phải rà soát sau khi xác định còn hiệu lực (kho dữ liệu không có bằng chứng gần đây)"
)
_BESIDE = later(
    "Văn bản hành chính cùng dựa vào nội dung bị tác động (không thuộc đối tượng rà soát "
    "theo Điều 33 Nghị định 79/2025/NĐ-CP, nêu để cơ quan biết)"
)
_MOST, _PLACES = 3, 20
_QUOTE, _HEAD = 340, 220
"""How much is quoted around a citation, and of a provision from its beginning."""


def print_impact(impact: Impact, on: date, console: Console) -> None:
    """Print what the new document does, then each document to review with its reasons."""
    console.rule(style="dim")
    console.print(
        _set_in(
            say("Văn bản mới: {headline}", headline=headline(impact.new)), console.width, "", "bold"
        )
    )
    console.print(Text(origin(impact.new), style="dim"))
    for line in _deed_lines(impact):
        console.print(_set_in(line, console.width, "  "))
    for index, demand in enumerate(impact.demands, 1):
        head = _head(demand)
        if index == 1 or head != _head(impact.demands[index - 2]):
            count = sum(_head(other) == head for other in impact.demands)
            console.print()
            console.print(_set_in(f"{head}: {count}", console.width, "", "bold cyan"))
        console.print()
        _print_demand(index, demand, impact, on, console)
    if not impact.demands:
        console.print(say("\nKhông có văn bản nào của thư mục phải rà soát."))
    if impact.passed:
        console.print(
            say("\nBỏ qua {passed} văn bản đã hết hiệu lực trước đó.", passed=impact.passed),
            style="dim",
        )


def print_closing(read: int, unread: Sequence[Unread], console: Console) -> None:
    """Print how many documents were compared, and what could not be read and why."""
    console.print()
    closing = say(
        "Đã đối chiếu {read} văn bản của thư mục. Đây là danh sách để người có thẩm quyền xem xét, không phải kết luận.",
        read=read,
    )
    console.print(_set_in(closing, console.width, "", "dim"))
    if unread:
        console.print(
            Text(say("\nKhông đọc được: {count}", count=len(unread)), style="bold magenta")
        )
    for each in unread:
        console.print(_set_in(f"• {each.source.name}: {each.reason}", console.width, "  "))


def _head(demand: Demand) -> str:
    if not demand.document.normative:
        return say(_BESIDE)
    return say(_FIRM if demand.confirmed else _UNSURE)


def _deed_lines(impact: Impact) -> Iterator[str]:
    by_target: dict[tuple[str, Verb], list[Tie]] = {}
    for deed in impact.deeds:
        by_target.setdefault((deed.name, deed.verb), []).append(deed)
    for (name, verb), deeds in by_target.items():
        yield f"• {name} {say(SUFFERED[verb])}{_pins(deeds)}{_since(deeds)}"
    if not impact.deeds:
        yield say("Không thấy quy định sửa đổi, bổ sung, thay thế, bãi bỏ, tạm ngưng văn bản nào.")


def _print_demand(index: int, demand: Demand, impact: Impact, on: date, console: Console) -> None:
    document, width = demand.document, console.width
    console.print(_set_in(f"{index}. {headline(document)}", width, "", "bold"))
    if document.title:
        console.print(_set_in(document.title, width, "   "))
    console.print(Text(f"   {origin(document)}", style="dim"))
    console.print(_set_in(_state(demand, on), width, "   ", "dim"))
    for ground, reasons in _by_ground(demand).items():
        console.print(
            _set_in(f"{say(_HEADS[ground])} — {in_words(duty(ground, on))}", width, "   ", "yellow")
        )
        for line, style in _ground_lines(reasons, document, impact.new):
            console.print(_set_in(line, width, "     ", style))


_HEADS = {
    Ground.ACTED_ON: later("Chính văn bản này bị tác động"),
    Ground.BASIS: later("Căn cứ ban hành bị tác động"),
    Ground.CASCADE: later("Quy định chi tiết, hướng dẫn văn bản bị tác động"),
    Ground.CITED: later("Dẫn chiếu đến quy định bị tác động"),
}


def _by_ground(demand: Demand) -> dict[Ground, list[Reason]]:
    grouped: dict[Ground, list[Reason]] = {}
    for reason in demand.reasons:
        grouped.setdefault(reason.ground, []).append(reason)
    return grouped


def _state(demand: Demand, on: date) -> str:
    words = say(
        "Hiệu lực của văn bản ngày {on}: {state}", on=day(on), state=state_of(demand.effect)
    )
    seen = demand.effect.confirmed
    if demand.confirmed or seen is None or demand.effect.state is State.UNKNOWN:
        return words
    return say("{words}, nhưng bằng chứng gần nhất là ngày {seen}", words=words, seen=day(seen))


def _ground_lines(
    reasons: Sequence[Reason], document: LegalDocument, new: LegalDocument
) -> Iterator[tuple[str, str]]:
    """Yield the lines of one ground; words already quoted are not quoted again."""
    lines = (line for reason in reasons[:_MOST] for line in _reason_lines(reason, document, new))
    yield from dict.fromkeys(lines)
    places = list(dict.fromkeys(_at(document, reason) for reason in reasons[_MOST:]))
    if places:
        more = "; …" if len(places) > _PLACES else ""
        yield (
            say(
                "và {count} chỗ nữa: {places}{more}",
                count=len(reasons) - _MOST,
                places="; ".join(places[:_PLACES]),
                more=more,
            ),
            "",
        )


def _at(document: LegalDocument, reason: Reason) -> str:
    pin = reason.deeds[0].pin
    return (
        in_words(pin) if reason.ground is Ground.ACTED_ON and pin else _place(document, reason.span)
    )


def _reason_lines(
    reason: Reason, document: LegalDocument, new: LegalDocument
) -> Iterator[tuple[str, str]]:
    yield told(reason), ""
    first = reason.deeds[0]
    yield (
        say(
            "Văn bản mới, {place}: “{quote}”",
            place=_place(new, first.span),
            quote=quote(new, first.span),
        ),
        "italic",
    )
    if reason.span:
        own = quote(document, reason.span)
        yield (
            say("Văn bản này, {place}: “{own}”", place=_place(document, reason.span), own=own),
            "italic",
        )
    if reason.ground is Ground.CASCADE:
        verbs = {deed.verb for deed in reason.deeds}
        yield say("Hệ quả cần xem xét: {outcome}.", outcome=outcome(verbs, first.since)), ""


def told(reason: Reason) -> str:
    """Return in one sentence what was done to what a document hangs on."""
    deed = reason.deeds[0]
    does = say(SUFFERED[deed.verb]) + _pins(reason.deeds) + _since(reason.deeds)
    match reason.ground:
        case Ground.ACTED_ON:
            return say("Văn bản {does}", does=does)
        case Ground.BASIS:
            return f"{deed.name} {does}"
        case _:
            return f"{deed.name}, {say(_HANGS.get(reason.by, _AMENDED))}, {does}"


def _pins(deeds: Sequence[Tie]) -> str:
    pins = list(dict.fromkeys(in_words(deed.pin) for deed in deeds if deed.pin))
    more = say(" và {count} quy định khác", count=len(pins) - _MOST) if len(pins) > _MOST else ""
    return say(" tại {pins}{more}", pins="; ".join(pins[:_MOST]), more=more) if pins else ""


def _since(deeds: Sequence[Tie]) -> str:
    days = [deed.since for deed in deeds if deed.since]
    return say(" từ {since:%d/%m/%Y}", since=min(days)) if days else ""


def quote(document: LegalDocument, span: Span) -> str:
    """Return the words at `span` with their sentence, cut to what a reader takes in."""
    text = document.text
    most = _HEAD if span.end - span.start > _HEAD else _QUOTE
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - most // 2)
    end = text.find("\n", max(span.start, min(span.end, start + most) - 1))
    end = min(len(text) if end < 0 else end, start + most)
    words = " ".join(text[start:end].split())
    before = "… " if start and text[start - 1] != "\n" else ""
    after = " …" if end < len(text) and text[end] != "\n" else ""
    if before:
        words = words.partition(" ")[2] or words
    return before + (words.rpartition(" ")[0] if after else words) + after


def _place(document: LegalDocument, span: Span | None) -> str:
    if span is None:
        return say("không thấy quy định này trong văn bản")
    page = document.page_at(span.start)
    where = document.where(span.start)
    named = in_words(where) if where else _part(document, span)
    return say("{named}, trang {page}", named=named, page=page) if page else named


def _part(document: LegalDocument, span: Span) -> str:
    if document.parts.preamble.holds(span.start):
        return say("căn cứ ban hành")
    return (
        say("phần đầu văn bản")
        if span.start < document.parts.body.start
        else say("nội dung văn bản")
    )


def _set_in(text: str, width: int, indent: str, style: str = "") -> Text:
    return Text(fill(text, width, initial_indent=indent, subsequent_indent=indent), style=style)
