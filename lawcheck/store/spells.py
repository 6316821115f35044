"""Rows hold for a spell: from the audit that first saw them up to the one that no longer did."""

from sqlalchemy import ColumnElement, FromClause, and_, or_


def alive(table: FromClause, plan: str, audit: int) -> ColumnElement[bool]:
    """Return what is true of the rows that held at an audit."""
    until = table.c.until
    return and_(table.c.plan == plan, table.c.since <= audit, or_(until.is_(None), until > audit))
