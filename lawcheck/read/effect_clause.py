"""The clause on effect: when the document itself, or a part of it, starts and ends."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Effective, EffectiveRule, PartialEffect, Span
from lawcheck.read.dates import date_at, find_date
from lawcheck.read.paragraph import Paragraph

_KINDS = (
    r"(?:bo luat|luat|phap lenh|nghi quyet(?: lien tich)?|nghi dinh|quyet dinh|chi thi|"
    r"thong tu(?: lien tich)?|lenh|sac lenh|hien phap|van ban|ke hoach|cong van)"
)
_STARTS = re.compile(
    r"(?:co\s?)?(?:hieu\s?luc|gia tri)(?: phap ly)?(?:\s?(?:thi\s?hanh|ap\s?dung|thuc\s?hien))*"
    r"|(?:duoc )?(?:thi hanh|ap dung|thuc hien)(?=\s?(?:ke\s?|tinh\s?|bat dau\s?)?tu\s?ngay)"
)
_FROM = re.compile(
    r"[\s,:]*(?:(?:ke|tinh|bat dau|duoc tinh)[\s,]*)*(?P<lead>tu|sau|vao)?[\s,]*(?:tu )?(?P<day>ngay)?[\s,]*"
)
_SIGNED = re.compile(
    r"(?:duoc )?(?:ky|ban hanh|thong qua|cong bo|quoc hoi thong qua|hoi dong nhan dan [^.;]{0,60}thong qua)\b"
)
_AFTER = re.compile(
    r"[\s,:]*(?:ke tu |tu )?sau\s*(?P<count>\d{1,3}|[a-z]+(?: [a-z]+){0,3}?)\s*(?:\([^)]{1,40}\)\s*)?"
    r"(?P<unit>ngay|thang)\b"
)
_COUNTED = re.compile(r"[^.;]{0,70}?(?:ke|tinh)?\s*tu ngay\s*(?:duoc )?(?:ky|ban hanh|thong qua)\b")
_OTHERS_EFFECT = re.compile(
    r"(?:ngay|khi|diem|truoc|sau|con|het|dang|chua|van|khong|tiep tuc|do|voi)\s*$"
)
_OWN = re.compile(
    r"(?<!ngay )(?<!khi )(?<!diem )(?<!truoc )(?<!sau )(?<!trong )(?<!theo )"
    rf"{_KINDS}(?: (?:so [\w/.\- ]+|quy pham phap luat))? nay(?: (?:va|cung voi) [^.;]{{3,80}})?[\s,]*"
    r"(?:da duoc [^;]{5,200} va |(?:chinh thuc|bat dau) )?$"
)
_BARE_OWN = re.compile(
    rf"^(?:dieu \d+[.:]?\s*|\d+[.)]\s*)?(?:{_KINDS} (?:nay )?|hieu luc thi hanh[.:]\s*)?$"
)
_PROVISION = re.compile(
    r"\b(?:khoan|diem|dieu|muc|phu luc|chuong|quy dinh tai|cac quy dinh|quy dinh ve)\b"
)
_NOTE = re.compile(
    r"(?:sua doi|bo sung|bai bo|thay the|huy bo).{0,60} theo quy dinh|cua luat so \d|cua luat [^.]{3,90} so \d"
)
_UNTIL = re.compile(r"\b(?:den|cho den)\s*(?:het\s*)?(?:ngay\s*)?(?=\d)")
_ENDS = re.compile(
    rf"(?<!ngay )(?<!khi ){_KINDS} nay (?:(?:se )?het hieu luc(?: thi hanh)?\s*(?:ke tu|tu|vao|sau)?"
    r"|(?:duoc )?(?:ap dung|thuc hien|thi hanh) (?:cho )?den(?: het)?)\s*(?:ngay\s*)?"
)
_NUMERALS = {
    "nam": 5, "bay": 7, "muoi": 10, "muoi lam": 15, "muoi nam": 15, "hai muoi": 20,
    "ba muoi": 30, "bon muoi lam": 45, "bon lam": 45, "sau muoi": 60,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EffectClause:
    """What the text says about its own time."""

    effective: Effective
    partial: tuple[PartialEffect, ...]
    expires: dt.date | None


def effect_clause(lines: Sequence[Paragraph], issued: dt.date | None) -> EffectClause:
    """Read the document's own clause on effect from its body, quotations left out."""
    near = [line for line in lines if _STARTS.search(line.bare) or _ENDS.search(line.bare)]
    own = [found for line in near for found in _own(line, issued)]
    chosen = own[0] if own else Effective()
    return EffectClause(chosen, tuple(_partial(near, chosen)), _expires(near))


