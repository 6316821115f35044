"""Provisions as they are written: "các điểm a, b khoản 2 Điều 5", "từ Điều 5 đến Điều 8".

A run is read item by item (level, numbers, what joins it to the one before) and then written
out as pinpoints; "này" stays in them as a number and is resolved by where the run stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lawcheck.cite.engine import finder
from lawcheck.cite.ladder import ABOVE, THIS, Item, Join, write_out
from lawcheck.cite.numerals import between
from lawcheck.cite.page import Page
from lawcheck.model import Level, Pinpoint, Span
from lawcheck.read.letters import bare

_WORDS = {
    "gach dau dong": Level.DASH,
    "gach ngang dau dong": Level.DASH,
    "doan": Level.PARAGRAPH,
    "tiet": Level.ITEM,
    "diem": Level.POINT,
    "khoan": Level.CLAUSE,
    "dieu": Level.ARTICLE,
    "tieu muc": Level.SUBSECTION,
    "muc": Level.SECTION,
    "chuong": Level.CHAPTER,
    "phan": Level.PART,
    "phu luc": Level.ANNEX,
    "mau so": Level.FORM,
    "mau": Level.CODED_FORM,
    "bieu mau": Level.MODEL_FORM,
    "bieu mau so": Level.MODEL_FORM,
    "bang": Level.TABLE,
}
_OTHER_WORDS = re.compile(
    r"(?i)m[ứựư]c|ph[âảãạ]n|kho[áa]n|đi[ệễể]u|di[ềễêệ]u|đo[áàa]n|m[àáạ]u|b[ằặắà]ng|ti[ệê]t|điê[m]"
)
_LEVEL = (
    r"(?P<word>gach\s+(?:ngang\s+)?dau\s+dong|tieu\s+muc|muc|diem|tiet|doan|khoan|dieu|chuong|phan|phu\s+luc|(?:bieu\s+)?mau\s+so|"
    r"bieu\s+mau|mau|bang)"
)
_PLURAL_NEAR = re.compile(r"(?i)(?<=từ )|(?<=các )|(?<=những )|(?<=từng )")
_PLURAL = re.compile(r"(?i)(?<!\w)(?:(?:từ|các|những|từng) )+\Z")
_FREE = re.compile(r"(?<![^\W_])(?<!\d-)")
_COMPOUNDS = {
    "diem": "thời|địa|quan|đặc|thí|trọng|cao|ưu|nhược|kiểm|tâm|giao|chấm|cộng|yếu|tổng|tiêu|luận",
    "khoa": "tài|điều|ngân",
    "muc ": "danh|hạng|chuyên|thư",
    "phan": "thành|cổ|học|một|hai|ba|đa|toàn|góp|bộ|kỳ",
    "doan": "giai|phân|công|tập|trung",
    "tiet": "chi|thời|tình",
    "chuo": "huy|văn",
}
_COMPOUND = {
    word: re.compile("(?i)" + "|".join(rf"(?<=\b{first}\s)" for first in firsts.split("|")))
    for word, firsts in _COMPOUNDS.items()
}
"""Words of two syllables that end like a level: thời điểm, tài khoản, danh mục."""
_HEAD = re.compile(
    rf"(?:(?:cac|nhung|tu)[^\S\n]+)?{_LEVEL}:?[^\S\n]+(?:tu[^\S\n]+(?=[\w.]{{1,4}}[^\S\n]+den[^\S\n]))?"
)
_ROMAN = r"[ivxl]+[a-z]?"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINAL = rf"thu\s+(?:{'|'.join(map(bare, _ORDINALS))})"
_NUMBERS = {
    Level.DASH: rf"{_ORDINAL}|\d{{1,2}}",
    Level.PARAGRAPH: rf"{_ORDINAL}|\d",
    Level.ITEM: r"[a-z]\d{0,2}(?:\.\d{1,2})*|\d+(?:\.\d+)*[a-z]?",
    Level.POINT: r"[a-z]\d{0,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?",
    Level.CLAUSE: r"\d{1,3}(?:\.\d{1,2})*[a-z]{0,2}\d?",
    Level.ARTICLE: r"(?:thu\s+)?\d{1,3}(?:\.\d{1,2})?[a-z]{0,2}\d?",
    Level.SUBSECTION: rf"{_ROMAN}|\d+|[a-e]",
    Level.SECTION: rf"{_ROMAN}|\d+(?:\.\d+)*|[a-e]",
    Level.CHAPTER: rf"{_ROMAN}|\d+[a-z]?",
    Level.PART: rf"{_ROMAN}|\d+|thu\s+(?:nhat|hai|ba|tu|nam|sau|bay|tam)|[a-e]",
    Level.ANNEX: rf"(?:so\s+)?(?:{_ROMAN}|\d+|[a-h])(?:[.\-]?[a-z\d]{{1,3}})?",
    Level.FORM: r"\d+[a-z]?(?:[./-][a-z\d]+(?:-[a-z\d]+)*)?",
    Level.CODED_FORM: r"[a-z]{1,4}-?\d{1,3}[a-z]?",
    Level.MODEL_FORM: r"(?:\d{1,3}|[a-z]{1,4}-?\d{1,3})[a-z]?",
    Level.TABLE: r"[a-z]|\d+(?:\.\d+)*",
}
_FIND = finder(
    r"phu\s+luc\s|gach\s+(?:ngang\s+)?dau\s+dong\s|"
    + "|".join(
        rf"{word.replace(' ', chr(92) + 's+')}:?\s+(?:tu\s+)?(?:nay|neu|noi|tren|{_NUMBERS[level]})\b"
        for word, level in _WORDS.items()
        if level is not Level.ANNEX
    )
)
_ENDS = r"(?!\w|[/.:]\d|\s?%|\s+(?:dong|trieu|ty|nghin)\b)"
_CLOSED = r"(?:\s?\)(?=\s*(?:,|va |khoan|dieu)))?"
_NOT_COUNTED = (
    r"(?!\s?m2|\s+(?:thang|ngay|nam|nguoi|gio|phut|lan|ban(?! hanh)|bo|con|tuoi|ha|km|met|kg|tan|xe|can|ho so|"
    r"thanh vien|tieu chi|don vi|co quan|ky|cap|loai|nhom)\b)"
)
_NUMBER = {
    level: re.compile(rf"(?P<number>{pattern}){_ENDS}{_CLOSED}")
    for level, pattern in _NUMBERS.items()
}
_UNCOUNTED = re.compile(_NOT_COUNTED)
_CAPITAL_LEVELS = frozenset(
    {Level.SUBSECTION, Level.SECTION, Level.CHAPTER, Level.PART, Level.ANNEX}
)
_FORMS = frozenset({Level.FORM, Level.CODED_FORM, Level.MODEL_FORM})
_CODE = re.compile(r"[A-ZĐ]{1,4}-?\d{1,3}[A-Z]?")
_S = r"[^\S\n]"
_COUNTED = re.compile(
    r"(?:[Ss]ố\s+|SỐ\s+)?(?:[IVXLC]+|[A-H]|\d+)(?:[.\-]?[A-Z\d]{1,3}|[a-z])?(?:\.\d+)*|[Tt]hứ \w+|THỨ \w+"
)
_MORE = re.compile(
    rf"(?P<to>{_S}+den{_S}+(?:het{_S}+)?|{_S}?-{_S}?(?=\d))"
    rf"|{_S}*[,;]{_S}*(?:(?:va|hoac){_S}+)?|{_S}+(?:va|hoac|hay){_S}+"
)
_JOINED = re.compile(
    rf"(?:(?P<RANGE>{_S}+den{_S}+(?:het{_S}+)?|{_S}*-{_S}*)"
    rf"|(?P<AND>{_S}*[,;]{_S}*(?:va|hoac){_S}+|{_S}+(?:va|hoac|hay){_S}+|{_S}*;{_S}*)"
    rf"|(?P<COMMA>{_S}*,{_S}*)"
    rf"|(?P<INSIDE>{_S}+(?:(?:cua|thuoc|tai(?={_S}+(?:phu luc|tiet|diem|khoan|dieu))){_S}+)?))"
    r"(?=[bcdgkmnpt])"
)
_OWN_HEADING = re.compile(r"(?<![^\n])dieu[^\S\n]+\d{1,3}[a-z]?\s*[.:](?!\d)")
_THIS = re.compile(r"nay(?!\w)")
_ABOVE = re.compile(r"(?:(?:neu|noi)\s+)?tren(?!\w|\s+(?:day|co so|dia ban|\d))")
_ANNEX_ISSUED = re.compile(
    r"(?:cac\s+)?phu luc(?=\s+(?:(?:duoc\s+)?ban hanh\s+)?(?:kem theo|cua (?:thong tu|nghi dinh|quyet dinh|nghi quyet|luat)))"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A contiguous list of provisions; the pins may still lack their upper levels."""

    span: Span
    pins: tuple[Pinpoint, ...]
    parts: tuple["Run", ...] = ()
    """The list in two where "này" stands inside: "khoản 2 Điều này | Điều 6 Luật Giá"."""


