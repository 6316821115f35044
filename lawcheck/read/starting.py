"""The words that fix a start: "có hiệu lực từ ngày …", "được áp dụng sau 45 ngày kể từ ngày ký"."""

import datetime as dt
import re

from lawcheck.model import Effective, EffectiveRule, Span
from lawcheck.read.dates import date_at
from lawcheck.read.numerals import number_in_words
from lawcheck.read.paragraph import Paragraph

KINDS = (
    r"(?:bo luat|(?<!bo )luat|phap lenh|nghi quyet(?: lien tich)?|nghi dinh|quyet dinh|chi thi|"
    r"thong tu(?: lien tich)?|lenh|sac lenh|hien phap|van ban|ke hoach|cong van)"
)
STARTS = re.compile(
    r"(?:co\s?)?(?:hieu\s?luc|gia tri)(?: phap ly)?(?:\s?(?:thi\s?hanh|ap\s?dung|thuc\s?hien))*"
    r"|(?:duoc )?(?:thi hanh|ap dung|thuc hien)(?=\s?(?:ke\s?|tinh\s?|bat dau\s?)?tu\s?ngay)"
)
_OWN = re.compile(
    r"(?<!ngay )(?<!khi )(?<!diem )(?<!truoc )(?<!sau )(?<!trong )(?<!theo )(?<!cua )(?<!tai )"
    rf"{KINDS}(?: (?:so [\w/.\- ]+|quy pham phap luat))? nay(?: (?:va|cung voi) [^.;]{{3,80}})?[\s,]*"
    r"(?:da duoc [^;]{5,200} va |(?:chinh thuc|bat dau) )?$"
)
_BARE_OWN = re.compile(
    rf"^(?:dieu \d+[.:]?\s*|\d+[.)]\s*)?(?:{KINDS} (?:nay )?|hieu luc thi hanh[.:]\s*)?$"
)
_OF_PART = re.compile(r"\b(?:khoan|diem|dieu|muc|phu luc|chuong)\b[^,;:.]*$")
_FROM = re.compile(
    r"[\s,:]*(?:(?:ke|tinh|bat dau|duoc tinh)[\s,]*)*(?P<lead>tu|sau|vao)?[\s,]*(?:tu )?"
    r"(?:\d{1,2} ?(?:gio|h) ?(?:\d{1,2} ?(?:phut)?)?,? )?(?P<day>ngay)?[\s,]*"
)
_SIGNED = re.compile(
    rf"(?:{KINDS} nay )?(?:duoc )?(?:ky|ban hanh|thong qua|cong bo|quoc hoi thong qua|"
    r"hoi dong nhan dan [^.;]{0,60}thong qua)\b"
)
_OTHER = re.compile(
    rf"(?:cac )?{KINDS} [^;]{{3,160}}?co hieu luc(?: thi hanh)?(?:\s*\((?=[^)]*\d))?"
)
_AFTER = re.compile(
    r"[\s,:]*(?:ke tu |tu )?sau\s*(?P<count>\d{1,3}|[a-z]+(?: [a-z]+){0,3}?)\s*(?:\([^)]{1,40}\)\s*)?"
    r"(?P<unit>ngay|thang)\b"
)
_COUNTED = re.compile(r"[^.;]{0,70}?(?:ke|tinh)?\s*tu ngay\s*(?:duoc )?(?:ky|ban hanh|thong qua)\b")
_LONGEST = 1000
_WORD_FOR_DAY = re.compile(r"(?:tu )?(?:ngay )?")


def start_at(line: Paragraph, hit: re.Match[str], issued: dt.date | None) -> Effective | None:
    """Return the start that the words behind `hit` (of STARTS) fix, None where they fix none."""
    after = _AFTER.match(line.bare, hit.end())
    if after:
        return _days_after(line, hit, after, issued)
    lead = _FROM.match(line.bare, hit.end())
    if lead is None or not (lead["lead"] or lead["day"]):
        return None
    at = lead.end()
    if dated := date_at(line.bare, at):
        return Effective(dated.date, EffectiveRule.EXPLICIT, _span(line, hit, dated.span.end))
    if signed := _SIGNED.match(line.bare, at):
        return Effective(issued, EffectiveRule.ON_SIGNING, _span(line, hit, signed.end()))
    return _with_another(line, hit, at)


def is_own(before: str) -> bool:
    """Whether the words in front of a start or an end have the document itself for subject."""
    hit = _OWN.search(before)
    if hit is None:
        return bool(_BARE_OWN.match(before))
    return not _OF_PART.search(before[: hit.start()])


def sentence_before(level: str, end: int) -> str:
    """Return the words of the sentence in front of `end`, as far as any subject stands off."""
    earliest = max(0, end - _LONGEST)
    start = max(level.rfind(mark, earliest, end) for mark in (". ", "; "))
    return level[start + 2 if start >= 0 else earliest : end]


def months_later(day: dt.date, months: int) -> dt.date | None:
    """Return the same day so many months later, None where that month has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return day.replace(year=day.year + years, month=month + 1)
    except ValueError:
        return None


def _span(line: Paragraph, hit: re.Match[str], end: int) -> Span:
    return Span(line.start + hit.start(), line.start + end)


def _with_another(line: Paragraph, hit: re.Match[str], at: int) -> Effective | None:
    """Read "từ ngày Luật … có hiệu lực": the day is known only where brackets tell it."""
    other = _OTHER.match(line.bare, at)
    if other is None:
        return None
    said = _WORD_FOR_DAY.match(line.bare, other.end())
    dated = date_at(line.bare, said.end()) if said and other.group().endswith("(") else None
    if dated:
        return Effective(dated.date, EffectiveRule.EXPLICIT, _span(line, hit, dated.span.end))
    return Effective(None, EffectiveRule.NONE, _span(line, hit, other.end()))


def _days_after(
    line: Paragraph, hit: re.Match[str], after: re.Match[str], issued: dt.date | None
) -> Effective:
    count = int(after["count"]) if after["count"].isdigit() else number_in_words(after["count"])
    counted = _COUNTED.match(line.bare, after.end())
    end = counted.end() if counted else after.end()
    known = issued if counted else None
    date = _later(known, count, after["unit"]) if known and count is not None else None
    return Effective(date, EffectiveRule.DAYS_AFTER, _span(line, hit, end))


def _later(day: dt.date, count: int, unit: str) -> dt.date | None:
    if unit == "thang":
        return months_later(day, count)
    try:
        return day + dt.timedelta(days=count)
    except OverflowError:
        return None
