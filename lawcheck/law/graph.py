"""The documents around a document, as a graph."""

from typing import Any

from lawcheck.law.registry import Registry
from lawcheck.model import Key


def neighbourhood(registry: Registry, key: Key, depth: int = 1) -> Any:
    """Return the `networkx.MultiDiGraph` of what reaches `key`, or is reached, in `depth` steps.

    Nodes carry their `record` (None where the corpus has only the number), edges their `relation`.
    """
    from networkx import MultiDiGraph  # noqa: PLC0415 - half a second to import

    graph = MultiDiGraph()
    graph.add_node(key, record=registry.records.get(key))
    ring = {key}
    for _ in range(depth):
        ring = _grow(registry, graph, ring)
    return graph


def _grow(registry: Registry, graph: Any, ring: set[Key]) -> set[Key]:
    reached = set(graph.nodes)
    for key in ring:
        for relation in (*registry.by_subject.get(key, ()), *registry.by_object.get(key, ())):
            for end in (relation.subject, relation.object):
                graph.add_node(end, record=registry.records.get(end))
            edge = (relation.verb, str(relation.pin or ""), relation.since)
            graph.add_edge(relation.subject, relation.object, key=edge, relation=relation)
    return set(graph.nodes) - reached