def find_runs(page: Page) -> Iterator[Run]:
    """Yield the runs of provisions of a text, headings of its own articles left out."""
    reached = 0
    for hit in _FIND.finditer(page.shape):
        start = hit.start()
        if start < reached or _OWN_HEADING.match(page.bare, start) or _ends_a_word(page, start):
            continue
        items, spans, end = _read(page, start)
        if pins := _cited(tuple(items)):
            reached = end
            yield Run(Span(_with_plural(page, start), end), pins, tuple(_parts(items, spans)))


@lru_cache(4096)
def _cited(items: tuple[Item, ...]) -> tuple[Pinpoint, ...]:
    """Return the provisions that the items name, none where one is of a table."""
    pins = tuple(pin for pin in write_out(items) if not _is_lone_paragraph(pin))
    return () if any(pin.steps[-1].level is Level.TABLE for pin in pins) else pins


def _parts(items: Sequence[Item], spans: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Yield the list up to its last "này", and what is joined to it behind."""
    if len(items) < 2:
        return
    cut = max((i + 1 for i, item in enumerate(items) if THIS in item.numbers), default=0)
    if 0 < cut < len(items) and items[cut].join in {Join.AND, Join.COMMA}:
        yield _run(items[:cut], spans[:cut])
        yield _run((replace(items[cut], join=Join.FIRST), *items[cut + 1 :]), spans[cut:])


def _run(items: Sequence[Item], spans: Sequence[tuple[int, int]]) -> Run:
    return Run(Span(spans[0][0], spans[-1][1]), write_out(tuple(items)))


def _is_lone_paragraph(pin: Pinpoint) -> bool:
    """Whether "đoạn 2" stands alone: it bears no number in the text, and roads have đoạn too."""
    return pin.steps[-1].level is Level.PARAGRAPH


def _ends_a_word(page: Page, start: int) -> bool:
    if not _FREE.match(page.bare, start):
        return True
    compound = _COMPOUND.get(page.bare[start : start + 4])
    return bool(compound and compound.match(page.plain, start))


def _read(page: Page, start: int) -> tuple[list[Item], list[tuple[int, int]], int]:
    items: list[Item] = []
    spans: list[tuple[int, int]] = []
    end, joint = start, Join.FIRST
    at: int | None = start
    while at is not None:
        found = _item(page, at, joint)
        if found is None:
            break
        item, end = found
        items.append(item)
        spans.append((at, end))
        joint, at = (Join.FIRST, None) if ABOVE in item.numbers else _next(page, end)
    return items, spans, end


def _item(page: Page, start: int, joint: Join) -> tuple[Item, int] | None:
    head = _HEAD.match(page.bare, start)
    if head is None or _OTHER_WORDS.match(page.plain, head.start("word")):
        return _annex(page, start, joint)
    level = _level(head)
    if pointed := _pointed(page, level, head):
        return Item(level, pointed[0], joint), pointed[1]
    number, end = _number(page, level, head.end())
    if number is None:
        return _annex(page, start, joint)
    numbers, end = _numbers(page, level, number, end)
    if level is Level.MODEL_FORM and _CODE.fullmatch(number):
        level = Level.CODED_FORM
    return Item(level, numbers, joint), end


def _pointed(page: Page, level: Level, head: re.Match[str]) -> tuple[tuple[str], int] | None:
    """Read "Điều này", and "khoản trên", "Điều nói trên"; những điều trên are just things."""
    if page.bare[head.end() : head.end() + 1] not in {"n", "t"}:
        return None
    if this := _THIS.match(page.bare, head.end()):
        return (THIS,), this.end()
    legal = level is Level.CLAUSE or page.plain.startswith(("Đ", "KHO"), head.start("word"))
    above = _ABOVE.match(page.bare, head.end()) if legal else None
    return ((ABOVE,), above.end()) if above else None


def _annex(page: Page, start: int, joint: Join) -> tuple[Item, int] | None:
    hit = _ANNEX_ISSUED.match(page.bare, start)
    return (Item(Level.ANNEX, ("",), joint), hit.end()) if hit else None


def _number(page: Page, level: Level, start: int) -> tuple[str | None, int]:
    hit = _NUMBER[level].match(page.bare, start)
    if hit is None:
        return None, start
    written = page.plain[slice(*hit.span("number"))]
    if level in _CAPITAL_LEVELS and not _COUNTED.fullmatch(written):
        return None, start
    if level is Level.CODED_FORM and not _CODE.fullmatch(written):
        return None, start
    return _tidy(level, written), hit.end()


@lru_cache(4096)
def _tidy(level: Level, written: str) -> str:
    number = " ".join(written.split())
    if level is Level.ANNEX:
        return re.sub(r"(?i)^số ", "số ", number)
    if level in _CAPITAL_LEVELS or level in _FORMS:
        return number
    number = number.lower().removeprefix("thứ ").lstrip("0") or number
    return str(_ORDINALS.index(number) + 1) if number in _ORDINALS else number


def _numbers(page: Page, level: Level, first: str, end: int) -> tuple[tuple[str, ...], int]:
    """Read on through "5, 6 và 7" and "1 đến 5", where the level is named only once."""
    numbers = [first]
    while step := _MORE.match(page.bare, end):
        number, stop = _number(page, level, step.end())
        if (
            number is None
            or number[0].isdigit() != first[0].isdigit()
            or not _UNCOUNTED.match(page.bare, stop)
        ):
            break
        numbers[-1:] = between(numbers[-1], number) if step["to"] else (numbers[-1], number)
        end = stop
    return tuple(numbers), end


def _next(page: Page, end: int) -> tuple[Join, int | None]:
    """Return how the run goes on behind `end`, and where."""
    hit = _JOINED.match(page.bare, end)
    if hit and _HEAD.match(page.bare, hit.end()):
        return Join[str(hit.lastgroup)], hit.end()
    return Join.FIRST, None


def _level(head: re.Match[str]) -> Level:
    word: str = head["word"]
    return _WORDS.get(word) or _WORDS[" ".join(word.split())]


def _with_plural(page: Page, start: int) -> int:
    """Return where "các" or "từ" before a run begins."""
    near = _PLURAL_NEAR.match(page.plain, start)
    hit = _PLURAL.search(page.plain, max(0, start - 12), start) if near else None
    return hit.start() if hit else start
