"""Pages from templates: every value is escaped, every text said in the language of the reader."""

from datetime import date
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from lawcheck.language import in_words, say, spoken
from lawcheck.report.words import URGENCY


@lru_cache
def environment() -> Environment:
    """Return the templates of reports, with what all of them use."""
    made = Environment(
        loader=PackageLoader("lawcheck.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals |= {"say": say, "in_words": in_words, "spoken": spoken, "URGENCY": URGENCY}
    made.filters |= {"day": _day, "number": _number}
    return made


def _day(on: date) -> str:
    return f"{on:%d/%m/%Y}"


def _number(count: int) -> str:
    """Write a count as the reader's language does: 10.000 or 10,000."""
    return f"{count:,}".replace(",", "." if spoken() == "vi" else ",")
