"""The words by which a document fixes its own end."""

import datetime as dt
import re
from collections.abc import Sequence

from lawcheck.read.dates import Dated, date_at, find_date
from lawcheck.read.numerals import number_in_words
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.starting import KINDS, STARTS, is_own, months_later, sentence_before

_DAY = r"\s*(?:ngay\s*)?(?=\d)"
_SUBJECT = rf"(?<!ngay )(?<!khi )(?<!cua )(?<!tai )(?<!theo ){KINDS} nay "
_ENDS = re.compile(
    rf"{_SUBJECT}(?:(?:se )?het hieu luc(?: thi hanh)?\s*(?:ke tu|tu|vao|sau)?"
    r"|(?:duoc )?(?:ap dung|thuc hien|thi hanh)(?: thi diem)? (?:(?:ke )?tu ngay [^.;]{6,30} )?"
    rf"(?:cho )?den(?: het)?){_DAY}"
)
_TERM = re.compile(
    rf"(?:thoi (?:gian|han) (?:thuc hien|ap dung|thi hanh|thi diem)[^.;:]{{0,40}} {KINDS} nay\b"
    rf"|(?:thuc hien|ap dung) thi diem {KINDS} nay\b)[^.;]{{0,60}}?den(?: het)?{_DAY}"
)
_UNTIL = re.compile(
    r"\b(?:(?:cho )?den(?: het)?|het hieu luc(?: thi hanh)?(?: ke tu| tu| vao| sau)?)" + _DAY
)
_LASTS = re.compile(
    r"(?:(?:duoc )?(?:ap dung|thuc hien|thi hanh)(?: thi diem)?|(?<!ngay )co hieu luc) "
    r"trong (?:thoi (?:han|gian) )?(?:la )?"
    r"(?P<count>\d{1,2}|[a-z]+(?: [a-z]+)?) (?:\([^)]{1,30}\) )?(?P<unit>nam|thang)\b"
    r"(?=[^.;]{0,8}$|[.;/]|,? (?:ke )?tu (?:ngay|khi) [^.;]{0,40}(?:co )?hieu luc)"
)


def end_of(lines: Sequence[Paragraph], start: dt.date | None) -> dt.date | None:
    """Return the day the text fixes as the document's end, as written there; `start` is its start."""
    for line in reversed(lines):
        if dated := _dated(line):
            return dated.date
        if start and (hit := _LASTS.search(line.bare)) and _is_of_document(line, hit.start()):
            return _after(start, hit)
    return None


def _dated(line: Paragraph) -> Dated | None:
    for pattern in (_ENDS, _TERM):
        if hit := pattern.search(line.bare):
            return date_at(line.bare, hit.end())
    for start in STARTS.finditer(line.bare):
        until = _UNTIL.search(line.bare, start.end(), start.end() + 90)
        if until and is_own(sentence_before(line.bare, start.start())):
            return find_date(line.bare, until.end(), until.end() + 40)
    return None


def _is_of_document(line: Paragraph, at: int) -> bool:
    """Whether a term belongs to the document: "X này …", "X này có hiệu lực từ … và …"."""
    before = sentence_before(line.bare, at)
    if is_own(before) and before.strip():
        return True
    begun = next((hit for hit in STARTS.finditer(before) if is_own(before[: hit.start()])), None)
    return begun is not None and before.rstrip().endswith((" va", ","))


def _after(start: dt.date, hit: re.Match[str]) -> dt.date | None:
    count = int(hit["count"]) if hit["count"].isdigit() else number_in_words(hit["count"])
    return months_later(start, count * (12 if hit["unit"] == "nam" else 1)) if count else None
