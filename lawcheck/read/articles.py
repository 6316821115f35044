"""Which "Điều n" lines are articles, and what their headings are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.read.letters import CAPITALS
from lawcheck.read.markers import Marker, article, clause, division, point
from lawcheck.read.paragraph import Paragraph

_REACH = 120
_ACTS = re.compile(
    r"(?:nay )?(?:thong qua|ban hanh|phe duyet|phe chuan|cong bo|giao|bai bo|huy bo|sua doi|bo sung|thay the|"
    r"quyet dinh|quy dinh|cho phep|thanh lap|uy quyen|dieu chinh|dinh chinh|cong nhan|chap thuan|"
    r"nghi quyet nay|thong tu nay|nghi dinh nay|quyet dinh nay|luat nay|quy che nay|quy dinh nay|"
    r"chanh van phong|cac (?:ong|ba|bo truong|dong chi)|ong |ba |bo truong|giam doc|thu truong)\b"
)
_DECIDES = re.compile(
    r"(?:nay )?(?:thong qua|ban hanh kem|phe duyet|phe chuan|cong bo|giao |cho phep|thanh lap|uy quyen|"
    r"cong nhan|chap thuan|bo nhiem|tang thuong)\b"
)
_EXECUTES = re.compile(r"\bchiu trach nhiem (?:thi hanh|to chuc (?:thuc hien|thi hanh))\b")
_OFFICIALS = re.compile(
    r"(?:cac )?(?:chanh van phong|chanh thanh tra|bo truong|thu truong|giam doc|vu truong|"
    r"cuc truong|tong cuc truong|chu tich|truong ban)\b[^.]*[,;]"
)
_FINITE = re.compile(
    r"\b(?:nay|duoc|phai|co hieu luc|chiu trach nhiem|bao gom|sau day|nhu sau|co trach nhiem|"
    r"thuc hien theo|la)\b"
)
_LISTS = re.compile(
    r"(?:nhu sau|sau (?:day|nay)|gom|sau|cu the|co trach nhiem|chiu trach nhiem|co nhiem vu)\s*:$"
)
_NAMES = re.compile(
    r"(?:pham vi|doi tuong|giai thich|hieu luc|dieu khoan|trach nhiem|to chuc thuc hien|nguyen tac|"
    r"chinh sach|thoi han|tham quyen|noi dung|muc dich|yeu cau|kinh phi|nguon)\b"
)
_NAME_FIRST = re.compile(rf"([^.:]{{4,90}})[.:]\s+(?=[{CAPITALS}0-9])")
_GLUED_CLAUSE = re.compile(rf"(?<=[^\W\d_]) (?=1\. [{CAPITALS}])")
_CLAUSE_FIRST = re.compile(r"1\s*[.\-/)]\s*\D")


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of an article and the offset where its text begins."""

    title: str
    body: int


def chain(lines: Sequence[tuple[int, Paragraph]], toll: float) -> list[tuple[int, Marker]]:
    """Return the article lines that number the text, with their index.

    Lines that only look like articles (a citation at a line's start, an amended article whose
    quotation marks were lost) break the sequence; the best-connected run is kept. `toll` is the
    price of each number left out.
    """
    found = [(i, marker) for i, line in lines if (marker := article(line))]
    scores: list[float] = []
    before: list[int | None] = []
    for at in range(len(found)):
        gain, link = _best(found, scores, at, toll)
        scores.append(gain + 1.0)
        before.append(link)
    at_last = max(range(len(found)), key=scores.__getitem__, default=None)
    return _walk_back(found, before, at_last)


def _walk_back(
    found: Sequence[tuple[int, Marker]], before: Sequence[int | None], at: int | None
) -> list[tuple[int, Marker]]:
    kept: list[tuple[int, Marker]] = []
    while at is not None:
        kept.append(found[at])
        at = before[at]
    return kept[::-1]


