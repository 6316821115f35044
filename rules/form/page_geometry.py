"""LC325: paper and margins are those of the tables of form."""

from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark
from lawcheck.model import Layout, Margins

_A4 = (210.0, 297.0)
_PAPER_GRACE = 3.0
_NORMATIVE = {"trái": (30, 35), "phải": (15, 20), "trên": (15, 20), "dưới": (15, 20)}
_ADMINISTRATIVE = {"trái": (30, 35), "phải": (15, 20), "trên": (20, 25), "dưới": (20, 25)}
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
            f"Trang văn bản có {'; '.join(wrong)}, không đúng quy định về khổ giấy, định lề trang.",
        )


def _wrong(layout: Layout, limits: dict[str, tuple[int, int]]) -> Iterator[str]:
    sides = sorted((layout.width, layout.height))
    if any(abs(side - wanted) > _PAPER_GRACE for side, wanted in zip(sides, _A4, strict=True)):
        yield f"khổ giấy {layout.width:g} x {layout.height:g} mm (quy định là A4)"
    if layout.margins is None or layout.width > layout.height:
        return
    grace = _MEASURED_GRACE if layout.margins.measured else _STATED_GRACE
    for name, length in _named(layout.margins):
        least, most = limits[name]
        if length is not None and not least - grace <= length <= most + grace:
            yield f"lề {name} {length:g} mm (quy định {least} – {most} mm)"


def _named(margins: Margins) -> tuple[tuple[str, float | None], ...]:
    return (
        ("trái", margins.left),
        ("phải", margins.right),
        ("trên", margins.top),
        ("dưới", margins.bottom),
    )
