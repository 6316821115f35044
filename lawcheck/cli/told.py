"""What people tell beside the documents, from the files and the store that a command names."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.report.deadlines import read_calendar
from lawcheck.report.handling import Handling, read_decisions, read_fields

if TYPE_CHECKING:
    from lawcheck.report.forms import Told


def told_by(
    folder: Path | None, on: date, decisions: Path | None, store: str | None, fields: Path | None
) -> "Told":
    """Return the calendar, the decisions and the fields of documents.

    Raises:
        ConfigError: a file does not say what it should.
    """
    from lawcheck.report.forms import Told  # noqa: PLC0415 - heavy

    known = _kept(store) if store else {}
    return Told(
        read_calendar(on, folder),
        known | (read_decisions(decisions) if decisions else {}),
        read_fields(fields) if fields else {},
    )


def _kept(url: str) -> dict[str, Handling]:
    from lawcheck.audit import handlings  # noqa: PLC0415 - heavy
    from lawcheck.store import open_store  # noqa: PLC0415

    with closing(open_store(url)) as store:
        return handlings(store)
