"""Numbers of provisions: what follows what, so that "từ điểm a đến điểm đ" can be written out."""

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Letters of the Vietnamese alphabet that name points; f, j, w and z are not among them."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LIMIT = 200


def between(first: str, last: str) -> tuple[str, ...]:
    """Return the numbers from `first` to `last`; the two alone where nothing can be counted."""
    for count in (_digits, _letters, _romans, _lettered):
        if (found := count(first, last)) is not None:
            return found
    return (first, last)


def _digits(first: str, last: str) -> tuple[str, ...] | None:
    if not (first.isdigit() and last.isdigit()) or not 0 < int(last) - int(first) < _LIMIT:
        return None
    return tuple(map(str, range(int(first), int(last) + 1)))


def _lettered(first: str, last: str) -> tuple[str, ...] | None:
    """Count from 22 to 24b over 23, 24 and 24a."""
    base, letter = last[:-1], last[-1:].lower()
    if letter not in ALPHABET or base == "" or not (first == base or _digits(first, base)):
        return None
    whole = _digits(first, base) or (base,)
    return (*whole, *(base + added for added in ALPHABET[: ALPHABET.index(letter) + 1]))


def _letters(first: str, last: str) -> tuple[str, ...] | None:
    if len(first) != 1 or len(last) != 1:
        return None
    start, stop = ALPHABET.find(first.lower()), ALPHABET.find(last.lower())
    return tuple(ALPHABET[start : stop + 1]) if 0 <= start < stop else None


def _romans(first: str, last: str) -> tuple[str, ...] | None:
    start, stop = roman_value(first), roman_value(last)
    if not start or not stop or not 0 < stop - start < _LIMIT:
        return None
    return tuple(map(to_roman, range(start, stop + 1)))


def roman_value(number: str) -> int:
    """Return the value of a Roman numeral, 0 where it is none."""
    values = [_ROMAN.get(letter, 0) for letter in number.lower()]
    if not values or not all(values):
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def to_roman(value: int) -> str:
    """Return `value` as a Roman numeral."""
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
    ones = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, letters in (*steps, *ones):
        written += letters * (value // worth)
        value %= worth
    return written