def _best(
    found: Sequence[tuple[int, Marker]], scores: Sequence[float], at: int, toll: float
) -> tuple[float, int | None]:
    number = found[at][1].ordinal
    best: tuple[float, int | None] = (-min(toll * max(number - 1, 0), 3.0), None)
    for earlier in range(at - 1, max(at - _REACH, 0) - 1, -1):
        step = number - found[earlier][1].ordinal
        if step < 0:
            continue
        twice = found[earlier][1].number == found[at][1].number
        gain = scores[earlier] - (toll if twice else min(toll * max(step - 1, 0), 6.0))
        if gain > best[0]:
            best = (gain, earlier)
    return best


def heading(marker: Marker, following: Sequence[Paragraph], *, lines: int, named: bool) -> Heading:
    """Return the heading of an article.

    `following` are the lines behind its first up to the next article, `lines` their number with
    those in quotation marks; `named` says that most articles around it have names, so that a
    short line ending in a full stop is one too.
    """
    if not marker.rest.text:
        return _on_next_line(marker, following)
    if first := _clause_inside(marker, following):
        return first
    words, end, used = _joined(marker.rest, following)
    if _is_name(words, followed=lines > used, named=named):
        return Heading(words.text.rstrip("*_ ").rstrip(".: "), end)
    return _leading(marker)


def is_named(marker: Marker, following: Sequence[Paragraph], lines: int) -> bool:
    """Whether the article has a name that nobody could take for a sentence."""
    return bool(heading(marker, following, lines=lines, named=False).title)


def _clause_inside(marker: Marker, following: Sequence[Paragraph]) -> Heading | None:
    """Part a name from the khoản 1 that a page break glued to it; khoản 2 must follow."""
    hit = _GLUED_CLAUSE.search(marker.rest.text)
    listed = next((found for line in following if (found := clause(line))), None)
    if hit is None or listed is None or listed.ordinal != 2:
        return None
    title = marker.rest.text[: hit.start()].strip()
    named = not _LISTS.search(marker.rest.bare[: hit.start()].strip())
    return Heading(title if named else "", marker.rest.start + hit.end())


def _joined(first: Paragraph, following: Sequence[Paragraph]) -> tuple[Paragraph, int, int]:
    text, level, end, used = first.text, first.bare, first.end, 0
    for line in following[:3]:
        if not line.text[0].islower() or text[-1] in ".;:" or point(line):
            break
        text, level = f"{text} {line.text}", f"{level} {line.bare}"
        end, used = line.end, used + 1
    return Paragraph(first.start, text, level), end, used


def _is_name(words: Paragraph, *, followed: bool, named: bool) -> bool:
    if _CLAUSE_FIRST.match(words.text) or not followed:
        return False
    if words.text[-1] == ":":
        return not _ACTS.match(words.bare) and not _LISTS.search(words.bare)
    if words.text[-1] in ".;,":
        known = named or bool(_NAMES.match(words.bare))
        return known and len(words.text.split()) <= 15 and not _says(words.bare)
    if _EXECUTES.search(words.bare):
        return False
    return named or not (_DECIDES.match(words.bare) or _OFFICIALS.match(words.bare))


def _says(level: str) -> bool:
    return bool(_FINITE.search(level) or _ACTS.match(level))


def _on_next_line(marker: Marker, following: Sequence[Paragraph]) -> Heading:
    alone = Heading("", marker.line.end)
    if len(following) < 2:
        return alone
    line = following[0]
    listed = clause(line) or point(line) or division(line)
    if listed or line.text[-1] in ".;:," or len(line.text) > 250:
        return alone
    return Heading(line.text.strip("*_ "), line.end)


def _leading(marker: Marker) -> Heading:
    """Return a customary name that is followed by its sentence on the same line."""
    hit = _NAME_FIRST.match(marker.rest.text)
    if hit and _NAMES.match(marker.rest.bare) and not _says(marker.rest.bare[: hit.end(1)]):
        return Heading(hit[1], marker.rest.start + hit.end())
    return Heading("", marker.rest.start)
