"""Pages from templates: every value is escaped, every text said in the language of the reader."""

from datetime import date
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from lawcheck.language import in_words, say, spoken
from lawcheck.report.words import URGENCY


@lru_cache
def environment(package: str = "lawcheck.report") -> Environment:
    """Return the templates of a package, with what those of every package use."""
    made = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals |= {"say": say, "in_words": in_words, "spoken": spoken, "URGENCY": URGENCY}
    made.filters |= {"day": day, "number": number}
    return made


def day(on: date | None) -> str:
    """Return a day as it is written in Vietnam, "" where there is none."""
    return f"{on:%d/%m/%Y}" if on else ""


def number(count: int) -> str:
    """Write a count as the reader's language does: 10.000 or 10,000."""
    return f"{count:,}".replace(",", "." if spoken() == "vi" else ",")
