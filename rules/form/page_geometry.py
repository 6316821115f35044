"""LC325: paper and margins are those of the tables of form."""

from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, later, say
from lawcheck.model import Layout, Margins

Limits = tuple[tuple[int, int], ...]

_A4 = (210.0, 297.0)
_PAPER_GRACE = 3.0
_SIDES = (later("trái"), later("phải"), later("trên"), later("dưới"))
_NORMATIVE = ((30, 35), (15, 20), (15, 20), (15, 20))
_ADMINISTRATIVE = ((30, 35), (15, 20), (20, 25), (20, 25))
_STATED_GRACE, _MEASURED_GRACE = 1.0, 3.0
_TABLE_SINCE = date(2025, 4, 1)
"""Of normative documents; the table before it has not been read."""


def check(dossier: Dossier) -> Iterator[Mark]:
    title, day, normative = dossier.document.title_span, dossier.day, dossier.document.normative
    if title is None or day is None or (normative and day < _TABLE_SINCE):
        return
    layout = dossier.layout
    wrong = list(_wrong(layout, _NORMATIVE if normative else _ADMINISTRATIVE)) if layout else []
    if wrong:
        yield Mark(
            title,
            say(
                "Trang văn bản có {wrong}, không đúng quy định về khổ giấy, định lề trang.",
                wrong="; ".join(wrong),
            ),
        )


def _wrong(layout: Layout, limits: Limits) -> Iterator[str]:
    sides = sorted((layout.width, layout.height))
    if any(abs(side - wanted) > _PAPER_GRACE for side, wanted in zip(sides, _A4, strict=True)):
        size = {"width": layout.width, "height": layout.height}
        yield say("khổ giấy {width:g} x {height:g} mm (quy định là A4)", **size)
    if layout.margins is None or layout.width > layout.height:
        return
    grace = _MEASURED_GRACE if layout.margins.measured else _STATED_GRACE
    for side, length, (least, most) in zip(_SIDES, _lengths(layout.margins), limits, strict=True):
        if length is not None and not least - grace <= length <= most + grace:
            yield say(
                "lề {side} {length:g} mm (quy định {least} – {most} mm)",
                side=say(side),
                length=length,
                least=least,
                most=most,
            )


def _lengths(margins: Margins) -> tuple[float | None, ...]:
    return margins.left, margins.right, margins.top, margins.bottom
