"""Templates → HTML: every value is escaped, every text for people goes through `say`."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from lawcheck import __version__
from lawcheck.language import in_words, later, say, spoken

_VIETNAM = timezone(timedelta(hours=7))


def render(template: str, values: Mapping[str, Any]) -> str:
    """Return a template filled in."""
    return _environment().get_template(template).render(values)


_KEYS = (
    ("j", later("dấu hiệu hoặc văn bản sau")),
    ("k", later("dấu hiệu hoặc văn bản trước")),
    ("Enter", later("mở văn bản")),
    ("[", later("văn bản trước của hàng đợi")),
    ("]", later("văn bản sau của hàng đợi")),
    ("x", later("chọn văn bản")),
    ("a", later("xác nhận")),
    ("d", later("bác bỏ")),
    ("h", later("đã xử lý")),
    ("n", later("cần trao đổi")),
    ("u", later("mở lại")),
    ("/", later("tìm")),
    ("Esc", later("thôi, về danh sách")),
    ("?", later("bảng này")),
)


def keys() -> tuple[tuple[str, str], ...]:
    """Return the keys that work, each with what it does."""
    return tuple((key, say(told)) for key, told in _KEYS)


@lru_cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("lawcheck.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "say": say,
        "in_words": in_words,
        "spoken": spoken,
        "version": __version__,
        "keys": keys,
    }
    made.filters |= {"day": day, "time": time, "count": count}
    return made


def day(on: date | None) -> str:
    """Return a day as it is written in Vietnam, "" where there is none."""
    return f"{on:%d/%m/%Y}" if on else ""


def time(at: str) -> str:
    """Return a moment of the store as the clocks of Vietnam showed it."""
    return f"{datetime.fromisoformat(at).astimezone(_VIETNAM):%d/%m/%Y %H:%M}"


def count(number: int) -> str:
    """Return a number as it is written in the language spoken now."""
    told = f"{number:,}"
    return told.replace(",", ".") if spoken() == "vi" else told
