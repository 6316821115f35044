"""VIQR text, Vietnamese in plain ASCII as once sent by mail (Vie^.t Nam), → Unicode (RFC 1456)."""

import re
import unicodedata

_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_TONES = {"`": "\u0300", "'": "\u0301", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VOWEL = re.compile(r"([aeiouyAEIOUY])([\^(+]?)(['`?~]|\.(?!\.|\s*$|\s+[A-Z\d]))?", re.MULTILINE)
"""A point at the end of a line or before a capital ends a sentence, else it marks a tone."""
_STROKE = re.compile(r"dd|DD|Dd|dD")
_ESCAPED = re.compile(r"\\(.)")
_FITS = {"^": "aeo", "(": "a", "+": "ou"}


def from_viqr(text: str) -> str:
    """Return VIQR characters (base letter + marks typed after it) as Unicode."""
    stroked = _STROKE.sub(lambda hit: "Đ" if hit[0][0] == "D" else "đ", text)
    marked = _ESCAPED.sub(r"\1", _VOWEL.sub(_marked, stroked))
    return unicodedata.normalize("NFC", marked)


def _marked(hit: re.Match[str]) -> str:
    letter, shape, tone = hit[1], hit[2], hit[3] or ""
    if shape and letter.lower() not in _FITS[shape]:
        return hit[0]
    return letter + _SHAPES.get(shape, "") + _TONES.get(tone, "")
