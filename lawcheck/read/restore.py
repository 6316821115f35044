"""What scanning wore off words, put back where only one reading makes sense.

`pairs.txt` lists which words follow which in Vietnamese statutes, and after "?" those that do so
now and then. Small marks over hatted letters are lost first: "tô chức" is no Vietnamese, and the
one pair it can have been is "tổ chức". What has two readings stays as it was read.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lawcheck.model import fold

Pair = tuple[str, str]

_WORN = {
    **dict.fromkeys("ềễệ", "ê"),
    **dict.fromkeys("ồỗộ", "ô"),
    **dict.fromkeys("ầẫậ", "â"),
    **dict.fromkeys("ắằẳẵặ", "ă"),
    "ế": "êé",
    "ể": "êề",
    "ố": "ôó",
    "ổ": "ôồỏố",
    "ấ": "âắầ",
    "ẩ": "âẳấầ",
}
"""A letter, and what it is taken for when its marks are faint."""
_ALWAYS: dict[Pair, Pair] = {
    ("chỉ", "tiết"): ("chi", "tiết"),
    ("chỉ", "phí"): ("chi", "phí"),
    ("hành", "vị"): ("hành", "vi"),
    ("vị", "phạm"): ("vi", "phạm"),
}
_BARE = re.compile(r"(\W*)([^\W\d_]+)(\W*)")
_ONE = str.maketrans("IlÌÍíì|]!", "1" * 9)
_ORDINAL = re.compile(r"[IlÌ|](?=[,.;:)]*$)")
_DAY = re.compile(r"[\dIlÌÍíì|\]!]\d|\d[IlÌÍíì|\]!]")
_MONTH = re.compile(r"[IlÌÍíì|\]!][02]|0[IlÌÍíì|\]!]")
_DECISION = re.compile(r"(?<=/)(?:Q[DĐÐ]{2}|QÐ)(?=-)")
_PREMIER = re.compile(r"(?<=-)T[TI1l][gEe8](?!\w)|^T[I1l]g(?!\w)")
_ASSEMBLY = re.compile(r"(?<=QH)[Il](?=\d)|(?<=QH1)[Il](?!\w)")


@dataclass(frozen=True, slots=True)
class _Known:
    """Pairs of words as statutes have them."""

    usual: frozenset[Pair]
    rare: frozenset[Pair]
    alike: dict[Pair, tuple[Pair, ...]]
    """Usual pairs by their bare letters."""
    words: frozenset[str]

    def meant(self, pair: Pair) -> Pair | None:
        """Return the one usual pair that was misread as `pair`."""
        if pair in _ALWAYS or pair in self.usual or pair in self.rare:
            return _ALWAYS.get(pair)
        bare = (fold(pair[0]), fold(pair[1]))
        meant = [p for p in self.alike.get(bare, ()) if all(map(_may_be, pair, p))]
        return meant[0] if len(meant) == 1 else None


def restored(words: Sequence[str]) -> list[str]:
    """Return the words of a page with worn marks and figures put back."""
    around = zip(("", *words), words, (*words[1:], ""), strict=False)
    levelled = [
        _cased(before, _figure(before, word, after), after) for before, word, after in around
    ]
    bare = [_BARE.fullmatch(word) for word in levelled]
    cores = [hit[2].lower() if hit else "" for hit in bare]
    for index in range(len(cores) - 1):
        first, second = bare[index], bare[index + 1]
        if first and second and not (first[3] or second[1] or _are_names(first[2], second[2])):
            _restore(cores, index)
    read = zip(levelled, bare, cores, strict=True)
    return [_as_written(word, hit, core) if hit else word for word, hit, core in read]


def is_known(word: str) -> bool:
    """Whether a word in small letters is one of statutes."""
    return word in _known().words


def _restore(cores: list[str], index: int) -> None:
    """Put the pair at `index` right unless a changed word belongs to its other neighbour."""
    known = _known()
    first, second = cores[index], cores[index + 1]
    meant = known.meant((first, second))
    before = (cores[index - 1], first) if index else ("", first)
    after = (second, cores[index + 2]) if index + 2 < len(cores) else (second, "")
    if meant is None or (meant[0] != first and before in known.usual):
        return
    if meant[1] == second or after not in known.usual:
        cores[index : index + 2] = meant


def _figure(before: str, word: str, after: str) -> str:
    """Read figures and symbols of numbers as figures and symbols: QHI2 is QH12."""
    if after[:1].isdigit() and word.istitle() and fold(word) == "dieu":
        return "Điều"
    if before.lower() in {"khoản", "điều"} and _ORDINAL.match(word):
        return word.translate(_ONE)
    part = {"ngày": _DAY, "tháng": _MONTH}.get(before.lower())
    if part and part.fullmatch(word):
        return word.translate(_ONE)
    word = _PREMIER.sub("TTg", _DECISION.sub("QĐ", word))
    return _ASSEMBLY.sub("1", word)


def _cased(before: str, word: str, after: str) -> str:
    """Write a marked word among small letters small: "đối VỚI tỉnh"; "UBND" has no marks."""
    whole = _BARE.fullmatch(word)
    if not (whole and before.islower() and after.islower()):
        return word
    marked = fold(word) != word.casefold().replace("đ", "d")
    return word.lower() if marked and not whole[2].istitle() else word


def _as_written(word: str, hit: re.Match[str], core: str) -> str:
    """Write a restored word with the capitals it was read with."""
    read = hit[2]
    if core == read.lower():
        return word
    cased = core.upper() if read.isupper() else core.capitalize() if read[0].isupper() else core
    return f"{hit[1]}{cased}{hit[3]}"


def _are_names(first: str, second: str) -> bool:
    """Whether two words may be the name of a person or a place."""
    return first.istitle() and second.istitle()


def _may_be(read: str, meant: str) -> bool:
    if read == meant:
        return True
    differ = [(a, b) for a, b in zip(read, meant, strict=False) if a != b]
    return (
        len(read) == len(meant) and len(differ) == 1 and differ[0][0] in _WORN.get(differ[0][1], "")
    )


@cache
def _known() -> _Known:
    usual, rare = set[Pair](), set[Pair]()
    alike: dict[Pair, list[Pair]] = {}
    for first, second in _listed():
        if second.startswith("?"):
            rare.add((first, second[1:]))
        else:
            usual.add((first, second))
            alike.setdefault((fold(first), fold(second)), []).append((first, second))
    words = frozenset(word for pair in usual for word in pair)
    pairs = {bare: tuple(group) for bare, group in alike.items()}
    return _Known(frozenset(usual), frozenset(rare), pairs, words)


def _listed() -> Iterator[Pair]:
    text = files("lawcheck.read").joinpath("pairs.txt").read_text("utf-8")
    for line in unicodedata.normalize("NFC", text).splitlines():
        first, *seconds = line.split()
        yield from ((first, second) for second in seconds)
