"""Laws cited by name: "Luật Đất đai năm 2013", "Bộ luật Dân sự", "Hiến pháp"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.cite.lexicon import Lexicon, shipped_lexicon
from lawcheck.cite.mention import Mention
from lawcheck.cite.names import bounded_names, end_of_name, triggers
from lawcheck.cite.numbers import NUMBER, spell
from lawcheck.cite.page import Page
from lawcheck.cite.tails import Tail, tail_at
from lawcheck.model import Span

_CONSTITUTION = re.compile(
    r"(?:Hiến pháp|HIẾN PHÁP)(?i:\s+nước\s+Cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?(?!\w)"
)
_NUMBERED = re.compile(rf"\s*,?\s*\(?\s*(?i:s[ốô]\s*:?\s*)?{NUMBER}")
_REVISED = re.compile(r"\s*\(\s?sua doi(?:\s?, bo sung)?\s?\)")
_AMENDING = re.compile(r"[ ](?:sua doi|bo sung)(?!\w)")
_TO_LAW = re.compile(r"[^\n;:.()“”]{0,140}?(?<!phap )(?=\b(?:bo luat|luat|phap lenh)\b(?! su))")
_NEXT_LAW = re.compile(
    r"\s*(?:,|;|\.|,?\s*va)\s+(?:(?:mot so |cac )?(?:dieu|khoan)[\s\d,]*)?(?:cua\s+)?"
    r"(?=(?:bo luat|luat|phap lenh)\s)"
)
_MANY_LAWS = re.compile(
    r"[^\n;:.()“”]{0,60}?(?:\d+|cac) luat (?:co )?lien quan den [^\n,;.:()\d]+?(?=\s*(?:,|;|\.|\(|ngay|nam|so|duoc|$|"
    r"va (?:dieu|khoan|muc|chuong|trinh tu|cac|luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh)\b))"
)
_ENACTS = re.compile(r"(?:ban hanh|thong qua)\s+\Z")
_KIND = {"bo": "Bộ luật", "lu": "Luật", "ph": "Pháp lệnh"}
_SHORT = {
    "HĐND": "Hội đồng nhân dân", "UBND": "Ủy ban nhân dân", "VBQPPL": "văn bản quy phạm pháp luật",
    "QPPL": "quy phạm pháp luật", "BHXH": "Bảo hiểm xã hội", "BHYT": "Bảo hiểm y tế",
    "NSNN": "Ngân sách nhà nước", "GTGT": "giá trị gia tăng", "TNDN": "thu nhập doanh nghiệp",
    "TNCN": "thu nhập cá nhân", "TTĐB": "tiêu thụ đặc biệt", "XK": "xuất khẩu", "NK": "nhập khẩu",
    "ATTP": "An toàn thực phẩm", "XLVPHC": "Xử lý vi phạm hành chính", "CBCC": "Cán bộ, công chức",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Law:
    """A law by name: where it starts, where its name ends, its own number behind the name."""

    start: int
    end: int
    number: re.Match[str] | None


def find_laws(page: Page) -> Iterator[Mention]:
    """Yield the laws and ordinances cited by name; amending laws under their whole name.

    A law named inside the name of an amending law is a mention only where it has a number of its
    own, or where the amending law is the one being enacted.
    """
    opened = list(triggers(page))
    learned = set(bounded_names(page, opened))
    lexicons = (shipped_lexicon(), Lexicon(learned)) if learned else (shipped_lexicon(),)
    reached = 0
    for start, kind_end in opened:
        if start < reached:
            continue
        for mention in _at(page, start, kind_end, lexicons):
            reached = max(reached, mention.named.end)
            yield mention


def find_constitution(page: Page) -> Iterator[Mention]:
    """Yield the mentions of the Constitution; the word without its capital is none."""
    for hit in _CONSTITUTION.finditer(page.plain):
        yield _mention(page, hit.start(), hit.end(), None, "Hiến pháp")


def _at(page: Page, start: int, kind_end: int, lexicons: Sequence[Lexicon]) -> Iterator[Mention]:
    if _AMENDING.match(page.bare, kind_end):
        yield from _amending(page, start, kind_end, lexicons)
    elif law := _law(page, start, kind_end, lexicons):
        yield _mention(page, law.start, law.end, law.number, _kind(page, start))


def _law(page: Page, start: int, kind_end: int, lexicons: Sequence[Lexicon]) -> _Law | None:
    end = end_of_name(page, start, kind_end, lexicons)
    if end is None:
        return None
    number = _NUMBERED.match(page.plain, end) or _NUMBERED.match(page.plain, _past(page, end))
    return _Law(start, end, number)


def _past(page: Page, end: int) -> int:
    """Return where "(sửa đổi)" behind a name ends."""
    revised = _REVISED.match(page.bare, end)
    return revised.end() if revised else end


def _amending(
    page: Page, start: int, kind_end: int, lexicons: Sequence[Lexicon]
) -> Iterator[Mention]:
    inner = list(_amended(page, kind_end, lexicons))
    if _ENACTS.search(page.bare, max(0, start - 12), start) or _opens_title(page, start):
        yield from (_inner(page, law) for law in inner)
        return
    many = _MANY_LAWS.match(page.bare, kind_end)
    if many and (number := _NUMBERED.match(page.plain, many.end())):
        yield _mention(page, start, many.end(), number, _kind(page, start))
        return
    ends = [many.end()] if many else [law.number.end() if law.number else law.end for law in inner]
    if not ends:
        return
    whole = _mention(page, start, ends[-1], None, _kind(page, start))
    numbered = [law for law in inner if law.number]
    if len(numbered) == 1 and _is_its_own(numbered[0], whole):
        yield _mention(page, start, numbered[0].end, numbered[0].number, _kind(page, start))
    else:
        yield whole
        yield from (_inner(page, law) for law in numbered)


def _amended(page: Page, kind_end: int, lexicons: Sequence[Lexicon]) -> Iterator[_Law]:
    """Yield the laws that an amending law names as amended."""
    step = _TO_LAW.match(page.bare, kind_end)
    while step is not None:
        start = step.end()
        kind = re.compile(r"bo luat|luat|phap lenh").match(page.bare, start)
        law = _law(page, start, kind.end(), lexicons) if kind else None
        if law is None:
            return
        yield law
        step = _NEXT_LAW.match(page.bare, law.number.end() if law.number else law.end)


def _is_its_own(law: _Law, whole: Mention) -> bool:
    """Whether the number behind the amended law is that of the amending law: its date agrees."""
    return bool(whole.year and law.number and law.number["year"] == str(whole.year))


def _opens_title(page: Page, start: int) -> bool:
    """Whether the words stand in capitals at the start of a line, as the law's own title does."""
    begin, _ = page.line(start)
    return begin == start and page.plain[start : start + 12].isupper()


