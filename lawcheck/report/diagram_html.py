"""The lược đồ as one HTML file: the drawing, then every relation in a table with its proof."""

from collections.abc import Iterator
from datetime import date
from html import escape

from lawcheck.language import in_words, later, say, spoken
from lawcheck.law.graph_chart import Bond, Chart, Group, Node
from lawcheck.report.diagram_svg import svg_of
from lawcheck.report.diagram_words import (
    day,
    heading_of,
    look_of,
    proof_of,
    state_of,
    title_of_node,
)

_STYLE = """
body{font:15px/1.5 'Noto Sans','DejaVu Sans','Segoe UI',Arial,sans-serif;color:#1c2530;margin:24px}
svg{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;margin-top:24px;font-size:14px}
caption{text-align:left;font-weight:600;font-size:17px;color:#274472;padding:8px 0}
th,td{border:1px solid #c9d1da;padding:6px 9px;text-align:left;vertical-align:top}
thead th{background:#274472;color:#fff}
tbody tr:nth-child(even){background:#f6f8fa}
.state{white-space:nowrap;font-weight:600}
footer{color:#55606e;margin-top:16px;font-size:13px}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}
"""
_HEADS = (
    later("Quan hệ"),
    later("Văn bản"),
    later("Điều, khoản"),
    later("Từ ngày"),
    later("Tình trạng"),
    later("Nguồn chứng minh"),
)


def html_of(chart: Chart) -> str:
    """Return a lược đồ as one page that opens without a network."""
    return "\n".join(_page(chart))


def _page(chart: Chart) -> Iterator[str]:
    title = escape(say("Lược đồ {name}", name=chart.node.name))
    yield f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8"/>\n<title>{title}</title>'
    yield f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield svg_of(chart)
    yield from _table(chart)
    known = say("Kho dữ liệu cập nhật đến {known_through}.", known_through=day(chart.known_through))
    only = say("Bản vẽ chỉ nêu những gì kho dữ liệu ghi nhận.")
    yield f"</main>\n<footer>{known} {only}</footer>"
    yield "</body>\n</html>"


def _table(chart: Chart) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{say(head)}</th>' for head in _HEADS)
    caption = say("Các quan hệ và tình trạng tại ngày {on}", on=day(chart.on))
    yield f"<table>\n<caption>{caption}</caption>"
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    yield from _rows(chart.groups)
    yield "</tbody>\n</table>"


def _rows(groups: tuple[Group, ...], beyond: str = "") -> Iterator[str]:
    for group in groups:
        for bond in group.bonds:
            for (since, proof), pins in _told(bond).items():
                deed = "; ".join(pins), day(since), proof_of(proof)
                yield _row(heading_of(group) + beyond, bond.node, deed)
            yield from _rows(bond.beyond, f" ({bond.node.name})")


def _told(bond: Bond) -> dict[tuple[date | None, str], list[str]]:
    """Gather the provisions that one source touches on one day."""
    told: dict[tuple[date | None, str], list[str]] = {}
    for relation in bond.relations:
        pins = told.setdefault((relation.since, relation.proof), [])
        pins.append(in_words(relation.pin or say("toàn bộ")))
    return told


def _row(heading: str, node: Node, deed: tuple[str, str, str]) -> str:
    look = look_of(node.effect)
    pins, since, proof = map(escape, deed)
    name = f"<strong>{escape(node.name)}</strong> {escape(title_of_node(node))}".rstrip()
    state = f"{look.sign} {escape(state_of(node.effect))}"
    shown = f'<span class="state" style="color:{look.ink}">{state}</span>'
    cells = (escape(heading), name, pins, since, shown, proof)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
