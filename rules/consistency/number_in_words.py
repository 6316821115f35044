"""LC605: a number in digits and the words beside it must say the same."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span, fold

_PAIR = re.compile(r"(?<![\w.,/])(?P<digits>\d{1,3})\s*\((?P<words>[^()\d\n]{2,40})\)")
_UNITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}


def check(dossier: Dossier) -> Iterator[Mark]:
    for hit in _PAIR.finditer(dossier.text):
        said = _value(fold(hit["words"]).split())
        if said is not None and said != int(hit["digits"]):
            yield Mark(
                Span(*hit.span()),
                say(
                    "Số viết bằng chữ số là {digits} nhưng viết bằng chữ là “{words}”.",
                    digits=hit["digits"],
                    words=hit["words"],
                ),
            )


def _value(words: list[str]) -> int | None:
    """Return the number "hai mươi lăm" says, None where the words are no number up to 999.

    "25 (năm)" says years, not five.
    """
    total, last = 0, None
    for word in words:
        if word in _UNITS and last is None:
            last = _UNITS[word]
        elif word == "muoi":
            total, last = total + 10 * (1 if last is None else last), None
        elif word == "tram" and last is not None:
            total, last = total + 100 * last, None
        elif word not in {"linh", "le"}:
            return None
    return total + (last or 0) if words and words != ["nam"] else None
