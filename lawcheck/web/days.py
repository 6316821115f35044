"""The day for which a page is asked."""

from datetime import date

from starlette.exceptions import HTTPException

from lawcheck.web.ask import Ask


def day_said(ask: Ask, name: str = "on") -> date | None:
    """Return the day named in a field, None where it is blank.

    Raises:
        HTTPException: it is no day.
    """
    said = ask.said(name)
    if not said:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise HTTPException(400) from error
