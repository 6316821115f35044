"""The lược đồ as people see it: on a terminal, as SVG, as a page."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date

import pytest
from rich.console import Console

from lawcheck.law.graph_chart import Bond, Chart, Group, Node
from lawcheck.model import Effect, Key, Pinpoint, Record, Relation, State, Verb
from lawcheck.report.diagram import print_chart
from lawcheck.report.diagram_html import html_of
from lawcheck.report.diagram_svg import svg_of
from lawcheck.report.diagram_text import Line, broken, width_of
from lawcheck.report.diagram_words import look_of, state_of

_SVG = "{http://www.w3.org/2000/svg}"
_ON, _THROUGH = date(2026, 3, 1), date(2026, 2, 1)


def _node(number: str, kind: str, title: str, effect: Effect) -> Node:
    record = Record(
        key=Key(number),
        number=number,
        kind=kind,
        title=title,
        issuer="Chính phủ",
        issued=date(2019, 5, 6),
        effective=date(2019, 7, 1),
        expires=None,
        source="Công báo",
    )
    return Node(record.key, record, effect)


def _bond(node: Node, verb: Verb, *pins: str, beyond: tuple[Group, ...] = ()) -> Bond:
    relations = tuple(
        Relation(
            Key("36/2019/NĐ-CP"),
            verb,
            node.key,
            Pinpoint.parse(pin) if pin else None,
            date(2019, 7, 1),
            proof="khoản 2 Điều 40",
        )
        for pin in pins or ("",)
    )
    return Bond(node, relations, beyond)


@pytest.fixture
def chart() -> Chart:
    centre = _node(
        "36/2019/NĐ-CP",
        "Nghị định",
        "Quy định về quản lý <bến đò> & cầu phao trên các tuyến đường thủy nội địa",
        Effect(State.PARTLY_IN_FORCE, date(2024, 1, 1)),
    )
    basis = _node("23/2004/QH11", "Luật", "Luật Bến đò", Effect(State.IN_FORCE))
    old = _node("09/2010/NĐ-CP", "Nghị định", "Bến đò", Effect(State.EXPIRED, date(2019, 7, 1)))
    amender = _node(
        "12/2024/NĐ-CP", "Nghị định", "Sửa đổi", Effect(State.PENDING, date(2026, 5, 1))
    )
    unknown = Node(Key("77/2012/TT-BX@bx"), None, Effect(State.UNKNOWN))
    below = (Group(Verb.AMENDS, suffered=True, bonds=(_bond(unknown, Verb.AMENDS),)),)
    pins = ("Điều 3", "Điều 4", "Điều 5", "khoản 2 Điều 6", "Điều 7", "Điều 8")
    groups = (
        Group(Verb.BASES_ON, suffered=False, bonds=(_bond(basis, Verb.BASES_ON),)),
        Group(Verb.REPLACES, suffered=False, bonds=(_bond(old, Verb.REPLACES, beyond=below),)),
        Group(Verb.AMENDS, suffered=True, bonds=(_bond(amender, Verb.AMENDS, *pins),)),
    )
    return Chart(centre, groups, _ON, _THROUGH)


def _printed(chart: Chart) -> str:
    target = io.StringIO()
    print_chart(chart, Console(file=target, width=80))
    return target.getvalue()


def test_terminal_diagram(chart: Chart, snapshot: Callable[[str], None]) -> None:
    snapshot(_printed(chart))


def test_the_terminal_drawing_keeps_to_80_columns(chart: Chart) -> None:
    assert max(map(len, _printed(chart).splitlines())) == 80


def test_the_svg_is_well_formed_and_tells_every_document_its_state_in_words(chart: Chart) -> None:
    root = ET.fromstring(svg_of(chart))
    words = " ".join(text.text or "" for text in root.iter(f"{_SVG}text"))
    for node in chart.nodes():
        assert node.name in words
        assert state_of(node.effect) in words
    assert "<bến đò> & cầu phao" in words


def test_the_svg_names_itself_and_each_card_for_those_who_do_not_see_it(chart: Chart) -> None:
    root = ET.fromstring(svg_of(chart))
    labels = (root.get("aria-labelledby") or "").split()
    told = {child.get("id"): child.text or "" for child in root}
    assert root.get("role") == "img"
    assert "Lược đồ Nghị định 36/2019/NĐ-CP" in told[labels[0]]
    assert "Thay thế: 1 văn bản" in told[labels[1]]
    listed = [card for g in root.iter(f"{_SVG}g") if g.get("role") == "list" for card in g]
    cards = [card for card in listed if card.get("role") == "listitem"]
    (own,) = root.iterfind(f"{_SVG}g[@role='group']")
    assert len(cards) == 3
    assert all(card.find(f"{_SVG}title") is not None for card in (own, *cards))


def test_nothing_in_the_svg_leaves_the_sheet(chart: Chart) -> None:
    root = ET.fromstring(svg_of(chart))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    for box in root.iter(f"{_SVG}rect"):
        right = float(box.get("x", "0")) + float(box.get("width", "0"))
        foot = float(box.get("y", "0")) + float(box.get("height", "0"))
        assert right <= width
        assert foot <= height


def test_a_long_group_is_cut_in_the_drawing_and_says_so(chart: Chart) -> None:
    group = chart.groups[2]
    many = Group(group.verb, group.suffered, group.bonds * 30)
    svg = svg_of(Chart(chart.node, (many,), _ON, _THROUGH))
    assert "… và 18 văn bản nữa" in svg


def test_the_page_needs_no_network_and_lists_every_relation_with_its_proof(chart: Chart) -> None:
    page = html_of(chart)
    root = ET.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    rows = root.findall(".//tbody/tr")
    assert len(rows) == 4
    assert all("khoản 2 Điều 40" in "".join(row.itertext()) for row in rows)
    assert "Điều 3; Điều 4; Điều 5; khoản 2 Điều 6; Điều 7; Điều 8" in "".join(rows[3].itertext())
    assert not {"src", "href"} & {name for element in root.iter() for name in element.attrib}


def test_lines_break_at_blanks_and_never_pass_their_width() -> None:
    line = Line("Quy định về quản lý bến đò và cầu phao trên các tuyến đường thủy nội địa", 12)
    rows = list(broken(line, 160, most=2))
    assert len(rows) == 2
    assert rows[-1].text.endswith(" …")
    assert all(width_of(row.text.removesuffix(" …"), 12) <= 160 for row in rows)


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Effect(State.IN_FORCE, date(2020, 1, 1)), "còn hiệu lực"),
        (Effect(State.EXPIRED, date(2020, 1, 1)), "hết hiệu lực từ 01/01/2020"),
        (Effect(State.PENDING, date(2027, 1, 1)), "chưa có hiệu lực đến 01/01/2027"),
        (Effect(State.UNKNOWN), "chưa xác định được"),
        (
            Effect(State.UNKNOWN, confirmed=date(2025, 1, 1), presumed=State.IN_FORCE),
            "lần cuối thấy còn hiệu lực 01/01/2025",
        ),
    ],
)
def test_a_state_is_told_in_words(effect: Effect, words: str) -> None:
    assert state_of(effect) == words


def test_no_two_states_share_a_sign() -> None:
    looks = {look_of(Effect(state)) for state in State}
    assert len({look.sign for look in looks}) == len({look.words for look in looks}) == len(State)
