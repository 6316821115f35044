"""The findings of an audit that a reviewer wants to see, counted by document."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Join, Subquery, and_, case, exists, func, select

from lawcheck.model import Severity
from lawcheck.store.judged import Audit, Verdict
from lawcheck.store.spells import alive
from lawcheck.store.tables import decisions, findings

DONE = frozenset({Verdict.ACCEPT, Verdict.DISMISS, Verdict.HANDLED})
"""Verdicts after which a finding is no longer open; one to be talked over still is."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Which findings are wanted: "" asks for any, `since` for those unknown at an earlier audit."""

    severity: str = ""
    rule: str = ""
    since: int | None = None


def counted(audit: Audit, signs: Signs) -> Subquery:
    """Return the wanted findings by document: the worst, how many, how many open or to discuss."""
    rank = case({s.value: rank for rank, s in enumerate(Severity)}, value=findings.c.severity)
    is_done = decisions.c.verdict.in_([verdict.value for verdict in DONE])
    is_discussed = decisions.c.verdict == Verdict.DISCUSS.value
    return (
        select(
            findings.c.file.label("in_file"),
            findings.c.part.label("in_part"),
            func.min(rank).label("worst"),
            func.count().label("found"),
            func.sum(case((is_done, 0), else_=1)).label("open"),
            func.sum(case((is_discussed, 1), else_=0)).label("discussed"),
        )
        .select_from(with_last_decisions())
        .where(*wanted(audit, signs))
        .group_by(findings.c.file, findings.c.part)
        .subquery()
    )


def wanted(audit: Audit, signs: Signs) -> Iterator[ColumnElement[bool]]:
    """Yield what is true of the findings that are wanted."""
    yield alive(findings, audit.plan, audit.id)
    if signs.severity:
        yield findings.c.severity == signs.severity
    if signs.rule:
        yield findings.c.rule == signs.rule
    if signs.since is not None:
        known = findings.alias()
        same = known.c.fingerprint == findings.c.fingerprint
        yield findings.c.since > signs.since
        yield ~exists().where(same, alive(known, audit.plan, signs.since))


def with_last_decisions() -> Join:
    """Return findings joined with the decision that counts, where there is one."""
    later = decisions.alias()
    follows = later.c.fingerprint == decisions.c.fingerprint, later.c.follows == decisions.c.id
    is_last = and_(findings.c.fingerprint == decisions.c.fingerprint, ~exists().where(*follows))
    return findings.outerjoin(decisions, is_last)
