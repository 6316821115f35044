"""LC608: one provision gives two periods for one and the same act."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_PERIOD = re.compile(
    r"(?:Trong )?(?:thời hạn|thời gian|vòng)\s+(?:không quá |tối đa |là )?(?P<many>\d+)\s*(?:\([^)]*\)\s*)?"
    r"(?P<unit>ngày làm việc|ngày|giờ làm việc|giờ|tháng|năm|tuần)\b,?(?P<act>[^.;\n]{50,600})",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[^.;\n]*\Z")


def check(dossier: Dossier) -> Iterator[Mark]:
    prose, seen = dossier.prose(), dict[tuple[Span, str, str], re.Match[str]]()
    for hit in _PERIOD.finditer(prose):
        path = dossier.document.path_at(hit.start())
        opening = _OPENING.search(prose, max(0, hit.start() - 400), hit.start())
        act, before = (" ".join(words.lower().split()) for words in (hit["act"], _words(opening)))
        if not path or "\0" in act:
            continue
        first = seen.setdefault((path[-1].span, before, act), hit)
        if _length(first) != _length(hit):
            yield Mark(
                Span(hit.start(), hit.end("unit")),
                say(
                    "Cùng một việc trong cùng một quy định, chỗ trước ghi thời hạn “{length}”, chỗ này ghi “{here}”.",
                    length=_length(first),
                    here=_length(hit),
                ),
            )


def _words(opening: re.Match[str] | None) -> str:
    """Return what the sentence says before the period: whose act it is, in which case."""
    return re.sub(r"^(?:\d+\.|[a-zđ]\))\s*", "", opening[0]) if opening else ""


def _length(hit: re.Match[str]) -> str:
    return f"{hit['many']} {hit['unit']}"
