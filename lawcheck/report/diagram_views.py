"""Webs, tiers, chains and problems of the graph as plain values, for other programs."""

from collections.abc import Iterable, Sequence
from typing import Any

from lawcheck.law.graph_problems import Problem
from lawcheck.law.graph_tiers import Rest
from lawcheck.law.graph_web import Web, node_facts, relation_facts
from lawcheck.model import Key, Relation

View = dict[str, Any]


def web_view(web: Web) -> View:
    """Return the documents and relations around a document."""
    return {
        "centre": web.centre,
        "on": web.on,
        "nodes": [{"key": node.key} | node_facts(node) for node in web.nodes],
        "relations": [_relation(relation) for relation in web.relations],
    }


def tiers_view(key: Key, tiers: Iterable[Sequence[Rest]]) -> View:
    """Return who rests on a document, by tier."""
    return {"centre": key, "tiers": [[_rest(rest) for rest in tier] for tier in tiers]}


def chain_view(one: Key, other: Key, chain: Sequence[Relation] | None) -> View:
    """Return the relations that join two documents, None where nothing does."""
    told = None if chain is None else [_relation(relation) for relation in chain]
    return {"from": one, "to": other, "chain": told}


def problems_view(problems: Iterable[Problem]) -> View:
    """Return what is wrong with a graph, with the rows."""
    return {"problems": [_problem(problem) for problem in problems]}


def _relation(relation: Relation) -> View:
    ends = {"subject": relation.subject, "object": relation.object}
    return ends | relation_facts(relation)


def _rest(rest: Rest) -> View:
    return {
        "key": rest.key,
        "title": rest.record.title if rest.record else "",
        "state": rest.effect.state,
        "grounds": [_relation(relation) for relation in rest.grounds],
    }


def _problem(problem: Problem) -> View:
    return {
        "problem": problem.wrong,
        "documents": problem.documents,
        "rows": [{"at": row.at, "cells": row.cells} for row in problem.rows],
    }
