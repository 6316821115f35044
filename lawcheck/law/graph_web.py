"""The documents around a document as a plain web, and as GraphML and DOT for other programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.law.graph import neighbourhood
from lawcheck.law.graph_chart import Node, node_of
from lawcheck.law.law import Law
from lawcheck.model import Key, Relation


@dataclass(frozen=True, slots=True)
class Web:
    """The documents within some steps of a document, and every relation between them."""

    centre: Key
    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]
    on: date


def web_of(law: Law, key: Key, on: date, depth: int) -> Web:
    """Return what lies within `depth` steps of `key`, whichever way the relations point."""
    graph = neighbourhood(law.registry, key, depth)
    relations = [told for _, _, told in graph.edges(data="relation")]
    nodes = tuple(node_of(law, each, on) for each in sorted(graph.nodes))
    return Web(key, nodes, tuple(sorted(relations, key=_order)), on)


def _order(relation: Relation) -> tuple[str, ...]:
    pin, since = str(relation.pin or ""), str(relation.since or "")
    return relation.subject, relation.verb, relation.object, pin, since


def graphml_of(web: Web) -> str:
    """Return the web as GraphML."""
    from networkx import MultiDiGraph, generate_graphml  # noqa: PLC0415

    graph = MultiDiGraph()
    for node in web.nodes:
        graph.add_node(node.key, **node_facts(node))
    for relation in web.relations:
        graph.add_edge(relation.subject, relation.object, **relation_facts(relation))
    lines = generate_graphml(graph, named_key_ids=True)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n"


def dot_of(web: Web) -> str:
    """Return the web in the language of Graphviz."""
    return "\n".join(_dot(web)) + "\n"


def _dot(web: Web) -> Iterator[str]:
    yield "digraph luoc_do {\n  rankdir=LR;\n  node [shape=box];"
    for node in web.nodes:
        label = f"{node.name}\n{node.effect.state}"
        bold = " penwidth=2" if node.key == web.centre else ""
        yield f"  {_quoted(node.key)} [label={_quoted(label)}{bold}];"
    for relation in web.relations:
        pin = f"\n{relation.pin}" if relation.pin else ""
        ends = f"{_quoted(relation.subject)} -> {_quoted(relation.object)}"
        yield f"  {ends} [label={_quoted(relation.verb + pin)}];"
    yield "}"


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def node_facts(node: Node) -> dict[str, str]:
    """Return what is known of a document as words, "" where a fact is not known."""
    record = node.record
    return {
        "number": record.number if record else node.name,
        "kind": record.kind if record else "",
        "title": record.title if record else "",
        "issuer": record.issuer if record else "",
        "issued": _iso(record.issued if record else None),
        "effective": _iso(record.effective if record else None),
        "state": node.effect.state.value,
        "since": _iso(node.effect.since),
    }


def relation_facts(relation: Relation) -> dict[str, str]:
    """Return a relation as words, "" where a fact is not known."""
    return {
        "verb": relation.verb.value,
        "pin": str(relation.pin or ""),
        "since": _iso(relation.since),
        "until": _iso(relation.until),
        "proof": relation.proof,
    }


def _iso(on: date | None) -> str:
    return on.isoformat() if on else ""
