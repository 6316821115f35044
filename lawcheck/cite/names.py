"""Where the name of a law ends: "Luật Phòng, chống ma túy" in "… ma túy và các văn bản khác".

A name ends where a known one ends, where its number, date or year begins, or, for a name nobody
knows, before the first word that cannot belong to it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from lawcheck.cite.engine import finder
from lawcheck.cite.lexicon import Lexicon
from lawcheck.cite.page import Page

_FIND = finder(r"bo\s+luat|luat|phap\s+lenh")
_NOT_BEFORE = re.compile(
    r"\b(?:phap|ky|quy|du|am|nhan|tien|giai|hoc|nganh|khoa|mon) \Z|[^\W_]\Z|[^\W\d_]-\Z"
)
_NOT_AFTER = re.compile(
    r"(?i)\s+(?:này|sư|học|gia(?=\s+việt nam)|do|và|có|quy định(?! (?:việc|chế độ|danh hiệu|quyền))|được|pháp|khác|hiện hành|trên|"
    r"nêu trên|nói trên|liên quan|chuyên ngành|tục|s[ốô](?=\s*:?\s*\d))(?!\w)|\s*[^\w\s]|\s*$"
)
_BOUND = re.compile(
    r"(?P<name>[ ][^\n;:.()“”\"\t\d]{2,170}?)(?=\s*,?\s*(?:\(\s?sua doi(?:\s?, bo sung)?\s?\)\s*)?(?:\(?so\s*:?\s*\d|\(?\s*(?:so\s+)?ngay\s+\d|"
    r"\(?nam\s+(?:19|20)\d\d|(?:19|20)\d\d\b(?!/)|\d+/\d{4}/(?:qh|pl|ubtv)|\d+-?l))"
)
_FOREIGN = re.compile(
    r"(?<!phap )\bluat\b(?! su)|\b(?:nghi dinh|thong tu|quyet dinh|nghi quyet|phap lenh|duoc|hieu luc|"
    r"can cu|mot so|van ban(?! (?:quy pham|qppl))|den|thong qua|nay|theo|thi|khi|neu|trong|hien hanh|sua doi|cua (?:quoc hoi|chinh phu)|"
    r"cong bo|khoan|cham nhat|ke tu|truoc|sau|tu|ban hanh(?! van ban)|(?<!^ )ve(?! sinh))\b"
)
_WORD = re.compile(
    r"[ ](?!can cu\b)(?P<word>[^\W\d_]+(?:[-/][^\W\d_]+)*)|(?P<comma>\s?,)|[ ](?P<dash>-)(?=[ ])"
)
_STOP = frozenset(
    [
        "quy",
        "được",
        "có",
        "đã",
        "này",
        "tại",
        "để",
        "thì",
        "cho",
        "theo",
        "về",
        "trong",
        "với",
        "khi",
        "phải",
        "không",
        "hoặc",
        "là",
        "do",
        "bao",
        "mà",
        "sẽ",
        "cùng",
        "nhằm",
        "đối",
        "làm",
        "trên",
        "nêu",
        "trước",
        "sau",
        "từ",
        "kể",
        "đến",
        "hiện",
        "vào",
        "ban",
        "bằng",
        "như",
        "ngày",
        "năm",
        "còn",
        "mới",
        "trừ",
        "áp",
        "chưa",
        "sửa",
        "bổ",
        "những",
        "các",
        "một",
        "thuộc",
        "ngoài",
        "bị",
        "cần",
        "chỉ",
        "đang",
        "hay",
        "liên",
        "và",
        "của",
        "giao",
        "gồm",
        "xem",
        "chậm",
    ]
)
_GOES_ON = re.compile(
    r"\s+(?:chong|chua|su dung|to cao|khen|cong chuc|ve sinh|the thao|cham soc|gia nhap|xuat canh|"
    r"nhap canh|qua canh|cu tru|trung dung|le phi|giao duc|tam giam|lay|ghep|thue|ton giao|"
    r"moi truong|vat lieu|doi thoai|bao ve|giam sat|cong nghe|phat trien|kiem dich|cuu nan|"
    r"an ninh|trat tu|vien thong|gia dinh|ban do)\b"
)
_VIETNAM = " Việt Nam"
_JOINING = frozenset({"và", "của"})


def triggers(page: Page) -> Iterator[tuple[int, int]]:
    """Yield where the words Luật, Bộ luật, Pháp lệnh stand that may open a name."""
    for hit in _FIND.finditer(page.shape):
        if hit.start() >= 6 and page.bare.startswith(" phap luat", hit.start() - 6):
            continue
        start, end = _without_verb(page, *hit.span())
        if (
            _NOT_BEFORE.search(page.bare, max(0, start - 6), start)
            or page.bare[end : end + 1].isalnum()
        ):
            continue
        if not _NOT_AFTER.match(page.plain, end):
            yield start, end


def _without_verb(page: Page, start: int, end: int) -> tuple[int, int]:
    """Leave out the verb of "bãi bỏ Luật …", which in bare letters looks like Bộ luật."""
    is_verb = page.bare[start] == "b" and page.plain[start + 1] not in "ộỘôÔ"
    return (end - len("luat") if is_verb else start), end


def bounded_names(page: Page, opened: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield the names that stand before a number, a date or a year, and so show where they end.

    `opened` are the triggers of the page.
    """
    for start, kind_end in opened:
        end = _bound(page, kind_end)
        if end is not None and page.plain[kind_end + 1 : kind_end + 2].isupper():
            yield page.plain[start:end]


