"""Tiers, chains and problems of the graph on a terminal."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from textwrap import fill

from rich.console import Console
from rich.text import Text

from lawcheck.language import in_words, later, say
from lawcheck.law.graph_chart import Node
from lawcheck.law.graph_problems import Problem, Wrong
from lawcheck.law.graph_tiers import Rest
from lawcheck.model import Key, Relation
from lawcheck.report.diagram_words import (
    day,
    look_of,
    pins_of,
    proof_of,
    relation_words,
    state_of,
    title_of_node,
)

Name = Callable[[Key], str]

_WRONG = {
    Wrong.CYCLE: later("Quan hệ vòng tròn"),
    Wrong.TWICE: later("Bị thay thế hai lần, vào hai ngày"),
    Wrong.INVERSION: later("Văn bản cũ tác động đến văn bản mới hơn"),
}


def print_tiers(
    centre: Node, tiers: Sequence[Sequence[Rest]], name: Name, on: date, console: Console
) -> None:
    """Print what a repeal or replacement of `centre` reaches, tier by tier."""
    console.print(Text(say("Nếu {name} bị thay thế, bãi bỏ", name=centre.name), style="bold"))
    console.print(Text(say("Tình trạng của các văn bản tại ngày {on}", on=day(on)), style="dim"))
    if not tiers:
        console.print(say("Kho dữ liệu không ghi nhận văn bản nào còn dựa vào văn bản này."))
    for index, tier in enumerate(tiers, 1):
        through = (
            say("dựa trực tiếp vào văn bản này")
            if index == 1
            else say("dựa vào tầng {index}", index=index - 1)
        )
        console.print(
            Text(
                say(
                    "\nTầng {index}, {through}: {count} văn bản",
                    index=index,
                    through=through,
                    count=len(tier),
                ),
                style="bold cyan",
            )
        )
        for rest in tier:
            _print_rest(rest, name, console)


def _print_rest(rest: Rest, name: Name, console: Console) -> None:
    look = look_of(rest.effect)
    node = Node(rest.key, rest.record, rest.effect)
    named = f"{look.sign} {node.name} — {state_of(rest.effect)}"
    console.print(_set_in(named, console.width, look.style, "  "))
    if title := title_of_node(node):
        console.print(_set_in(title, console.width))
    grounds: dict[tuple[str, Key], list[Relation]] = {}
    for relation in rest.grounds:
        deed = relation_words(relation.verb, suffered=False)
        grounds.setdefault((deed, relation.object), []).append(relation)
    for (deed, key), relations in grounds.items():
        pins = pins_of(relations)
        told = f"{deed} {name(key)}" + (f": {pins}" if pins else "")
        console.print(_set_in(told, console.width, "dim"))


def print_chain(
    one: Key, other: Key, chain: Sequence[Relation] | None, name: Name, console: Console
) -> None:
    """Print the relations that join two documents, one below the other."""
    if chain is None:
        console.print(
            say("Kho dữ liệu không nối được {name} với {other}.", name=name(one), other=name(other))
        )
        return
    console.print(Text(name(one), style="bold"))
    here = one
    for relation in chain:
        suffered = relation.object == here
        here = relation.subject if suffered else relation.object
        pin = f" ({in_words(relation.pin)})" if relation.pin else ""
        since = say(", từ {since}", since=day(relation.since)) if relation.since else ""
        deed = relation_words(relation.verb, suffered=suffered)
        console.print(_set_in(f"{'▲' if suffered else '▼'} {deed}{pin}{since}", console.width))
        console.print(_set_in(proof_of(relation.proof), console.width, "dim"))
        console.print(Text(name(here), style="bold"))


def print_problems(problems: Iterable[Problem], console: Console) -> None:
    """Print what is wrong with the graph, each with the rows that contradict each other."""
    count = 0
    for count, problem in enumerate(problems, 1):  # noqa: B007 - the last is the number
        documents = " → ".join(problem.documents)
        console.print(
            _set_in(f"{say(_WRONG[problem.wrong])}: {documents}", console.width, "bold", "")
        )
        for row in problem.rows:
            cells = ", ".join(filter(None, row.cells.values()))
            console.print(_set_in(f"{row.at}: {cells}", console.width))
    console.print(say("{count} dấu hiệu dữ liệu sai", count=count))


def _set_in(text: str, width: int, style: str = "", indent: str = "     ") -> Text:
    return Text(fill(text, width, initial_indent=indent, subsequent_indent=indent), style=style)
