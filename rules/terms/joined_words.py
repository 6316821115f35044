"""LC411: words stand apart, and a syllable has one tone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import How, Span

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
_VOWELS = (
    "(?:iê|yê|uô|ươ|uyê|uya|oai|oay|oeo|uây|uao|uôi|ươi|ươu|iêu|yêu|uyu|ia|ưa|ua|ai|ao|au|âu|ay|ây"
    "|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oă|oe|uâ|uê|uy|uơ|oo|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_VOWELS}(?:ch|ng|nh|[cmnpt])?")
_WORD = re.compile(r"(?<![\w/.-])[^\W\d_][^\W\d_A-ZĐ]{2,13}(?![\w/-])")
_BORROWED = ("phốt", "ôxít")
_UNSURE = frozenset({How.SCANNED, How.PDF})


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if document.how in _UNSURE:
        return
    prose, parts = dossier.prose({Mask.QUOTED, Mask.ANNEX}), document.parts
    for hit in _WORD.finditer(prose, parts.preamble.start, parts.body.end):
        if not hit.group().isascii() and (wrong := _wrong(hit.group().lower())):
            yield Mark(
                Span(*hit.span()),
                say(
                    "“{quote}” {wrong}, trong khi ngôn ngữ của văn bản phải chính xác.",
                    quote=hit.group(),
                    wrong=wrong,
                ),
            )


@lru_cache(maxsize=1 << 14)
def _wrong(word: str) -> str | None:
    bare, tones = _without_tones(word)
    if not tones or word.startswith(_BORROWED) or _SYLLABLE.fullmatch(bare):
        return say("mang hai dấu thanh") if len(tones) > 1 else None
    cuts = range(tones[0] + 1, len(bare) - 1)
    if any(_SYLLABLE.fullmatch(bare[:at]) and _SYLLABLE.fullmatch(bare[at:]) for at in cuts):
        return say("là hai tiếng viết dính liền")
    return None


def _without_tones(word: str) -> tuple[str, list[int]]:
    """Return the word without tones, and which letters had one."""
    apart = [unicodedata.normalize("NFD", letter) for letter in word]
    marked = [at for at, letter in enumerate(apart) if not _TONES.isdisjoint(letter)]
    kept = ("".join(mark for mark in letter if mark not in _TONES) for letter in apart)
    return unicodedata.normalize("NFC", "".join(kept)), marked
