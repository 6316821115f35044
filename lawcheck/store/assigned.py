"""Who is to look at which document of a plan; it stays with the document from audit to audit."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from lawcheck.store.tables import assigned, reviews


def assign(base: Connection, ids: Iterable[int], account: str, by: str, at: str) -> int:
    """Give documents, named by their rows in `reviews`, to somebody; to nobody by "".

    Returns:
        How many documents there were.
    """
    columns = reviews.c.plan, reviews.c.file, reviews.c.part
    rows = base.execute(select(*columns).where(reviews.c.id.in_(tuple(ids)))).mappings().all()
    for row in rows:
        here = (assigned.c[name] == value for name, value in row.items())
        base.execute(delete(assigned).where(*here))
        if account:
            base.execute(insert(assigned).values({**row, "account": account, "by": by, "at": at}))
    return len(rows)
