"""The lược đồ on a terminal: a tree of at most 80 columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.console import Console
from rich.text import Text

from lawcheck.language import say
from lawcheck.law.graph_chart import Bond, Chart, Group
from lawcheck.report.diagram_words import (
    day,
    deed_of,
    facts_of,
    heading_of,
    legend,
    look_of,
    state_of,
    title_of_node,
)


def print_chart(chart: Chart, console: Console) -> None:
    """Draw a lược đồ: the document in a box, its relations hanging from it, the legend below."""
    width = console.width
    for line in _box(chart, width):
        console.print(line, no_wrap=True)
    for line in _groups(chart.groups, "  ", width):
        console.print(line, no_wrap=True)
    if not chart.groups:
        console.print(say("  (kho dữ liệu chưa ghi nhận quan hệ nào của văn bản này)"))
    console.print()
    for line in _foot(chart, width):
        console.print(line, no_wrap=True)


def _box(chart: Chart, width: int) -> Iterator[Text]:
    node, inner = chart.node, width - 4
    look = look_of(node.effect)
    yield Text(f"┌{'─' * (width - 2)}┐")
    for text, style in (
        (node.name, "bold"),
        (title_of_node(node), ""),
        (facts_of(node), "dim"),
        (f"{look.sign} {state_of(node.effect)}", look.style),
    ):
        for line in wrap(text, inner):
            yield Text.assemble("│ ", (line.ljust(inner), style), " │")
    joint = "┬" if chart.groups else "─"
    yield Text(f"└─{joint}{'─' * (width - 4)}┘")


def _groups(groups: Sequence[Group], stem: str, width: int) -> Iterator[Text]:
    for group in groups:
        is_last = group is groups[-1]
        yield Text(f"{stem}│")
        count = f" ({len(group.bonds)})"
        yield Text.assemble(
            stem, "└─ " if is_last else "├─ ", (heading_of(group) + count, "bold cyan")
        )
        below = stem + ("   " if is_last else "│  ")
        for bond in group.bonds:
            yield from _bond(bond, below, width, is_last=bond is group.bonds[-1])


def _bond(bond: Bond, stem: str, width: int, *, is_last: bool) -> Iterator[Text]:
    look, state = look_of(bond.node.effect), state_of(bond.node.effect)
    name = f"{look.sign} {bond.node.name}"
    below = stem + ("     " if is_last else "│    ")
    together = f"{name} — {state}"
    fits = len(stem) + 3 + len(together) <= width
    yield Text.assemble(stem, "└─ " if is_last else "├─ ", (together if fits else name, look.style))
    for text, style in (
        ("" if fits else state, look.style),
        (title_of_node(bond.node), ""),
        (deed_of(bond), "dim"),
    ):
        for line in _shortened(text, width - len(below)):
            yield Text.assemble(below, (line, style))
    yield from _groups(bond.beyond, below, width)


_MOST_LINES = 2
_TIED = "\u00a0"


def _shortened(text: str, width: int) -> list[str]:
    return wrap(text, max(width, 24), max_lines=_MOST_LINES, placeholder=" …")


def _foot(chart: Chart, width: int) -> Iterator[Text]:
    signs = (f"{look.sign} {say(look.words)}".replace(" ", _TIED) for look in legend(chart))
    for line in wrap(say("Chú giải: {signs}", signs="   ".join(signs)), width):
        yield Text(line.replace(_TIED, " "))
    known = say(
        "Tình trạng tại ngày {on}; kho dữ liệu cập nhật đến {known_through}.",
        on=day(chart.on),
        known_through=day(chart.known_through),
    )
    yield from (Text(line, style="dim") for line in wrap(known, width))
