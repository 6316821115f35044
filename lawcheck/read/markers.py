"""What a line opens: Phần, Chương, Mục, Điều, khoản, điểm, by its first words alone."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from lawcheck.model import Level
from lawcheck.read.letters import bare, is_caps
from lawcheck.read.numerals import WORDED, number_in_roman, number_in_words
from lawcheck.read.paragraph import Paragraph

_ROMAN = "[ivxlc]+"
_LEAD = r"[#*_>\s]*"
_DIVISION = re.compile(
    rf"{_LEAD}(?P<word>phan|chuong|muc|tieu muc)\s+(?:thu\s+)?"
    rf"(?P<number>\d+[a-z]?|{_ROMAN}[a-z]?|{WORDED}|mo dau|[a-e])(?![\w/])\s*[-.:–)]*[*_\s]*"
)
_ARTICLE = re.compile(
    rf"{_LEAD}(?P<word>dieu)(?:\s+thu)?\s*"
    rf"(?P<number>\d{{1,4}}[a-z]{{0,2}}|(?:[ivx]+|l)(?=\s*[.:])|(?<=thu ){WORDED}(?=\s*[.:]|$))"
    r"(?P<stop>\s*[.:)/\-–]+|(?![\w/]))[*_\s]*"
)
_ROMAN_ITEM = re.compile(rf"{_LEAD}(?P<number>{_ROMAN})\s*[.\-/)]+\s*(?=\S)")
_LETTER_ITEM = re.compile(rf"{_LEAD}(?P<number>[a-e])\s*[.\-/]\s*(?=\S)")
_CLAUSE = re.compile(
    rf"{_LEAD}(?:khoan\s+)?(?P<number>\d{{1,3}}[a-z]?)\s*"
    r"(?P<stop>\.(?=[*_]*(?:\s+[^\s.]|[^\d.\s]))|[\-/)](?=[*_]*\s*[^\d.\s]))[*_]*\s*"
)
_ORDINAL_CLAUSE = re.compile(
    rf"{_LEAD}khoan\s+thu\s+(?P<number>{WORDED}|\d{{1,2}})(?P<stop>\s*[.:]+)\s*"
)
_DECIMAL = re.compile(
    rf"{_LEAD}(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{1,3}})(?:[.)]?\s+|[.)]?\s*[-–/]\s*)(?=[^\d\W])"
)
_POINT = re.compile(rf"{_LEAD}(?P<number>[a-z]\d{{0,2}})\s*(?!\.\d)(?P<stop>[.)/])[*_]*\s*(?=\S)")
_CITES = re.compile(
    r"(?:cua|va|hoac|den|thi|thuoc|tai|nay|nghi dinh|thong tu|bo luat|luat|quyet dinh|nghi quyet|"
    r"phap lenh|hien phap|quy dinh nay|quy che nay|khoan|diem)\b"
)
_CITED_KIND = re.compile(
    r"(?:(?:bo )?luat|nghi dinh|thong tu|quyet dinh|nghi quyet|phap lenh|hien phap)\b[^.]*"
    r"(?:\bnay\b|\bso\b|\d{4})"
)
_WORDS = {
    "phan": Level.PART,
    "chuong": Level.CHAPTER,
    "muc": Level.SECTION,
    "tieu muc": Level.SUBSECTION,
}


class Shape(Enum):
    """How a number is written, which tells lists apart that stand one inside the other."""

    NAMED = auto()
    ROMAN = auto()
    LETTER = auto()
    ARABIC = auto()
    DECIMAL = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Marker:
    """The opening of a provision: its level, its number as printed, the words behind it."""

    level: Level
    number: str
    shape: Shape
    stop: str
    line: Paragraph
    rest: Paragraph
    """The line behind the number, blank where the number stands alone."""

    @property
    def ordinal(self) -> int:
        """Return the number without its letter: 5 for "5a"; 0 where it has no digits."""
        digits = re.match(r"\d+", self.number)
        return int(digits.group()) if digits else 0


def division(line: Paragraph) -> Marker | None:
    """Return the Phần, Chương, Mục or Tiểu mục that the line opens, or None."""
    hit = _DIVISION.match(line.bare)
    if hit is None or line.text[hit.start("word")].islower():
        return None
    rest = line.cut(hit.end())
    if rest.text and (rest.text[0].islower() or _CITED_KIND.match(rest.bare)):
        return None
    level = _WORDS[hit["word"]]
    return Marker(level, _printed(line, hit), Shape.NAMED, "", line, rest)


def article(line: Paragraph) -> Marker | None:
    """Return the Điều that the line opens, or None where it only cites one."""
    hit = _ARTICLE.match(line.bare)
    if hit is None or line.text[hit.start("word")].islower() or "\t" in line.text[hit.end() :]:
        return None
    rest, stop = line.cut(hit.end()), hit["stop"].strip()
    if _goes_on(rest, stop):
        return None
    return Marker(Level.ARTICLE, _arabic(_printed(line, hit)), Shape.NAMED, stop, line, rest)


def clause(line: Paragraph) -> Marker | None:
    """Return the khoản (1. 2. 3., of old "Khoản thứ nhất:") that the line opens, or None."""
    if marker := _listed(_CLAUSE, line, Level.CLAUSE, Shape.ARABIC):
        return marker
    old = _listed(_ORDINAL_CLAUSE, line, Level.CLAUSE, Shape.ARABIC)
    return replace(old, number=_arabic(old.number)) if old else None


def decimal(line: Paragraph) -> Marker | None:
    """Return the điểm 1.1 that the line opens, or None."""
    return _listed(_DECIMAL, line, Level.POINT, Shape.DECIMAL)


def point(line: Paragraph) -> Marker | None:
    """Return the điểm a) that the line opens, or None."""
    return _listed(_POINT, line, Level.POINT, Shape.POINT)


def roman(line: Paragraph) -> Marker | None:
    """Return the section numbered I, II … of a document without articles, or None."""
    marker = _listed(_ROMAN_ITEM, line, Level.SECTION, Shape.ROMAN)
    return marker if marker and marker.number.isupper() else None


def letter(line: Paragraph) -> Marker | None:
    """Return the part headed A, B … of a document without articles, or None."""
    marker = _listed(_LETTER_ITEM, line, Level.PART, Shape.LETTER)
    return marker if marker and marker.number.isupper() and is_caps(marker.rest.text) else None


def _listed(pattern: re.Pattern[str], line: Paragraph, level: Level, shape: Shape) -> Marker | None:
    hit = pattern.match(line.bare)
    if hit is None or "\t" in line.text[hit.end() :]:
        return None
    stop = hit["stop"] if "stop" in hit.groupdict() else ""
    return Marker(level, _printed(line, hit), shape, stop, line, line.cut(hit.end()))


def _printed(line: Paragraph, hit: re.Match[str]) -> str:
    return line.text[hit.start("number") : hit.end("number")]


def _arabic(number: str) -> str:
    """Return an ordinal or a Roman figure in Arabic ones; an OCR's l for 1 too."""
    level = bare(number)
    count = number_in_words(level) or number_in_roman(level.replace("l", "i"))
    return str(count) if count else number


def _goes_on(rest: Paragraph, stop: str) -> bool:
    """Whether the words behind "Điều 5" run on as a sentence that cites it."""
    if not rest.text:
        return False
    if stop in {"", ")"}:
        return not rest.text[0].isupper() or bool(_CITES.match(rest.bare))
    if "." in stop or ":" in stop:
        return rest.text[0].islower() and bool(_CITES.match(rest.bare))
    return rest.text[0].islower()
