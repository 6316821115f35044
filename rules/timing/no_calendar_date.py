"""LC203: the start of effect must stand in the text as day, month and year."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import EffectiveRule

_OPEN = frozenset({EffectiveRule.ON_SIGNING, EffectiveRule.DAYS_AFTER})


def check(dossier: Dossier) -> Iterator[Mark]:
    effective, rank = dossier.document.effective, dossier.rank
    if rank is None or rank <= 4 or effective.span is None:
        return
    if effective.rule in _OPEN:
        yield Mark(
            effective.span,
            say(
                "Điều khoản về hiệu lực không ghi ngày, tháng, năm cụ thể mà tính từ ngày ký, ngày thông qua, trong khi văn bản phải xác định rõ ngày, tháng, năm có hiệu lực."
            ),
        )
