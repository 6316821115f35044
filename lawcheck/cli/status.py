"""`lawcheck status`: was a document, or one provision of it, in force on a day, and why?"""

from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import Any

import click

from lawcheck.cli.options import corpus_option, on_option
from lawcheck.cli.output import echo_line, write_json
from lawcheck.language import in_words, later, say
from lawcheck.law import Law, load_law
from lawcheck.law.identity import eli_uri, normalise, work_uri
from lawcheck.law.registry import NAMED
from lawcheck.model import Effect, Number, Pinpoint, Record, State
from lawcheck.report import effect_view
from lawcheck.shipped import corpus_folder

STATE = {
    State.PENDING: later("chưa có hiệu lực"),
    State.IN_FORCE: later("còn hiệu lực"),
    State.PARTLY_IN_FORCE: later("hết hiệu lực một phần"),
    State.SUSPENDED: later("tạm ngưng hiệu lực"),
    State.HALTED: later("bị đình chỉ"),
    State.EXPIRED: later("hết hiệu lực"),
    State.UNKNOWN: later("chưa xác định được"),
}


class Pin(click.ParamType[Pinpoint]):
    """A provision, written "khoản 2 Điều 5"."""

    name = "provision"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Pinpoint:
        """Read the provision, or fail with how to write it."""
        if isinstance(value, Pinpoint):
            return value
        try:
            return Pinpoint.parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command("status")
@click.argument("number")
@click.option("--pin", type=Pin(), help='One provision of it, such as "khoản 2 Điều 5".')
@on_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@corpus_option
def command(
    number: str, pin: Pinpoint | None, on: date, form: str, corpus: tuple[Path, ...]
) -> None:
    """Tell whether the document NUMBER was in force on a day, and what says so."""
    law = load_law((corpus_folder(), *corpus))
    records = law.find(number)
    views = [_view(law, record, pin, on) for record in records]
    if form == "json":
        write_json(_json(law, number, on, views))
    elif records:
        if len(records) > 1:
            told = say(
                "Có {count} văn bản phù hợp với “{number}”; hỏi riêng từng văn bản bằng mã.",
                count=len(records),
                number=number,
            )
            echo_line(told)
        for record, view in zip(records, views, strict=True):
            _print(record, view, law, is_alone=len(records) == 1)
        if len(records) == 1 and _is_shared(records[0], number):
            told = say(_SHARED, number=records[0].number, issuer=records[0].issuer)
            echo_line(told, "  ")
    else:
        echo_line(_not_held(law, number))
        _print_alike(law, number)


def _view(law: Law, record: Record, pin: Pinpoint | None, on: date) -> dict[str, Any]:
    effect = law.effect(record.key, on, pin)
    identity = {"key": record.key, "number": record.number, "on": on}
    proof = effect_view(effect, law.explain(effect, record))
    known = {"known_through": law.known_through, "is_confirmed": law.is_confirmed(effect, on)}
    return identity | proof | known | _names(law, record, pin)


def _names(law: Law, record: Record, pin: Pinpoint | None) -> dict[str, Any]:
    """Return who issued the document, who stands in its place, and its names on the web."""
    present = dict.fromkeys(step.new for step in law.heirs(record) if step.new)
    return {
        "issuer": record.issuer,
        "present_issuers": list(present),
        "work": work_uri(record, pin),
        "eli": eli_uri(record, pin),
    }


def _json(law: Law, number: str, on: date, views: list[dict[str, Any]]) -> dict[str, Any]:
    if len(views) == 1:
        return views[0]
    unknown = {"key": None, "number": number, "on": on, "known_through": law.known_through}
    proof = effect_view(Effect(State.UNKNOWN), () if views else (_not_held(law, number),))
    return unknown | proof | {"candidates": views}


def _print(record: Record, view: dict[str, Any], law: Law, *, is_alone: bool) -> None:
    if not is_alone:
        click.echo()
    echo_line(named(record))
    if not is_alone:
        echo_line(
            say(
                "{issuer}; mã: {key}",
                issuer=record.issuer or say("Chưa rõ cơ quan ban hành"),
                key=record.key,
            ),
            "  ",
        )
    echo_line(say("Ngày {on:%d/%m/%Y}: {answer}", on=view["on"], answer=_answer(view)), "  ")
    for reason in view["because"]:
        echo_line(f"· {in_words(reason)}", "  ", "  ")
    alive = {view["state"], view["presumed"]} & {State.IN_FORCE, State.PARTLY_IN_FORCE}
    if alive and not view["is_confirmed"]:
        echo_line(
            say("Chưa xác nhận: {unconfirmed}", unconfirmed=_unconfirmed(view["confirmed"], law)),
            "  ",
        )


_SHARED = later("Số {number} nhiều địa phương cùng dùng; dữ liệu mới có văn bản của {issuer}.")


def _is_shared(record: Record, asked: str) -> bool:
    """Whether the number alone, as asked, may mean the document of another place."""
    parsed = Number.parse(record.number)
    return parsed is not None and parsed.is_local and asked.strip() != record.key


def _print_alike(law: Law, number: str) -> None:
    parsed = Number.parse(normalise(number) or number)
    alike = () if parsed and parsed.is_local else law.of_serial(number)
    if alike:
        click.echo(say("Cùng số thứ tự và năm, dữ liệu có:"))
    for record in alike[:_MANY]:
        echo_line(f"· {shorten(named(record), _SHORT, placeholder=' …')}", "  ", "  ")
    if len(alike) > _MANY:
        click.echo(say("  · … và {count} văn bản nữa", count=len(alike) - _MANY))


_MANY = 8
_SHORT = 110


def _answer(view: dict[str, Any]) -> str:
    since = say(" từ {since:%d/%m/%Y}", since=view["since"]) if view["since"] else ""
    if view["presumed"] is None:
        return f"{say(STATE[view['state']])}{since}"
    known = f"{view['known_through']:%d/%m/%Y}"
    return say(
        "{state}; theo dữ liệu đến {known}: {presumed}{since}",
        state=say(STATE[view["state"]]),
        known=known,
        presumed=say(STATE[view["presumed"]]),
        since=since,
    )


def _unconfirmed(confirmed: date | None, law: Law) -> str:
    if confirmed is None:
        return say("không có nguồn nào cho thấy văn bản còn được áp dụng")
    days = law.registry.horizon.days
    return say(
        "bằng chứng còn hiệu lực gần nhất là {confirmed:%d/%m/%Y}, cũ hơn {days} ngày",
        confirmed=confirmed,
        days=days,
    )


def named(record: Record) -> str:
    """Return a document as people name it; titles of laws begin with their kind."""
    if record.kind in NAMED and record.title.startswith(record.kind):
        return f"{record.title} số {record.number}"
    return f"{record.kind} số {record.number} {record.title.removeprefix(record.kind)}".strip()


def _not_held(law: Law, number: str) -> str:
    known = say("Dữ liệu (cập nhật đến {known_through:%d/%m/%Y})", known_through=law.known_through)
    parsed = Number.parse(normalise(number) or number)
    if parsed is None:
        return say(
            "{known} không có văn bản nào mang tên hay số “{number}”.", known=known, number=number
        )
    missing = say(
        "{known} chưa có văn bản {number}; không kết luận được về hiệu lực.",
        known=known,
        number=number,
    )
    if not parsed.is_local:
        return missing
    return say(
        "{missing} Số này là của văn bản địa phương: thêm dữ liệu của cơ quan bằng --corpus.",
        missing=missing,
    )
