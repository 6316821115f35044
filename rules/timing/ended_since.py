"""LC210: a document that has itself ended is only for what happened before."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import State


def check(dossier: Dossier) -> Iterator[Mark]:
    key, span = dossier.key, dossier.document.number_span
    if key is None or span is None:
        return
    effect = dossier.law.effect(key, dossier.on)
    record = dossier.law.record(key)
    if effect.state is State.EXPIRED and record:
        yield Mark(
            span,
            say(
                "Theo dữ liệu, văn bản này đã {how_ended}; chỉ còn áp dụng cho hành vi xảy ra khi văn bản còn hiệu lực.",
                how_ended=dossier.how_ended(effect),
            ),
            dossier.law.explain(effect, record),
        )
