"""LC329: the first citation of a document names its issuer and its title."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Level, Span

_CITED = re.compile(
    r"(?P<words>(?:Nghị định|Thông tư|Quyết định|Nghị quyết)(?: số)? (?P<number>\d+/\d{4}/[A-ZĐ][\w-]*\w))"
    r"(?P<end>\s*(?:\.(?=\s|$)|;?$))?",
    re.MULTILINE,
)
_OPEN = frozenset({Mask.QUOTED, Mask.ANNEX, Mask.TRANSITION, Mask.ENDING})


def check(dossier: Dossier) -> Iterator[Mark]:
    prose, document = dossier.prose(_OPEN), dossier.document
    seen: set[str] = set()
    for hit in _CITED.finditer(dossier.text, 0, document.parts.body.end):
        is_first = hit["number"] not in seen and hit["number"] != document.number
        seen.add(hit["number"])
        if not is_first or hit["end"] is None or hit.start() < document.parts.body.start:
            continue
        if _is_own_words(prose, hit) and not _is_heading(dossier, hit.start()):
            yield Mark(
                Span(*hit.span("words")),
                say(
                    "Lần viện dẫn đầu tiên “{words}” không ghi cơ quan ban hành và tên gọi, trong khi viện dẫn lần đầu phải ghi đầy đủ.",
                    words=hit["words"],
                ),
            )


def _is_own_words(prose: str, hit: re.Match[str]) -> bool:
    """Whether it is not masked, and the one number of its line's sentence."""
    before = prose[prose.rfind("\n", 0, hit.start()) + 1 : hit.start()]
    sentence = re.split(r"[.;]\s", before)[-1]
    return prose[hit.start()] != "\0" and not re.search(r"\d/\d{4}/|\t|\0|[“\"(]$", sentence)


def _is_heading(dossier: Dossier, at: int) -> bool:
    start = dossier.text.rfind("\n", 0, at) + 1
    path = dossier.document.path_at(at)
    return not path or (path[-1].level is Level.ARTICLE and path[-1].span.start == start)
