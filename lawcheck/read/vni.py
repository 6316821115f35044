"""VNI for Windows text, as typed with the VNI- fonts, → Unicode."""

import re
import unicodedata

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"
_HAT, _BREVE, _HORN = "\u0302\u0306\u031b"
_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _HAT,
    "à": _HAT + _GRAVE,
    "á": _HAT + _ACUTE,
    "å": _HAT + _HOOK,
    "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_SINGLE = {"ô": "o" + _HORN, "ö": "u" + _HORN, "ñ": "đ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_WITH_CAPITALS = str.maketrans(
    _SINGLE | {letter.upper(): shown.upper() for letter, shown in _SINGLE.items()}
)
_PAIR = re.compile(f"([aeouyôö])([{''.join(_MARKS)}])", re.IGNORECASE)


def from_vni(text: str) -> str:
    """Return VNI characters (base letter + mark, seen as Latin-1) as Unicode."""
    marked = _PAIR.sub(lambda hit: hit[1] + _MARKS[hit[2].lower()], text)
    return unicodedata.normalize("NFC", marked.translate(_WITH_CAPITALS))
