"""Who did what in the review app, and when; only added to."""

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, desc, insert, select

from lawcheck.store.tables import deeds


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a person did."""

    who: str
    what: str
    about: str
    address: str
    at: str


def note_deed(base: Connection, deed: Deed) -> None:
    """Add a deed to the log."""
    base.execute(insert(deeds).values(asdict(deed)))


def deed_list(base: Connection, most: int, before: int | None = None) -> tuple[Deed, ...]:
    """Return the latest deeds, the last one first."""
    asked = select(*(deeds.c[name] for name in Deed.__slots__)).order_by(desc(deeds.c.id))
    older = asked.where(deeds.c.id < before) if before else asked
    return tuple(Deed(*row) for row in base.execute(older.limit(most)))
