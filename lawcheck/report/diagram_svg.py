"""The lược đồ as SVG: what the document does on the left, what is done to it on the right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from lawcheck.language import say
from lawcheck.law.graph_chart import Bond, Chart, Group
from lawcheck.report.diagram_text import DARK, FONT, GREY, Line, broken, swatch
from lawcheck.report.diagram_words import (
    Look,
    day,
    deed_of,
    facts_of,
    heading_of,
    legend,
    look_of,
    proof_of,
    state_of,
    title_of_node,
)

_COLUMN, _GAP, _EDGE = 380.0, 48.0, 24.0
_PAD, _BETWEEN = 12.0, 22.0
_WIDTH = 3 * _COLUMN + 2 * _GAP + 2 * _EDGE
_TOP = 92.0
_ACCENT = "#274472"
_MOST = 12
_LEFT, _MIDDLE, _RIGHT = (_EDGE + n * (_COLUMN + _GAP) for n in range(3))


@dataclass(frozen=True, slots=True)
class _Card:
    """A box with lines of text, and the look of the document it stands for."""

    lines: tuple[Line, ...]
    look: Look
    told: str
    """The same in words, for whoever does not see it."""
    key: str
    role: str = "listitem"

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 1.4 * _PAD

    def svg(self, left: float, top: float, ink: str = "") -> Iterator[str]:
        edge = ink or self.look.ink
        yield (
            f'<g role="{self.role}" data-key="{escape(self.key)}"><title>{escape(self.told)}</title>'
        )
        yield (
            f'<rect x="{left:g}" y="{top:g}" width="{_COLUMN:g}" height="{self.height:g}" rx="4"'
            f' fill="{self.look.paper}" stroke="{edge}" stroke-opacity=".35"/>'
        )
        yield (
            f'<rect x="{left:g}" y="{top:g}" width="5" height="{self.height:g}" fill="{edge}" rx="2"/>'
        )
        yield from _written(self.lines, left + _PAD, top + _PAD * 0.5)
        yield swatch(self.look, left + _PAD + 2, top + _PAD * 0.5 + self.lines[0].height - 3)
        yield "</g>"


def svg_of(chart: Chart) -> str:
    """Return a lược đồ as one SVG element that needs nothing else."""
    left = list(_column(chart, _LEFT, suffered=False))
    right = list(_column(chart, _RIGHT, suffered=True))
    middle = list(_middle(chart))
    height = max(top for _, top in (left[-1], right[-1], middle[-1])) + _EDGE
    body = [piece for piece, _ in (*left, *right, *middle)]
    return "\n".join((*_opening(chart, height), *_heading(chart), *body, "</svg>"))


def _opening(chart: Chart, height: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:g}" role="img"'
        f' aria-labelledby="lc-title lc-desc" font-family="{FONT}" width="{_WIDTH:g}"'
        f' height="{height:g}">'
    )
    yield f'<title id="lc-title">{escape(_title(chart))}</title>'
    yield f'<desc id="lc-desc">{escape(_described(chart))}</desc>'
    yield (
        '<defs><marker id="lc-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8"'
        f' markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="{_ACCENT}"/></marker></defs>'
    )
    yield f'<rect width="{_WIDTH:g}" height="{height:g}" fill="#ffffff"/>'


def _title(chart: Chart) -> str:
    return say("Lược đồ {name}", name=chart.node.name)


def _described(chart: Chart) -> str:
    groups = (
        say("{relation}: {count} văn bản", relation=heading_of(group), count=len(group.bonds))
        for group in chart.groups
    )
    state = say("Tại ngày {on}: {state}.", on=day(chart.on), state=state_of(chart.node.effect))
    return f"{state} {'; '.join(groups)}."


def _heading(chart: Chart) -> Iterator[str]:
    known = say(
        "Tình trạng hiệu lực tại ngày {on} · kho dữ liệu cập nhật đến {known_through}",
        on=day(chart.on),
        known_through=day(chart.known_through),
    )
    yield Line(_title(chart), 22, _ACCENT, bold=True).svg(_EDGE, 40)
    yield Line(known, 12.5, GREY).svg(_EDGE, 62)
    yield f'<path d="M{_EDGE:g} 74H{_WIDTH - _EDGE:g}" stroke="{_ACCENT}" stroke-width="2"/>'


def _column(chart: Chart, left: float, *, suffered: bool) -> Iterator[tuple[str, float]]:
    """Yield the pieces of one side, each with the foot of what is drawn so far."""
    head = say("Văn bản khác tác động đến") if suffered else say("Văn bản này tác động đến")
    groups = [group for group in chart.groups if group.suffered is suffered]
    yield Line(head.upper(), 11, GREY, bold=True).svg(left, _TOP + 12), _TOP + 12
    top = _TOP + 26
    for group in groups:
        yield _arrow(top + 14, suffered=suffered), top
        pieces, foot = _panel(group, left, top)
        yield pieces, foot
        top = foot + _BETWEEN
    if not groups:
        yield Line(say("Chưa ghi nhận quan hệ nào."), 12, GREY).svg(left, top + 14), top + 20


def _arrow(at: float, *, suffered: bool) -> str:
    """Join the document in the middle to the head of a panel, pointing at what suffers."""
    near, far = (_MIDDLE + _COLUMN, _RIGHT) if suffered else (_MIDDLE, _LEFT + _COLUMN)
    turn, start = (near + far) / 2, _TOP + 40
    ends = ((far, at), (near, start)) if suffered else ((near, start), (far, at))
    (ax, ay), (bx, by) = ends
    return (
        f'<path d="M{ax:g} {ay:g}H{turn:g}V{by:g}H{bx:g}" fill="none" stroke="{_ACCENT}"'
        ' stroke-width="1.3" marker-end="url(#lc-arrow)"/>'
    )


def _panel(group: Group, left: float, top: float) -> tuple[str, float]:
    head = Line(f"{heading_of(group)} ({len(group.bonds)})", 13, "#ffffff", bold=True)
    pieces = [
        f'<g role="list" aria-label="{escape(heading_of(group))}">',
        f'<rect x="{left:g}" y="{top:g}" width="{_COLUMN:g}" height="28" rx="4" fill="{_ACCENT}"/>',
        head.svg(left + _PAD, top + 19),
    ]
    foot = top + 28
    for bond in group.bonds[:_MOST]:
        card = _card(bond)
        pieces += card.svg(left, foot + 6)
        foot += card.height + 6
    more = len(group.bonds) - _MOST
    if more > 0:
        foot += 22
        pieces.append(
            Line(say("… và {more} văn bản nữa", more=more), 12, GREY).svg(left + _PAD, foot - 4)
        )
    return "\n".join((*pieces, "</g>")), foot


def _card(bond: Bond) -> _Card:
    look, state = look_of(bond.node.effect), state_of(bond.node.effect)
    lines = (
        *_fitted(Line(bond.node.name, 13, DARK, bold=True, inset=20)),
        *_fitted(Line(state, 11.5, look.ink, bold=True, inset=20)),
        *_fitted(Line(title_of_node(bond.node), 12, DARK)),
        *_fitted(Line(deed_of(bond), 11.5, GREY)),
        *_beyond(bond.beyond, 1),
    )
    told = (bond.node.name, title_of_node(bond.node), state, deed_of(bond), _proofs(bond))
    return _Card(lines, look, ". ".join(filter(None, told)), bond.node.key)


def _beyond(groups: Sequence[Group], level: int) -> Iterator[Line]:
    for group in groups:
        for bond in group.bonds[:_MOST]:
            look = look_of(bond.node.effect)
            text = (
                f"↳ {heading_of(group)}: {look.sign} {bond.node.name}, {state_of(bond.node.effect)}"
            )
            yield from _fitted(Line(text, 11, look.ink, inset=12 * level))
            yield from _beyond(bond.beyond, level + 1)


def _proofs(bond: Bond) -> str:
    return "; ".join(dict.fromkeys(proof_of(relation.proof) for relation in bond.relations))


def _fitted(line: Line) -> Iterable[Line]:
    return broken(line, _COLUMN - 2 * _PAD)


def _middle(chart: Chart) -> Iterator[tuple[str, float]]:
    card = _own(chart)
    top = _TOP + 12
    yield "\n".join(card.svg(_MIDDLE, top, _ACCENT)), top + card.height
    yield from _legend(chart, top + card.height + 34)


def _own(chart: Chart) -> _Card:
    node = chart.node
    look, state = look_of(node.effect), state_of(node.effect)
    lines = (
        *_fitted(Line(node.name, 17, DARK, bold=True, inset=22)),
        *_fitted(Line(state, 13, look.ink, bold=True, inset=22)),
        *broken(Line(title_of_node(node), 13.5), _COLUMN - 2 * _PAD, 8),
        *_fitted(Line(facts_of(node), 12, GREY)),
    )
    return _Card(lines, look, ". ".join((node.name, state, title_of_node(node))), node.key, "group")


def _legend(chart: Chart, top: float) -> Iterator[tuple[str, float]]:
    yield Line(say("CHÚ GIẢI"), 11, GREY, bold=True).svg(_MIDDLE, top), top
    for look in legend(chart):
        top += 22
        yield swatch(look, _MIDDLE, top), top
        yield Line(say(look.words), 12.5, look.ink).svg(_MIDDLE + 22, top), top
    arrow = say("Mũi tên chỉ từ văn bản tác động đến văn bản bị tác động.")
    for line in broken(Line(arrow, 12, GREY), _COLUMN):
        top += 22
        yield line.svg(_MIDDLE, top), top


def _written(lines: Iterable[Line], left: float, top: float) -> Iterator[str]:
    for line in lines:
        top += line.height
        yield line.svg(left, top - line.size * 0.25)
