"""LC402: a province that was merged or renamed is not named in rules made afterwards."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, vietnamese
from lawcheck.model import Span, Succession

_GONE = frozenset({"merged", "renamed", "abolished", "status_change"})
_BEFORE = re.compile(
    r"(?:nguyên|trước đây|cũ|sáp nhập|hợp nhất|sắp xếp|cơ sở)(?: là)?\W+$", re.IGNORECASE
)
_AFTER = re.compile(
    r"\W+(?:\(?cũ|\(?trước đây|\(?nay là|\(?trước khi|\(?trước sắp xếp|trước (?:ngày|khi|sáp|sắp|hợp)"
    r"|sáp nhập|hợp nhất|sau (?:khi )?(?:sắp|sáp|hợp))",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    gone = _gone(dossier)
    if not gone:
        return
    names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in gone), re.IGNORECASE)
    prose = dossier.prose()
    for hit in names.finditer(prose, dossier.document.parts.preamble.start):
        line = prose[max(0, hit.start() - 40) : hit.start()]
        if not _BEFORE.search(line) and not _AFTER.match(prose, hit.end()):
            yield _mark(Span(*hit.span()), gone[hit.group().lower()])


def _gone(dossier: Dossier) -> dict[str, Succession]:
    return {
        change.old.lower(): change
        for change in dossier.law.successions
        if re.match(r"(?:Tỉnh|Thành phố) ", change.old)
        and change.change in _GONE
        and change.read != "memory"
        and dossier.day
        and change.since <= dossier.day
    }


def _mark(span: Span, change: Succession) -> Mark:
    return Mark(
        span,
        say(
            "Văn bản dùng tên {old}, đơn vị hành chính đã sắp xếp hoặc đổi tên từ ngày {since}, nay là {new}.",
            old=change.old,
            since=vietnamese(change.since),
            new=change.new,
        ),
        (change.basis,),
    )
