"""LC401: a body that ended or was renamed is not named in rules made afterwards."""

import re
from collections import defaultdict
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, later, say, vietnamese
from lawcheck.model import Span, Succession

_LIVES_ON = frozenset({"continued", "unchanged"})
_MASKS = frozenset(Mask) - {Mask.ANNEX}
_BEFORE = re.compile(
    r"(?:nguyên|trước đây|tiền thân|cũ|tên gọi|thay thế|sáp nhập|hợp nhất)(?: là| từ)?\W+$"
    r"|(?:thông tư|quyết định|công văn|văn bản)[^;.\n]{0,60} của (?:bộ trưởng |giám đốc )?$",
    re.IGNORECASE,
)
_ENDED = later(
    "Văn bản dùng tên {old}, cơ quan đã kết thúc hoạt động hoặc đổi tên từ ngày {since}, {now}."
)
_AFTER = re.compile(r"\W+(?:cũ|trước đây|nay là|sau đây|trước khi|thành|sáp nhập|hợp nhất)\b")


def check(dossier: Dossier) -> Iterator[Mark]:
    gone = _gone(dossier)
    if not gone:
        return
    names = re.compile(
        "|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in sorted(gone, key=len, reverse=True))
    )
    prose = dossier.prose(_MASKS)
    for hit in names.finditer(prose, dossier.document.parts.preamble.start):
        before = prose[max(0, hit.start() - 90) : hit.start()]
        if not _BEFORE.search(before) and not _AFTER.match(prose, hit.end()):
            yield _mark(Span(*hit.span()), gone[hit.group()])


def _gone(dossier: Dossier) -> dict[str, list[Succession]]:
    """Return the bodies that had ended by the day of issue, by name; hearsay is left out."""
    ended: dict[str, list[Succession]] = defaultdict(list)
    for change in () if dossier.is_misdated else dossier.law.successions:
        if dossier.day and change.since <= dossier.day and _is_sure(change):
            ended[change.old].append(change)
    return dict(ended)


def _is_sure(change: Succession) -> bool:
    """Whether a body, not a place or a sort of unit ("huyện"), ended for all ("trừ …")."""
    is_body = change.old[:1].isupper() and not re.match(r"(?:Tỉnh|Thành phố) ", change.old)
    is_known = change.read != "memory" and "trừ" not in change.basis
    return is_body and is_known and change.change not in _LIVES_ON


def _mark(span: Span, changes: list[Succession]) -> Mark:
    first = changes[0]
    heirs = ", ".join(dict.fromkeys(change.new for change in changes if change.new))
    now = say("nay là {heirs}", heirs=heirs) if heirs else say("không còn cơ quan này")
    told = {"old": first.old, "since": vietnamese(first.since), "now": now}
    return Mark(span, say(_ENDED, **told), tuple(dict.fromkeys(change.basis for change in changes)))
