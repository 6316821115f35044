"""LC202: from signing to effect the law asks for 45, 10 or 7 days, unless the way was shortened."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import Span

_NEW_LAW = date(2025, 4, 1)
_SHORTENED = re.compile(
    r"(?:trình tự|thủ tục)[^.;\n]{0,20}rút gọn|trường hợp đặc biệt", re.IGNORECASE
)


def check(dossier: Dossier) -> Iterator[Mark]:
    document, issued, days = dossier.document, dossier.issued, _days(dossier)
    if issued is None or days is None or _is_excused(dossier, issued):
        return
    effective = document.effective
    starts = [(say("Văn bản"), effective.date, effective.span)]
    starts += [(say("Một phần của văn bản"), p.date, p.span) for p in document.partial_effective]
    for what, start, span in starts:
        says_effect = span is not None and "hiệu lực" in span.of(dossier.text)
        if span and start and says_effect and issued <= start < issued + timedelta(days):
            yield _mark(what, span, start, issued, days)


def _mark(what: str, span: Span, start: date, issued: date, days: int) -> Mark:
    earliest = issued + timedelta(days)
    return Mark(
        span,
        say(
            "{what} ký ngày {issued}, có hiệu lực từ ngày {start}, sau {days} ngày, trong khi luật yêu cầu không sớm hơn {least} ngày nếu không theo trình tự, thủ tục rút gọn; cần đối chiếu văn bản cho phép rút gọn.",
            what=what,
            issued=vietnamese(issued),
            start=vietnamese(start),
            days=(start - issued).days,
            least=days,
        ),
        (say("Ngày sớm nhất theo thời hạn chung: {day}", day=vietnamese(earliest)),),
    )


def _days(dossier: Dossier) -> int | None:
    rank = dossier.rank
    if rank is None:
        return None
    if rank < 10:
        return 45
    lower = rank > 12 and dossier.issued is not None and dossier.issued < _NEW_LAW
    return 7 if lower else 10


def _is_excused(dossier: Dossier, issued: date) -> bool:
    """Huyện và xã had no shortened way until 31/03/2025: Luật 80/2015/QH13 Điều 147–149."""
    shortened = _SHORTENED.search(dossier.text, 0, dossier.document.parts.preamble.end)
    lower = dossier.rank is not None and dossier.rank > 12
    return bool(shortened) and not (lower and issued < _NEW_LAW)
