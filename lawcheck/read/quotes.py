"""Amending text in quotation marks: it belongs to the document amended, not to this one.

Marks are curly, straight or guillemets, and often one of the pair is missing. A quotation that
never closes ends where the next one opens or where the amending document speaks again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawcheck.model import Span
from lawcheck.read.paragraph import Paragraph

_OPENERS = '“"«„‟'
_DOUBLED = {"‘‘": "“ ", "’’": " ”"}
_ENDS_QUOTED = re.compile(r"[”\"»“]\s*[)]?\s*[.;,:/]*\s*$")
_AFTER_LEAD = re.compile(r"\b(?:nhu sau|sau day|cum tu|(?<!dau )tu|bang|doan|thanh)\s*:?\s*$")
_INLINE = re.compile(r"“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”|\"[^\"\n]*\"|«[^«»\n]*»")
_CHANGES = re.compile(r"sua doi|bo sung|thay the|thay cum|bai bo|thay tu|doi ten|nhu sau")
_SPEAKS_AGAIN = re.compile(
    r"(?:dieu\s*\d+[a-z]?\s*[.:](?:\s*1\s*[.)])?|\d+[a-z]?\s*[.)\-/]|[a-z]\d?\s*\))\s*"
    r"(?:[^.;]{2,80}(?:duoc )?(?:sua doi|bo sung|thay the)[^.]{0,80}nhu sau\s*:$|(?:sua doi|bo sung|thay the|thay cum|bai bo|thay doi|doi ten|huy bo|bo (?:cum tu|doan|tu))\b|(?:ve )?hieu luc|"
    r"trach nhiem (?:thi hanh|to chuc)|dieu khoan (?:thi hanh|chuyen tiep)|to chuc thuc hien|"
    r"(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet|phap lenh) nay co hieu luc)"
)

_ARTICLE = re.compile(r"dieu\s*(\d+[a-z]?)\b")
_ARTICLE_NAMED = re.compile(r"\bdieu\s*(\d+[a-z]?)\b")


@dataclass(frozen=True, slots=True)
class _Opening:
    at: int
    straight: bool


def quoted_spans(lines: Sequence[Paragraph]) -> tuple[Span, ...]:
    """Return the stretches of amending text in quotation marks, in order, none overlapping."""
    lines = [_with_plain_marks(line) for line in lines]
    first = next((i for i, line in enumerate(lines) if _CHANGES.search(line.bare)), len(lines))
    return tuple(_spans(lines, first))


def _with_plain_marks(line: Paragraph) -> Paragraph:
    """Return the line with ‘‘ and ’’, typed for “ and ”, as one mark and a blank each."""
    if not any(pair in line.text for pair in _DOUBLED):
        return line
    text = line.text
    for pair, mark in _DOUBLED.items():
        text = text.replace(pair, mark)
    return replace(line, text=text)


def lines_inside(lines: Sequence[Paragraph], quoted: Sequence[Span]) -> frozenset[int]:
    """Return the indexes of lines that begin in a quotation; those that lead one in do not."""
    starts = [span.start for span in quoted]
    inside = set()
    for index, line in enumerate(lines):
        at = bisect_right(starts, line.start) - 1
        if at >= 0 and quoted[at].holds(line.start):
            inside.add(index)
    return frozenset(inside)


def without_quoted(line: Paragraph, quoted: Sequence[Span]) -> Paragraph:
    """Return the line with the quotations that begin in it blanked out."""
    text, level = line.text, line.bare
    at = bisect_left(quoted, line.start, key=lambda span: span.start)
    for span in quoted[at : bisect_left(quoted, line.end, key=lambda span: span.start)]:
        start, end = span.start - line.start, min(span.end - line.start, len(text))
        blank = " " * (end - start)
        text, level = text[:start] + blank + text[end:], level[:start] + blank + level[end:]
    return Paragraph(line.start, text, level)


def _spans(lines: Sequence[Paragraph], index: int) -> Iterator[Span]:
    while index < len(lines):
        line = lines[index]
        opening = _opening(line) or _unmarked(lines, index)
        yield from _inline(line, opening.at if opening else len(line.text))
        if opening:
            last = _last_line(lines, index, opening)
            yield Span(line.start + opening.at, lines[last].end)
            index = last
        index += 1


def _unmarked(lines: Sequence[Paragraph], index: int) -> _Opening | None:
    """Open at an amended article printed without marks: "Điều 5 được sửa đổi như sau:" + Điều 5."""
    article = _ARTICLE.match(lines[index].bare)
    lead = lines[index - 1].bare if index else ""
    led = article and lead.endswith("nhu sau:") and article[1] in _ARTICLE_NAMED.findall(lead)
    return _Opening(0, straight=False) if led and _CHANGES.search(lead) else None


def _opening(line: Paragraph) -> _Opening | None:
    if not any(mark in line.text for mark in _OPENERS):
        return None
    masked = _INLINE.sub(lambda hit: " " * len(hit.group()), line.text)
    if line.text[0] in _OPENERS:
        whole = _ENDS_QUOTED.search(line.text) or masked[0] != " "
        return _Opening(0, line.text[0] == '"') if whole else None
    at = max(masked.rfind(mark) for mark in _OPENERS)
    leads = at > 0 and _AFTER_LEAD.search(line.bare[:at])
    return _Opening(at, masked[at] == '"') if leads else None


def _last_line(lines: Sequence[Paragraph], index: int, opening: _Opening) -> int:
    """Return the index of the line where the quotation opened on line `index` ends."""
    depth = 1 + _balance(lines[index].text[opening.at + 1 :], straight=opening.straight)
    resumed = None
    for at in range(index + 1, len(lines)):
        if depth <= 0:
            return at - 1
        line = lines[at]
        if _is_fresh(line):
            return (resumed or at) - 1
        if resumed is None and _SPEAKS_AGAIN.match(line.bare):
            resumed = at
        depth += _balance(line.text, straight=opening.straight)
    if depth <= 0:
        return len(lines) - 1
    return resumed - 1 if resumed else index


def _is_fresh(line: Paragraph) -> bool:
    """Whether a line opens a quotation of its own, so that the one before it has ended."""
    opened = line.text[0] in _OPENERS and len(line.text) > 4
    return opened and (not _INLINE.match(line.text) or bool(_ENDS_QUOTED.search(line.text)))


def _balance(text: str, *, straight: bool) -> int:
    if straight:
        return -(text.count('"') % 2)
    return sum(map(text.count, "“«„")) - sum(map(text.count, "”»"))


def _inline(line: Paragraph, end: int) -> Iterator[Span]:
    if not end:
        return
    for hit in _INLINE.finditer(line.text, 0, end):
        if hit.start() > 0 and _AFTER_LEAD.search(line.bare[: hit.start()]):
            yield Span(line.start + hit.start(), line.start + hit.end())