def _inner(page: Page, law: _Law) -> Mention:
    end = law.number.end() if law.number else law.end
    number = spell(law.number) if law.number else None
    span = Span(law.start, end)
    return Mention(
        span, span, _kind(page, law.start), number, _spelled(page, law.start, law.end),
        year=int(law.number["year"]) if law.number and law.number["year"] else None,
    )  # fmt: skip


def _mention(
    page: Page, start: int, name_end: int, number: re.Match[str] | None, kind: str
) -> Mention:
    end = number.end() if number else name_end
    tail: Tail = tail_at(page, end, takes_year=number is None)
    revised = tail_at(page, _past(page, end), takes_year=number is None)
    tail = revised if tail.end == end and (revised.dated or revised.year) else tail
    year = int(number["year"]) if number and number["year"] else None
    return Mention(
        Span(start, tail.end),
        Span(start, tail.named),
        kind,
        spell(number) if number else None,
        _spelled(page, start, name_end),
        tail.dated,
        tail.year or year,
        tail.issuer,
    )


def _kind(page: Page, start: int) -> str:
    return _KIND[page.bare[start : start + 2]]


def _spelled(page: Page, start: int, end: int) -> str:
    """Return the name in one line, abbreviations written out, capitals lowered where all are."""
    name = " ".join(_SHORT.get(word, word) for word in page.plain[start:end].split())
    name = re.sub(r"\s+([,;])", r"\1", name).replace(" sô ", " số ")
    name = re.sub(r"\.(?= (?:Bộ l|L)uật)", ",", name)
    return name.capitalize() if name.isupper() else name[:1].upper() + name[1:]
