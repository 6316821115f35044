"""Provisions that start on a day of their own."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from lawcheck.model import Effective, EffectiveRule, PartialEffect, Span
from lawcheck.read.markers import article
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.starting import KINDS, STARTS, is_own, sentence_before, start_at

_NOT_BEGINNING = re.compile(
    r"\b(?:ngay|khi|diem|truoc|sau|con|het|dang|chua|van|khong|tiep tuc|do|voi|de|bao dam|cham nhat)\s*$"
)
_PROVISION = re.compile(
    r"\b(?:khoan|diem|dieu|muc (?:\d|[ivx]+\b)|phu luc|chuong|quy dinh tai|cac quy dinh|quy dinh ve)\b"
)
_MATTER = re.compile(r"(?:viec|muc|che do|chinh sach|danh muc|noi dung|thoi diem|lo trinh)\b")
_ON_EFFECT = re.compile(r"hieu luc|dieu khoan|lo trinh|thi hanh")
_NOTE = re.compile(
    r"(?:sua doi|bo sung|bai bo|thay the|huy bo).{0,60} theo quy dinh|cua luat so \d|"
    r"cua luat (?!nay)[^.]{3,90} so \d"
)
_NAMES_DOCUMENT = re.compile(rf"{KINDS} nay\b")
_OTHERS = re.compile(rf"{KINDS} (?!nay\b)(?:so \d|[^,;]{{3,80}}\d)|\b(?:bo )?luat (?!nay\b)")
_LEAD = re.compile(r"(?:[a-z]\d?\)|\d{1,2}[.)]|[-+])\s*|rieng (?:doi voi )?")
_TAIL = re.compile(r"[\s,:]*(?:\bthi)?[\s,:]*$")


def partial_effects(
    lines: Sequence[Paragraph], whole: Effective, issued: dt.date | None
) -> Iterator[PartialEffect]:
    """Yield what the lines of the body start on another day than the rest."""
    on_effect = False
    for line in lines:
        if marker := article(line):
            on_effect = bool(_ON_EFFECT.search(marker.rest.bare))
        for hit in STARTS.finditer(line.bare):
            subject = _subject(line, hit, on_effect=on_effect)
            begun = start_at(line, hit, issued) if subject else None
            if subject and begun and begun.date != whole.date:
                yield from _part(line, subject, begun)


def _part(line: Paragraph, subject: Span, begun: Effective) -> Iterator[PartialEffect]:
    what = line.cut(subject.start, subject.end)
    known = begun.rule is EffectiveRule.EXPLICIT or " nay" in what.bare
    if begun.date and begun.span and known:
        yield PartialEffect(what.text, begun.date, Span(what.start, begun.span.end))


def _subject(line: Paragraph, hit: re.Match[str], *, on_effect: bool) -> Span | None:
    """Return the words in front of a start that name provisions of the document, or None."""
    before = sentence_before(line.bare, hit.start())
    start = hit.start() - len(before)
    noted = _NOTE.search(before) and not _NAMES_DOCUMENT.search(before)
    if _NOT_BEGINNING.search(before) or noted or is_own(before):
        return None
    excepted = before.rfind("tru ")
    start += excepted + 4 if excepted >= 0 else 0
    while lead := _LEAD.match(line.bare, start):
        start = lead.end()
    end = start + len(_TAIL.sub("", line.bare[start : hit.start()]))
    what = line.bare[start:end]
    matter = on_effect and hit.group().startswith("duoc") and _MATTER.match(what)
    if not (_PROVISION.search(what) or matter) or (_OTHERS.search(what) and " nay" not in what):
        return None
    return Span(start, end)
