"""Rows hold for a spell: from the audit that first saw them up to the one that no longer did."""

from sqlalchemy import ColumnElement, FromClause, Label, and_, func, or_

from lawcheck.store.tables import reviews


def alive(table: FromClause, plan: str, audit: int) -> ColumnElement[bool]:
    """Return what is true of the rows that held at an audit."""
    until = table.c.until
    return and_(table.c.plan == plan, table.c.since <= audit, or_(until.is_(None), until > audit))


def state_shown() -> Label[str]:
    """Return the state of a document as a column: past what the corpus knows, the presumed one."""
    return func.coalesce(reviews.c.presumed, reviews.c.state).label("shown")
