"""Documents named without a number: treaties, resolutions of the Party, acts told by body and day."""

import re
from collections.abc import Iterator, Sequence

from lawcheck.cite.issuers import CAPITAL
from lawcheck.cite.kinds import TREATIES
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.cite.tails import tail_at
from lawcheck.model import Span

_NAMES_TREATY = re.compile(
    rf" (?:{CAPITAL}|về |khung |số \d|(?:thương mại|tránh|hợp tác|tương trợ)[^\n;:.(]{{3,60}} giữa {CAPITAL})"
)
_STOP = (
    r"(?:này|được|có|đã|quy định|mà|thì|theo|hoặc|của Việt Nam|hay|là|trong|tại|(?<!tự )do|để|khi|"
    r"ký(?! kết)|giai đoạn|với điều kiện|và (?:các|pháp|những|Điều|khoản|Luật|Bộ luật|Nghị|Thông|Quyết|Hiệp|Hiến|"
    r"Công ước|thực hiện|phù hợp))(?!\w)"
)
_TREATY_NAME = re.compile(
    rf"(?: số \d+)?(?:,? (?!{_STOP})[^\s,;:.()“”\"\t\d]+)+?"
    rf"(?=\s*(?:[,;:.()“”\"\t\n]|$|(?:năm|ngày) \d)| {_STOP}|\s\d)"
)
_BOUNDED_NAME = re.compile(
    rf"(?:,? (?!{_STOP})[^\s;:.()“”\"\d]+){{1,30}}?(?=\s?\(\s?[A-Z][A-Za-z]+\s?\)| năm (?:19|20)\d\d)"
)
"""A name whose end its abbreviation or its year shows may hold commas and "và"."""
_JOINT = re.compile(rf" và (?!{CAPITAL})")
_ORDINAL = (
    r"(?:thứ )?(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|tư))?|\d{1,2}|[IVXLC]+)"
)
_SESSION = (
    r"(?: (?:Đại hội|Hội nghị|Trung ương|đại biểu|toàn quốc|của|(?i:Ban chấp hành)|Đảng(?: bộ)?|"
    rf"Cộng sản Việt Nam|(?:tỉnh|thành phố) {CAPITAL}\w+(?: {CAPITAL}\w+)*|lần {_ORDINAL}|{_ORDINAL}|"
    rf"\(?\s?[Kk]hóa {_ORDINAL}(?:\s?\))?)(?!\w))+"
)
_OF_PARTY = re.compile(
    rf"(?=.*(?:Đảng|Trung ương|Ban [Cc]hấp hành)).* \(?\s?(?:[Kk]hóa |lần )?{_ORDINAL}(?!\w)"
)
_PARTY = [re.compile(kind + _SESSION) for kind in ("Nghị quyết", "Kết luận", "Văn kiện")]
_TREATY = [re.compile(rf"{kind}(?={_NAMES_TREATY.pattern})") for kind in TREATIES]
_ACT = [
    re.compile(rf"{kind}(?= (?:của|ngày) )")
    for kind in ("Nghị quyết", "Quyết định", "Nghị định", "Chỉ thị", "Thông tư", "Lệnh")
]
"""Each kind by itself: a search for one literal is far quicker than for a choice."""


def find_unnumbered(
    page: Page, treaties: Sequence[Mention], taken: Sequence[Span]
) -> Iterator[Mention]:
    """Yield the treaties, Party resolutions and acts told by body and day outside `taken`."""
    for mention in (*treaties, *_party(page), *_acts(page)):
        if not any(span.overlaps(mention.span) for span in taken):
            yield mention


def find_treaties(page: Page) -> Iterator[Mention]:
    """Yield the treaties cited by name, "Công ước Liên hợp quốc về Luật Biển năm 1982"."""
    for hit in _hits(page, _TREATY):
        bounded = _BOUNDED_NAME.match(page.plain, hit.end())
        named = bounded or _TREATY_NAME.match(page.plain, hit.end())
        if named:
            end = named.end() if bounded else _end(named)
            yield _by_name(page, hit.start(), end, hit.group())


def _hits(page: Page, patterns: Sequence[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        for hit in pattern.finditer(page.plain):
            if not page.plain[hit.start() - 1 : hit.start()].isalnum():
                yield hit


def _end(named: re.Match[str]) -> int:
    """Return where the name ends: parties are joined by "và", the treaty to other things too."""
    joint = None if " giữa " in named.group() else _JOINT.search(named.group())
    return named.start() + joint.start() if joint else named.end()


def _party(page: Page) -> Iterator[Mention]:
    for hit in _hits(page, _PARTY):
        if _OF_PARTY.match(hit.group()):
            kind = " ".join(hit.group().split()[:2])
            yield _by_name(page, hit.start(), hit.end() - 4 * hit.group().endswith(" của"), kind)


def _by_name(page: Page, start: int, end: int, kind: str) -> Mention:
    tail = tail_at(page, end, takes_year=True)
    return Mention(
        Span(start, tail.end),
        Span(start, tail.named),
        kind,
        name=" ".join(page.plain[start:end].split()),
        dated=tail.dated,
        year=tail.year,
    )


def _acts(page: Page) -> Iterator[Mention]:
    for hit in _hits(page, _ACT):
        tail = tail_at(page, hit.end(), takes_year=False)
        if tail.dated and tail.issuer:
            span = Span(hit.start(), tail.end)
            yield Mention(
                span, span, hit.group(), dated=tail.dated, year=tail.year, issuer=tail.issuer
            )
