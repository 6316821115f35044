"""VNI for Windows text, as typed with the VNI- fonts, → Unicode."""

import re
import unicodedata

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"
_HAT, _BREVE = "\u0302\u0306"
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
_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_SINGLES = _SINGLE | {letter.upper(): shown.upper() for letter, shown in _SINGLE.items()}
TAKEN = "\0"
_SIGN = re.compile(
    f"([aeouyôö])([{''.join(_MARKS)}])|[{''.join(_SINGLE)}]",
    re.IGNORECASE,
)


def from_vni(text: str) -> str:
    """Return VNI characters (base letter + mark, seen as Latin-1) as Unicode."""
    return vni_in_place(text).replace(TAKEN, "")


def vni_in_place(text: str) -> str:
    """Return the same in Unicode and as long as before: where a mark stood is `TAKEN`."""
    return _SIGN.sub(_shown, text)


def _shown(hit: re.Match[str]) -> str:
    letter = _SINGLES.get(hit[0][0], hit[0][0])
    if hit[1] is None:
        return letter
    whole = unicodedata.normalize("NFC", letter + _MARKS[hit[2].lower()])
    return whole + TAKEN if len(whole) == 1 else letter + _SINGLES.get(hit[2], hit[2])
