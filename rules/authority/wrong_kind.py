"""LC501: each body issues rules only in the forms the law gives it on that day."""

from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, say, vietnamese

_KINDS = (
    "Luật",
    "Nghị quyết",
    "Pháp lệnh",
    "Lệnh",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
)
_SINCE_2016 = (date(2016, 7, 1), date(2025, 4, 1), date(2025, 7, 1))


def check(dossier: Dossier) -> Iterator[Mark]:
    document, day = dossier.document, dossier.day
    span, kind = document.number_span, document.kind
    if span is None or day is None or kind not in _KINDS or len(document.issuers) != 1:
        return
    if dossier.year is None or dossier.rank is not None:
        return
    issuer, law = document.issuers[0], dossier.law
    days = (day, *_SINCE_2016)
    if not any(law.rank(other, issuer, on) for other in _KINDS for on in days):
        return
    allowed = [other for other in _KINDS if law.rank(other, issuer, day)]
    forms = ", ".join(other.lower() for other in allowed)
    may = say("chỉ có {forms}", forms=forms) if allowed else say("không có hình thức nào")
    yield Mark(
        span,
        say(
            "{kind} của {issuer} đánh số như văn bản quy phạm pháp luật, trong khi vào ngày {day} hình thức văn bản quy phạm pháp luật của cơ quan này {may}.",
            kind=kind,
            issuer=issuer,
            day=vietnamese(day),
            may=may,
        ),
    )
