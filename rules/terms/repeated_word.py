"""LC408: a word or a phrase is not written twice in a row."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_WORDS = (
    "ngày|tháng|của|và|theo|tại|các|những|với|trong|là|không|để|khi|hoặc|phải|đến|Ủy ban nhân dân"
)
_PHRASE = r"(?!(?:và|hoặc|từ) )[^\W\d_]{2,} [^\W\d_]{2,}(?: [^\W\d_]{2,})?"
_TWICE = re.compile(
    rf"(?<![\w-])(?:(?P<before>[^\W\d_]+) )?"
    rf"(?P<twice>(?P<words>{_WORDS}|{_PHRASE}) (?P=words))(?![\w-])"
)
_PART_OF_ANOTHER = frozenset(
    [
        "tiếp",
        "kèm",
        "kế",
        "dựa",
        "hàng",
        "tồn",
        "hiện",
        "bên",
        "phía",
        "nội",
        "hằng",
        "chi",
        "quyết",
        "thẩm",
        "kiểm",
        "người",
        "viện",
        "quan",
        "chức",
        "đội",
        "vị",
        "quy",
        "xác",
    ]
)
"""The first of the two ends another word: tiếp theo, hàng không, quyết định, Viện kiểm sát."""


def check(dossier: Dossier) -> Iterator[Mark]:
    prose = dossier.prose({Mask.QUOTED, Mask.ANNEX})
    parts = dossier.document.parts
    for hit in _TWICE.finditer(prose, parts.preamble.start, parts.body.end):
        if (hit["before"] or "").lower() not in _PART_OF_ANOTHER:
            yield Mark(
                Span(*hit.span("twice")),
                say(
                    "Chữ “{words}” được viết hai lần liền nhau, trong khi ngôn ngữ của văn bản phải chính xác.",
                    words=hit["words"],
                ),
            )
