"""Which old encoding a text is in: by the font of a run, or by its words where no font is known."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lawcheck.read.spelling import misspelled, words
from lawcheck.read.tcvn3 import from_tcvn3, from_tcvn3_capitals
from lawcheck.read.viqr import from_viqr
from lawcheck.read.vni import from_vni

Decode = Callable[[str], str]

_TCVN3_FONT = re.compile(r"(?:[A-Z]{6}\+)?\.?vn(?!i)[ a-z]", re.IGNORECASE)
_CAPITALS_FONT = re.compile(r"[^,]*?H *(?:$|[-,])")
_VNI_FONT = re.compile(r"(?:[A-Z]{6}\+)?vni[- ]", re.IGNORECASE)
_FREQUENT = frozenset(
    re.findall(
        r"\w+",
        "của và các định được điều người ngày việc không những số đến này tại về có là với tháng năm "
        "luật nghị chính phủ nhân dân ủy cơ hội đồng tỉnh",
    )
)
"""Words of every legal text that no other encoding spells the same way."""
_WORD = re.compile(r"\w+")
_FEWEST = 3
_OLD_ENCODINGS: tuple[Decode, ...] = (from_tcvn3, from_vni, from_viqr)
_SHARE = 0.03
_FOREIGN = re.compile("[\\xa1-\\xaf\\xb4-\\xbf\\xd7\\xf7ÄÅÆËÎÏÑÖØÛÜÞßäåæëîïñöøûüþÿ]")
"""Signs of Latin-1 that stand in no Vietnamese word; text in an old encoding is full of them."""
_VIETNAMESE = re.compile("[ạ-ỹ]")
"""Letters that Unicode alone has for Vietnamese."""


def as_typed(text: str) -> str:
    """Return `text` as it is: the font shows Unicode."""
    return text


@lru_cache(maxsize=256)
def decoder_of_font(font: str) -> Decode:
    """Return how to read text typed with `font`: .VnTime, .VnTimeH, VNI-Times or any other."""
    if _VNI_FONT.match(font):
        return from_vni
    if not _TCVN3_FONT.match(font):
        return as_typed
    return from_tcvn3_capitals if _CAPITALS_FONT.match(font) else from_tcvn3


def decoder_of_words(text: str) -> Decode:
    """Return the reading under which `text` holds far more common Vietnamese words."""
    typed = Counter(text.split()) or Counter([""])
    plain = _frequent(typed, as_typed)
    counted = ((_frequent(typed, decode), decode) for decode in _OLD_ENCODINGS)
    best, decode = max(counted, key=lambda pair: pair[0])
    enough = max(_FEWEST, _SHARE * sum(typed.values()), 4 * plain)
    return decode if best >= enough else as_typed


def in_unicode(lines: Sequence[str]) -> list[str]:
    """Return lines in Unicode, each by its own words: a text may mix what its authors typed in."""
    whole = "\n".join(lines)
    foreign = _FOREIGN.search(whole)
    if not foreign and _VIETNAMESE.search(whole):
        return list(lines)
    main = decoder_of_words(whole)
    if not foreign and main is as_typed:
        return list(lines)
    return list(_each_in_unicode(lines, main))


def _each_in_unicode(lines: Sequence[str], main: Decode) -> Iterator[str]:
    last = main
    for line in lines:
        plain = main is as_typed and not _FOREIGN.search(line)
        last = main if plain else _decoder_of_line(line, main, last)
        yield last(line)


@dataclass(frozen=True, slots=True)
class _Spelled:
    """How well a line reads under an encoding: what it spells wrong, what it spells often."""

    wrong: frozenset[str]
    common: int
    decode: Decode

    @classmethod
    def under(cls, decode: Decode, typed: Sequence[str]) -> "_Spelled":
        shown = [(word, decode(word)) for word in typed]
        wrong = frozenset(word for word, letters in shown if misspelled(letters))
        common = sum(letters.lower() in _FREQUENT for _, letters in shown)
        return cls(wrong, common, decode)


def _decoder_of_line(line: str, main: Decode, last: Decode) -> Decode:
    """Return how to read a line: as most of the text, unless its words speak for another way.

    Right after a line in another encoding a single word is enough, for the end of a paragraph.
    """
    typed = words(line)
    ways = dict.fromkeys((main, last, as_typed, from_tcvn3, from_vni))
    usual, *others = (_Spelled.under(decode, typed) for decode in ways)
    best = min(others, key=lambda other: (len(other.wrong), -other.common))
    righted, gained = len(usual.wrong) - len(best.wrong), best.common - usual.common
    goes_on = best.decode is last and not best.wrong and righted > 0
    speaks = gained > 0 <= righted and righted + gained >= _FEWEST
    return best.decode if goes_on or speaks else main


def _frequent(typed: Counter[str], decode: Decode) -> int:
    """Return how many common words a text holds under a reading; each word is read once."""
    words = decode("\n".join(typed)).lower().split("\n")
    counts = zip(words, typed.values(), strict=True)
    return sum(n * _held(word) for word, n in counts)


def _held(word: str) -> int:
    """Return how many common words stand between two blanks: mostly it is one word as it is."""
    if word.isalnum():
        return word in _FREQUENT
    return sum(part in _FREQUENT for part in _WORD.findall(word))


def decoder_of_text(font: str, text: str) -> Decode:
    """Return how to read all text in one font: words overrule a font that Unicode outlived."""
    if not font:
        return decoder_of_words(text)
    decode = decoder_of_font(font)
    fits = decode is as_typed or frequent_words(decode(text)) >= frequent_words(text)
    return decode if fits else as_typed


def frequent_words(text: str) -> int:
    """Return how many common Vietnamese words a text holds."""
    return sum(word in _FREQUENT for word in _WORD.findall(text.lower()))
