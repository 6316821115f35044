"""Documents named by their number, in every form in use since 1945."""

import re
from collections.abc import Iterator

from lawcheck.cite.engine import Scanner, finder
from lawcheck.cite.kinds import KIND, NAMES, kind_of_symbol
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.cite.tails import tail_at
from lawcheck.model import Number, Span
from lawcheck.model.number import canonical

_FIND = Scanner(
    r"\d[\dA-Za-zĐđ.]{0,8}\s?[/\-]{1,2}\s?(?:\d{2,5}\s?[/_\-]{0,2}\s?)?[A-ZĐ]"
    r"|\d{1,4} (?:CP|TTg|HĐBT|LCT|[A-Z]{2,5}/[A-ZĐ]{2,5})",
    cased=True,
)
_OVER = r"(?:(?![^\W_])|(?=(?:như|ngày|của)\b))"
_PART = rf"(?:[A-ZĐ][A-Za-zĐđƯ]{{0,14}}\d{{0,3}}|ttg){_OVER}"
_SYMBOL = (
    rf"[A-ZĐ][A-Za-zĐđƯ]{{0,14}}(?:\s\d{{1,2}}|(?<=QH)-\d{{1,2}})?\d{{0,3}}{_OVER}"
    rf"(?:(?:\s?[\-/_&]\s?|\.|\s(?=B[A-ZĐ]{{2}}|[A-ZĐ]{{2,5}},? ngày \d)){_PART}"
    r"(?:(?:(?<=QH)|(?<=HĐNN))[\s-]\d{1,2}(?!\w))?|-m(?!\w))*"
    r"(?:(?<=BCA)\s?\(\s?[A-Z]\d{0,2}\s?\))?"
)
NUMBER = (
    r"(?P<number>(?P<serial>\d{1,8}(?:\.\d{1,3})?[A-Za-zđĐ]{0,2})"
    r"(?:\s?/\s?(?:(?P<year>(?:19|20)\d\d)|(?P<misprint>\d{2,5})(?=\s?[/-])))?"
    rf"(?:\s?[/\-_]{{1,2}}|(?<=\d)(?=\s(?:(?:CP|TTg|HĐBT|LCT)(?!\w)|[A-Z]{{2,5}}/[A-ZĐ]{{2,5}}))|(?<=\d)(?=LCT/)|(?<=\d{{4}})(?=(?:NĐ|QĐ|TT|NQ|CT|QH)))\s?(?P<symbol>{_SYMBOL}))"
)
_NUMBER = re.compile(NUMBER)
_SPACED = re.compile(r"(?<=\d) (?=[A-ZĐ])")
_GLUED_LABEL = re.compile(r"(?<!\w)so\Z")
_LABEL = re.compile(r"\(?\s*(?<!\w)so(?:\s+ky hieu|,\s*ky hieu)?\s*[:.]?\s*\Z")
_ABBREVIATION = re.compile(r"(?<![\w/-])(?:NĐ|QĐ|TT|NQ|CT|TTLT|PL)\s+\Z")
_KIND = re.compile(rf"(?<!\w)(?P<kind>{KIND})(?!\w)")
_QUALIFIER = (
    r"(?:\s+(?:bo sung|tham tra|tham dinh|ket luan|chi dao|gop y|hop nhat|hoa toc|khan|mat|"
    r"lien nganh|tiep thu|giai trinh|lien tich|phap luat|sua doi(?:, bo sung)?))*"
)
_BETWEEN = re.compile(
    rf"{_QUALIFIER}(?:\s+cua\s+[^\d\n;:.]{{3,60}})?(?P<list>\s*:)?[\s,]*(?:\(?\s*so[\s\w]{{0,8}}[:.]?\s*)?"
)
_LISTED = re.compile(r"\s*(?:[,;]|[,;]?\s+va)\s+")
_NOT_LAW = re.compile(
    r"(?<!\w)(?:mau|bieu|ma|bieu mau|ho so|hop dong|giay phep|tai khoan)\s+(?:so\s*:?\s*)?\Z"
)
_OF_COURT = re.compile(r"(?:ST|PT|TLST|TLPT|TA|TLVA)-|-(?:ST|PT|GĐT|TLVA|DS|HS|HNGĐ|KDTM)$")
"""Judgments and decisions of courts are no legal documents: QĐST-DS, HS-ST, HNGĐ-PT."""
_STANDARD_CODE = finder(r"[qt]c(?:xd)?vn|qcdp")
_STANDARD = re.compile(
    r"(?:(?i:sửa đổi(?: lần)? \d+[:\s]\d{4}\s+))?(?<!\w)(?P<code>(?:QCVN|TCVN|TCXDVN|QCXDVN|QCĐP)"
    r"(?:\s(?:QTĐ|ISO))?)[\s-]*(?P<digits>\d+(?:[-.]\d+)*)\s?:\s?(?P<year>\d{4})(?P<body>/[A-ZĐ]+)?"
)
_SHORT = Scanner(
    r"(?<!\w)(?P<kind>(?:nghi dinh|thong tu(?: lien tich)?|nghi quyet)(?=\s+(?:so\s+)?\d)|"
    r"(?:quyet dinh|chi thi|luat|sac lenh)(?=\s+so\s)|quyet dinh(?=\s\d{3,4}(?!\d)))[^\S\n]+(?:so[^\S\n]+)?(?P<serial>\d{1,4}[a-z]?)(?![\w/%]|[.,:\-_]\w|\s?[/-]|"
    r"\s+(?:nam(?!\s+(?:19|20)\d\d)|thang|ngay(?!\s+\d)|nguoi|muc|loai|bo|ban|luat|van ban|trieu|ty|dong|dieu|khoan|tieu)\b)"
)


