"""Numbers written in words or in Roman figures: "thứ nhất", "mười lăm", "bốn lăm", "IV"."""

import re

_UNITS = {
    "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "lam": 5,
    "sau": 6, "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
_UNIT = "|".join(_UNITS)
WORDED = rf"(?:(?:(?:{_UNIT}) )?muoi(?: (?:{_UNIT}))?|{_UNIT})"
"""A pattern for a number in words in bare text."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_TENS = re.compile(rf"(?:(?P<tens>{_UNIT}) )?(?:muoi\b ?)?(?P<ones>{_UNIT})?")


def number_in_words(level: str) -> int | None:
    """Return what bare words count, None where they are no number: "hai muoi lam" → 25."""
    if level in _UNITS:
        return _UNITS[level]
    hit = _TENS.fullmatch(level)
    if hit is None or not level:
        return None
    return 10 * _UNITS.get(hit["tens"], 1) + _UNITS.get(hit["ones"], 0)


def number_in_roman(level: str) -> int | None:
    """Return what Roman figures count, None where they are none: "iv" → 4."""
    values = [_ROMAN.get(letter, 0) for letter in level]
    if not values or 0 in values:
        return None
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
