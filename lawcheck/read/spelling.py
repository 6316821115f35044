"""Whether a word is spelled as Vietnamese is: an onset, vowels with at most one tone, a coda."""

import re

_PLAIN = "aăâeêioôơuưy"
_TONED = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_SYLLABLE = re.compile(
    r"(?:ngh|[ncpkgt]h|ng|gi|tr|qu|[bcdđghklmnprstvx])?"
    rf"(?:[{_PLAIN}]{{0,2}}[{_TONED}][{_PLAIN}]{{0,2}}|[{_PLAIN}]{{1,3}})"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_WORD = re.compile(r"[^\s.,;:()\[\]\"“”'‘’/\-–+*=<>&%\d]+")


def words(text: str) -> list[str]:
    """Return the words of a text, with every sign that may be a letter."""
    return _WORD.findall(text)


def misspelled(word: str) -> bool:
    """Whether no Vietnamese word is spelled like `word`; what is plain ASCII is let pass."""
    return not word.isascii() and not _SYLLABLE.fullmatch(word.lower())
