"""Templates → HTML: every value is escaped, every text for people goes through `say`."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from jinja2 import Environment

from lawcheck import __version__
from lawcheck.language import later, say
from lawcheck.report.pages import environment
from lawcheck.web.desk import VIETNAM


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
    made = environment("lawcheck.web")
    made.globals |= {"version": __version__, "keys": keys}
    made.filters |= {"time": time}
    return made


def time(at: str) -> str:
    """Return a moment of the store as the clocks of Vietnam showed it."""
    return f"{datetime.fromisoformat(at).astimezone(VIETNAM):%d/%m/%Y %H:%M}"
