"""Templates → HTML: every value is escaped, every text for people goes through `say`."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from lawcheck import __version__
from lawcheck.language import say, spoken

_VIETNAM = timezone(timedelta(hours=7))


def render(template: str, values: Mapping[str, Any]) -> str:
    """Return a template filled in."""
    return _environment().get_template(template).render(values)


@lru_cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("lawcheck.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"say": say, "spoken": spoken, "version": __version__}
    made.filters |= {"day": day, "time": time}
    return made


def day(on: date | None) -> str:
    """Return a day as it is written in Vietnam, "" where there is none."""
    return f"{on:%d/%m/%Y}" if on else ""


def time(at: str) -> str:
    """Return a moment of the store as the clocks of Vietnam showed it."""
    return f"{datetime.fromisoformat(at).astimezone(_VIETNAM):%d/%m/%Y %H:%M}"
