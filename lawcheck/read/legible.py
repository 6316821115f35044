"""Whether text is language: laid under a scan by bad recognition, it is not.

Most words of good text are words of statutes, or syllables with the marks of Vietnamese: names of
people and places. English, and forms in two languages, are told by its little words.
"""

import re

from lawcheck.model import fold
from lawcheck.read.fonts import decoder_of_words
from lawcheck.read.restore import is_known

_LEAST = 0.75
_ENGLISH = frozenset(("of", "and", "for", "shall", "which", "with", "from", "this"))
_LEAST_ENGLISH = 0.04
"""Bad recognition of Vietnamese yields one in fifty by chance."""
_EDGES = re.compile(r"^\W+|\W+$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SYMBOL = re.compile(r"[\d/.@]*[/@].*")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


def is_legible(text: str) -> bool:
    """Whether the words of a page, in Unicode or an old encoding, are words of a language."""
    words = _words(decoder_of_words(text)(text))
    english = sum(word in _ENGLISH for word in words)
    good = sum(map(_is_word, words))
    return good >= _LEAST * len(words) or english >= _LEAST_ENGLISH * len(words)


def _words(text: str) -> list[str]:
    bare = (_EDGES.sub("", word).lower() for word in text.split())
    return [word for word in bare if _LETTERS.search(word) and not _SYMBOL.search(word)]


def _is_word(word: str) -> bool:
    parts = re.split(r"[-–]", word)
    return all(is_known(part) or _is_marked_syllable(part) for part in parts)


def _is_marked_syllable(word: str) -> bool:
    return not word.isascii() and bool(_SYLLABLE.fullmatch(fold(word)))
