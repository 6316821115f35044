"""The lược đồ of many documents within one page, packed: a browser unpacks the one asked for."""

import zlib
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date

from lawcheck.law import Law
from lawcheck.law.graph_chart import chart_of
from lawcheck.model import Key
from lawcheck.report.diagram_svg import svg_of


def drawings(keys: Iterable[Key], law: Law, on: date) -> Mapping[Key, str]:
    """Return the drawing of each document that the law knows, once, as zlib in base64."""
    known = (key for key in dict.fromkeys(keys) if law.record(key))
    return {key: _packed(svg_of(chart_of(law, key, on))) for key in known}


def _packed(svg: str) -> str:
    return b64encode(zlib.compress(svg.encode(), 9)).decode()