def _own(line: Paragraph, issued: dt.date | None) -> Iterator[Effective]:
    for hit in _STARTS.finditer(line.bare):
        before = _sentence_before(line.bare, hit.start())
        if not (_OWN.search(before) or _BARE_OWN.match(before)):
            continue
        if found := _start(line, hit, issued):
            yield found


def _sentence_before(level: str, end: int) -> str:
    start = max(level.rfind(mark, 0, end) for mark in (". ", "; "))
    return level[start + 2 if start >= 0 else 0 : end]


def _start(line: Paragraph, hit: re.Match[str], issued: dt.date | None) -> Effective | None:
    after = _AFTER.match(line.bare, hit.end())
    if after:
        return _days_after(line, hit, after, issued)
    lead = _FROM.match(line.bare, hit.end())
    if lead is None or not (lead["lead"] or lead["day"]):
        return None
    at = lead.end()
    if dated := date_at(line.bare, at):
        span = Span(line.start + hit.start(), line.start + dated.span.end)
        return Effective(dated.date, EffectiveRule.EXPLICIT, span)
    if signed := _SIGNED.match(line.bare, at):
        span = Span(line.start + hit.start(), line.start + signed.end())
        return Effective(issued, EffectiveRule.ON_SIGNING, span)
    return None


def _days_after(
    line: Paragraph, hit: re.Match[str], after: re.Match[str], issued: dt.date | None
) -> Effective:
    count = int(after["count"]) if after["count"].isdigit() else _NUMERALS.get(after["count"])
    counted = _COUNTED.match(line.bare, after.end())
    end = counted.end() if counted else after.end()
    known = issued if counted else None
    date = _later(known, count, after["unit"]) if known and count is not None else None
    return Effective(
        date, EffectiveRule.DAYS_AFTER, Span(line.start + hit.start(), line.start + end)
    )


def _later(day: dt.date, count: int, unit: str) -> dt.date | None:
    try:
        if unit == "ngay":
            return day + dt.timedelta(days=count)
        years, month = divmod(day.month - 1 + count, 12)
        return day.replace(year=day.year + years, month=month + 1)
    except (ValueError, OverflowError):
        return None


def _partial(lines: Sequence[Paragraph], chosen: Effective) -> Iterator[PartialEffect]:
    for line in lines:
        for hit in _STARTS.finditer(line.bare):
            before = _sentence_before(line.bare, hit.start())
            if _OTHERS_EFFECT.search(before) or not _PROVISION.search(before):
                continue
            if _NOTE.search(before):
                continue
            if found := _dated_start(line, hit):
                if found.date == chosen.date:
                    continue
                start = hit.start() - len(before)
                excepted = before.rfind("tru ")
                start += excepted + 4 if excepted >= 0 else 0
                what = line.text[start : hit.start()].strip(" ,;:")
                span = Span(line.start + start, found.span.end)
                yield PartialEffect(what, found.date, span)


@dataclass(frozen=True, slots=True)
class _Found:
    date: dt.date
    span: Span


def _dated_start(line: Paragraph, hit: re.Match[str]) -> _Found | None:
    lead = _FROM.match(line.bare, hit.end())
    dated = date_at(line.bare, lead.end()) if lead else None
    if dated is None:
        return None
    return _Found(dated.date, Span(line.start + hit.start(), line.start + dated.span.end))


def _expires(lines: Sequence[Paragraph]) -> dt.date | None:
    for line in reversed(lines):
        if (hit := _ENDS.search(line.bare)) and (dated := date_at(line.bare, hit.end())):
            return dated.date
        for start in _STARTS.finditer(line.bare):
            before = _sentence_before(line.bare, start.start())
            until = _UNTIL.search(line.bare, start.end(), start.end() + 90)
            if until and (_OWN.search(before) or _BARE_OWN.match(before)):
                dated = find_date(line.bare, until.end(), until.end() + 40)
                return dated.date if dated else None
    return None
