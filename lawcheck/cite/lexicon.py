"""Names of laws that are known, so that one is cut where it ends.

The names are those of corpus/documents.csv and of names.txt beside this file, which adds the
laws and ordinances of the past.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from lawcheck.cite.page import level_tones
from lawcheck.shipped import corpus_folder

_WORD = re.compile(r"\w+|[^\w\s,\-;]")
_LONGEST = 220
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_AMENDING = re.compile(r"(?i)(?:luật |bộ luật |pháp lệnh )?(?:sửa đổi|bổ sung)")
_KIND = re.compile(r"(?i)^(?:bộ lu[ậâ]t|lu[ậâ]t|pháp lệnh)\s+(?!sư\b)")
_ABOUT = re.compile(r"^(Luật|Pháp lệnh) ")


_Tree = dict[str, "_Tree"]
"""The words that may follow, and `_END` where a name may end."""
_END = ""


class Lexicon:
    """A set of law names, looked up word by word; commas and hyphens between words are free."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words: _Tree = {}
        for name in names:
            for variant in _variants(name):
                self._add(level_tones(variant).lower())

    def _add(self, name: str) -> None:
        node = self._words
        for word in _WORD.findall(name):
            node = node.setdefault(word, {})
        node[_END] = {}

    def end_of_name(self, plain: str, start: int) -> int | None:
        """Return where the longest name that begins at `start` ends, None where none does."""
        stop = plain.find("\n", start, start + _LONGEST)
        node, end = self._words, None
        for word in _WORD.finditer(plain, start, stop if stop > 0 else start + _LONGEST):
            if (after := node.get(word.group().lower())) is None:
                break
            node, end = after, word.end() if _END in after else end
        return end


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon of the names that ship with the program."""
    beside = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
    return Lexicon({*beside, *_corpus_names(corpus_folder() / "documents.csv")})


def _corpus_names(table: Path) -> Iterator[str]:
    if not table.is_file():
        return
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            title = row["title"].strip()
            if row["kind"] in _LAWS and title and not _AMENDING.match(title):
                yield f"{row['kind']} {_KIND.sub('', title)}"


def _variants(name: str) -> set[str]:
    spellings = {
        name,
        name.replace(" và ", " "),
        name.replace(" của ", " "),
        name.replace("Sĩ quan", "Sỹ quan"),
    }
    spellings |= {_ABOUT.sub(r"\1 về ", spelling) for spelling in spellings}
    return spellings | {spelling + " Việt Nam" for spelling in spellings}
