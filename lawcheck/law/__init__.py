"""CITATIONS + CORPUS + DAY → MEANING: what is meant, was it in force, and what says so."""

from lawcheck.law.explain import did
from lawcheck.law.graph import neighbourhood
from lawcheck.law.integrity import problems
from lawcheck.law.law import Law, load_law
from lawcheck.law.registry import Registry, read_registry

__all__ = ["Law", "Registry", "did", "load_law", "neighbourhood", "problems", "read_registry"]
