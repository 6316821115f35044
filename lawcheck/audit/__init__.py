"""Runs that come again: read only what changed, ask the law anew, tell what is new and what is gone.

`run(plan, clock)` gives a `Summary`. `unpacked` opens a document that the store keeps.
"""

from lawcheck.audit.difference import Difference, difference
from lawcheck.audit.handlings import handlings
from lawcheck.audit.kept import Kept, packed, unpacked
from lawcheck.audit.plan import Folder, Plan, acceptances, folders_at
from lawcheck.audit.reviewed import reviewed
from lawcheck.audit.run import run
from lawcheck.audit.summary import Summary

__all__ = [
    "Difference",
    "Folder",
    "Kept",
    "Plan",
    "Summary",
    "acceptances",
    "difference",
    "folders_at",
    "handlings",
    "packed",
    "reviewed",
    "run",
    "unpacked",
]
