"""How far the reviewers of an audit are, and what its documents can be narrowed by."""

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from lawcheck.store.judged import Audit
from lawcheck.store.signs import Signs, counted
from lawcheck.store.spells import alive, state_shown
from lawcheck.store.tables import findings, reviews
from lawcheck.wire import decode


@dataclass(frozen=True, slots=True)
class Progress:
    """Findings and documents with findings: all, and those that need nobody any more."""

    found: int
    decided: int
    documents: int
    done: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Rules (with their slugs), issuers, years and states that occur."""

    rules: tuple[tuple[str, str], ...]
    issuers: tuple[str, ...]
    years: tuple[int, ...]
    states: tuple[str, ...]


def progress_of(base: Connection, audit: Audit) -> Progress:
    """Return how far the reviewers of an audit are."""
    signs = counted(audit, Signs())
    done = func.sum(case((signs.c.open == 0, 1), else_=0))
    asked = select(func.sum(signs.c.found), func.sum(signs.c.open), func.count(), done)
    found, left, documents, complete = (int(n or 0) for n in base.execute(asked).one())
    return Progress(found, found - left, documents, complete)


def facets_of(base: Connection, audit: Audit) -> Facets:
    """Return what the documents of an audit can be narrowed by."""
    held = alive(findings, audit.plan, audit.id)
    rules = base.execute(select(findings.c.rule, findings.c.slug).where(held).distinct())
    columns = reviews.c.issuers, reviews.c.issued, state_shown()
    rows = base.execute(select(*columns).where(alive(reviews, audit.plan, audit.id))).all()
    issuers = {name for told in {r.issuers for r in rows} for name in decode(told.encode(), list)}
    return Facets(
        rules=tuple(sorted((row.rule, row.slug) for row in rules)),
        issuers=tuple(sorted(issuers)),
        years=tuple(sorted({r.issued.year for r in rows if r.issued}, reverse=True)),
        states=tuple(sorted({r.shown for r in rows})),
    )
