"""Names of laws that are known, so that one is cut where it ends.

The names are those of corpus/documents.csv and of names.txt beside this file, which adds the
laws and ordinances of the past. spaCy's PhraseMatcher looks them up; it is loaded when first used.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lawcheck.cite.page import level_tones
from lawcheck.shipped import corpus_folder

_WORD = re.compile(r"\w+|[^\w\s,\-;]")
_LONGEST = 220
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_AMENDING = re.compile(r"(?i)(?:luật |bộ luật |pháp lệnh )?(?:sửa đổi|bổ sung)")
_KIND = re.compile(r"(?i)^(?:bộ lu[ậâ]t|lu[ậâ]t|pháp lệnh)\s+(?!sư\b)")
_ABOUT = re.compile(r"^(Luật|Pháp lệnh) ")


class Lexicon:
    """A set of law names, looked up word by word; commas and hyphens between words are free."""

    def __init__(self, names: Iterable[str]) -> None:
        from spacy.matcher import PhraseMatcher  # noqa: PLC0415

        self._matcher = PhraseMatcher(_vocabulary(), attr="LOWER")
        self._matcher.add(
            "law", [_phrase(variant) for name in names for variant in _variants(name)]
        )

    def end_of_name(self, plain: str, start: int) -> int | None:
        """Return where the longest name that begins at `start` ends, None where none does."""
        stop = plain.find("\n", start, start + _LONGEST)
        words = list(_WORD.finditer(plain, start, stop if stop > 0 else start + _LONGEST))
        if not words:
            return None
        matches = self._matcher(_document([word.group() for word in words]))
        ends = [end for _, begin, end in matches if begin == 0]
        return words[max(ends) - 1].end() if ends else None


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


@cache
def _vocabulary() -> Any:
    import spacy  # noqa: PLC0415

    return spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}}).vocab


def _document(words: list[str]) -> Any:
    """Return a spaCy document of our own words: its tokenizer keeps "QH13." as one."""
    from spacy.tokens import Doc  # noqa: PLC0415

    return Doc(_vocabulary(), words=words)


def _phrase(name: str) -> Any:
    return _document(_WORD.findall(level_tones(name)))


def _variants(name: str) -> set[str]:
    spellings = {name, name.replace(" và ", " "), name.replace("Sĩ quan", "Sỹ quan")}
    spellings |= {_ABOUT.sub(r"\1 về ", spelling) for spelling in spellings}
    return spellings | {spelling + " Việt Nam" for spelling in spellings}
