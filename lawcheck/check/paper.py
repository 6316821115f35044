"""The layout an example is given: `layout="210x297 30/20/20/20 Times New Roman 14 italic"`."""

import re

from lawcheck.errors import RuleError
from lawcheck.language import say
from lawcheck.model import Layout, Look, Margins

_WRITTEN = re.compile(
    r"(?P<width>\d+)x(?P<height>\d+) (?P<sides>[\d.]+/[\d.]+/[\d.]+/[\d.]+) (?P<font>\S.*) "
    r"(?P<size>[\d.]+) (?P<bases>italic|upright)"
)


def layout_in(at: str, written: str) -> Layout:
    """Return the layout written: paper, margins left/right/top/bottom, font, size, căn cứ.

    Raises:
        RuleError: it is written otherwise; says how it must be.
    """
    found = _WRITTEN.fullmatch(written)
    if found is None:
        message = say(
            '{at}: layout="{written}" phải viết như "210x297 30/20/20/20 Times New Roman 14 italic" (khổ giấy, lề trái/phải/trên/dưới, phông, cỡ chữ, căn cứ in nghiêng hay đứng)',
            at=at,
            written=written,
        )
        raise RuleError(message)
    font, size = found["font"], float(found["size"])
    left, right, top, bottom = map(float, found["sides"].split("/"))
    return Layout(
        width=float(found["width"]),
        height=float(found["height"]),
        margins=Margins(left, right, top, bottom),
        body=Look(font, size, italic=False),
        bases=Look(font, size, italic=found["bases"] == "italic"),
    )
