"""LC604: an annex issued with the document must be there."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Span

_CITED = re.compile(
    r"\bPhụ lục (?:số )?(?P<number>[IVXL]+|\d{1,2})\b(?: |, )?(?:ban hành )?kèm theo"
    r" (?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết) này"
)
_HEAD = re.compile(
    r"^\W*PHỤ LỤC(?: SỐ)? *(?P<number>[IVXL]+|\d{1,2})\b", re.MULTILINE | re.IGNORECASE
)
_FEW = 2
"""Where more are absent the file was cut before its end."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def check(dossier: Dossier) -> Iterator[Mark]:
    annexes = [top for top in dossier.document.outline if top.level is Level.ANNEX]
    if not annexes or dossier.document.missing:
        return
    there = {_value(hit["number"]) for hit in _HEAD.finditer(dossier.text, annexes[0].span.start)}
    there |= {_value(top.number) for top in annexes}
    if len(there - {0}) < 2:
        return
    cited = _CITED.finditer(dossier.prose(), 0, annexes[0].span.start)
    absent = {_value(hit["number"]): hit for hit in cited if _value(hit["number"]) > max(there)}
    for hit in absent.values() if len(absent) <= _FEW else ():
        yield Mark(
            Span(*hit.span()),
            say(
                "Văn bản dẫn đến Phụ lục {number} ban hành kèm theo nhưng phần phụ lục không có phụ lục này.",
                number=hit["number"],
            ),
        )


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN.get(letter, 0) for letter in number.upper()]
    pairs = zip(values, [*values[1:], 0][: len(values)], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