def find_numbered(page: Page, taken: tuple[Span, ...] = ()) -> Iterator[Mention]:
    """Yield the documents named by number, but for those inside `taken` (laws named in full)."""
    busy = iter(sorted(taken))
    current = next(busy, None)
    before: Mention | None = None
    reached = 0
    for hit in _FIND.finditer(page):
        while current and current.end <= hit.start():
            current = next(busy, None)
        if hit.start() < reached or (current and current.holds(hit.start())):
            continue
        mention = _numbered(page, hit.start(), before)
        if mention:
            before, reached = mention, mention.span.end
            yield mention


def find_standards(page: Page) -> Iterator[Mention]:
    """Yield technical regulations and standards, "QCVN 72:2025/BGTVT"."""
    if not any(True for _ in _STANDARD_CODE.finditer(page.shape)):
        return
    for hit in _STANDARD.finditer(page.plain):
        number = f"{hit['code']} {hit['digits']}:{hit['year']}{hit['body'] or ''}"
        span = Span(*hit.span())
        kind = "Quy chuẩn kỹ thuật" if hit["code"].startswith("QC") else "Tiêu chuẩn"
        yield Mention(span, span, kind, number, year=int(hit["year"]))


def find_short(page: Page) -> Iterator[Mention]:
    """Yield documents of which only the serial is given, "Nghị định số 59", as their number."""
    for hit in _SHORT.finditer(page):
        if hit["kind"] == "quyet dinh" and not _is_noun(page, hit):
            continue
        tail = tail_at(page, hit.end(), takes_year=True)
        yield Mention(
            Span(hit.start(), tail.end),
            Span(hit.start(), tail.named),
            _display(hit["kind"]),
            hit["serial"],
            dated=tail.dated,
            year=tail.year,
            issuer=tail.issuer,
        )


def _is_noun(page: Page, hit: re.Match[str]) -> bool:
    """Whether "Quyết định 1791" stands inside a sentence: at its start it may be the verb."""
    inside = page.plain[max(0, hit.start() - 2) : hit.start() - 1].isalnum()
    return "so" in hit.group().split() or (inside and page.plain[hit.start()].isupper())


def spell(hit: re.Match[str]) -> str:
    """Return the canonical spelling of a number found, zeros kept."""
    year, symbol = hit["year"], hit["symbol"]
    written = f"{hit['serial']}/{year}/{symbol}" if year else hit.group("number")
    written = _SPACED.sub("-", written)
    number = Number.parse(written)
    return str(number) if number else canonical(written)