def end_of_name(page: Page, start: int, kind_end: int, lexicons: Sequence[Lexicon]) -> int | None:
    """Return where the name of the law that `start` opens ends, None where it opens none."""
    known = max((lexicon.end_of_name(page.plain, start) or 0 for lexicon in lexicons), default=0)
    bound = _bound(page, kind_end) or 0
    if bound > known and page.plain[kind_end + 1].isalpha():
        return bound if known or _is_capital(page, start, kind_end) else None
    return known or _unknown(page, start, kind_end)


def _bound(page: Page, kind_end: int) -> int | None:
    hit = _BOUND.match(page.bare, kind_end)
    if hit is None or _FOREIGN.search(hit["name"]):
        return None
    return hit.end("name")


def _is_capital(page: Page, start: int, kind_end: int) -> bool:
    return page.plain[kind_end + 1 : kind_end + 2].isupper() or page.plain[start].isupper()


def _unknown(page: Page, start: int, kind_end: int) -> int | None:
    """Cut a name nobody knows before the first word that cannot belong to it."""
    if not page.plain[kind_end + 1 : kind_end + 2].isupper() or page.plain[start].islower():
        return None
    end, words = kind_end, 0
    for hit in _words(page, kind_end):
        word = page.plain[slice(*hit.span("word"))].lower() if hit["word"] else ""
        if word and (words == 12 or (words and word in _STOP and not _joins(page, hit, word))):
            break
        if hit["comma"] and not _GOES_ON.match(page.bare, hit.end()):
            break
        words += bool(word)
        end = end if word in _JOINING or not word else hit.end()
        if words == 1 and _is_short(page, hit):
            end += len(_VIETNAM) if page.plain.startswith(_VIETNAM, end) else 0
            break
    return end if words else None


def _is_short(page: Page, hit: re.Match[str]) -> bool:
    """Whether the name is an abbreviation, which is a name by itself: Luật PPP."""
    word = page.plain[slice(*hit.span("word"))]
    return (
        len(word) > 1 and word.isupper() and not page.plain[hit.end() + 1 : hit.end() + 3].isupper()
    )


def _words(page: Page, start: int) -> Iterator[re.Match[str]]:
    while (hit := _WORD.match(page.bare, start)) is not None:
        yield hit
        start = hit.end()


def _joins(page: Page, hit: re.Match[str], word: str) -> bool:
    """Whether "và" goes on with the name: "Khoa học và Công nghệ", "Phí và lệ phí"."""
    if word not in _JOINING:
        return False
    if _GOES_ON.match(page.bare, hit.end()):
        return True
    after = page.plain[hit.end() + 1 : hit.end() + 2]
    return after.isupper() and not re.match(
        r"\s+(?:luat|bo|nghi|thong|quyet|phap|chinh|quoc|hien)\b", page.bare[hit.end() :][:12]
    )