def _numbered(page: Page, start: int, before: Mention | None) -> Mention | None:
    hit = _whole(page, start)
    if hit is None or _NOT_LAW.search(page.bare, max(0, hit.start() - 40), hit.start()):
        return None
    if _OF_COURT.search(hit["symbol"]):
        return None
    number = spell(hit)
    kind, opening = _kind_before(page, hit.start())
    if hit["misprint"] and opening is None:
        return None
    labelled = _labelled(page, hit.start())
    opening = _abbreviated(page, labelled) if opening is None else opening
    kind = kind or _kind_without_word(page, hit, labelled, before)
    if kind is None:
        return None
    tail = tail_at(page, hit.end(), takes_year=False)
    begin = labelled if opening is None else opening
    return Mention(
        Span(begin, tail.end),
        Span(begin, tail.named),
        kind,
        number,
        dated=tail.dated,
        year=tail.year,
        issuer=tail.issuer,
    )


def _kind_without_word(
    page: Page, hit: re.Match[str], labelled: int, before: Mention | None
) -> str | None:
    """Return the kind that the symbol tells, or that of the list in which the number stands."""
    by_symbol = kind_of_symbol(spell(hit))
    if by_symbol is None and re.match(r"QH\d", hit["symbol"]):
        by_symbol = "Luật"
    if by_symbol and (hit["year"] or labelled < hit.start()):
        return by_symbol
    goes_on = before and _LISTED.fullmatch(page.bare, before.span.end, labelled)
    return (by_symbol or before.kind) if before and goes_on else None


def _whole(page: Page, start: int) -> re.Match[str] | None:
    if start and (page.plain[start - 1].isalnum() or page.plain[start - 1] in "/.-"):
        return (
            _NUMBER.match(page.plain, start)
            if _GLUED_LABEL.search(page.bare, max(0, start - 3), start)
            else None
        )
    return _NUMBER.match(page.plain, start)


def _labelled(page: Page, start: int) -> int:
    """Return where the "số" before a number begins, or `start` itself."""
    label = _LABEL.search(page.bare, max(0, start - 16), start)
    if label is None:
        return start
    return label.start() + len(label.group()) - len(label.group().lstrip("( \t\n"))


def _abbreviated(page: Page, start: int) -> int | None:
    """Return where the letters for the kind begin: "NĐ 35/2023/NĐ-CP"."""
    letters = _ABBREVIATION.search(page.plain, max(0, start - 8), start)
    return letters.start() if letters else None


def _kind_before(page: Page, start: int) -> tuple[str | None, int | None]:
    """Return the kind named before a number, and where it begins unless it heads a list."""
    window = page.bare.rfind("\n", 0, start) + 1
    hits = list(_KIND.finditer(page.bare, max(window, start - 120), start))
    for index in range(len(hits) - 1, -1, -1):
        between = _BETWEEN.fullmatch(page.bare, hits[index].end(), start)
        if between:
            hit = hits[index - 1] if _is_doubled(page, hits, index) else hits[index]
            kind, opening = _without_verb(page, hit)
            return _display(kind), None if between["list"] else opening
    return None, None


def _without_verb(page: Page, hit: re.Match[str]) -> tuple[str, int]:
    """Leave out the verb of "bãi bỏ Luật số …", which in bare letters looks like Bộ luật."""
    if hit["kind"].startswith("bo") and page.plain[hit.start() + 1] not in "ộỘôÔ":
        return "luat", hit.end() - len("luat")
    return hit["kind"], hit.start()


def _is_doubled(page: Page, hits: list[re.Match[str]], index: int) -> bool:
    """Whether two kinds stand side by side, of which the first counts: Thông báo kết luận."""
    if index == 0 or hits[index]["kind"] not in {"ket luan", "huong dan"}:
        return False
    return not page.bare[hits[index - 1].end() : hits[index].start()].strip()


def _display(kind: str) -> str:
    return NAMES[" ".join(kind.split())]
