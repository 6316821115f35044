"""Kinds of documents: how they are written, what a number's symbol says, which outranks which."""

import re

from lawcheck.model import Number

NORMATIVE = {
    "hien phap": "Hiến pháp",
    "bo luat": "Bộ luật",
    "luat": "Luật",
    "phap lenh": "Pháp lệnh",
    "sac lenh": "Sắc lệnh",
    "sac luat": "Sắc luật",
    "lenh": "Lệnh",
    "nghi quyet lien tich": "Nghị quyết liên tịch",
    "nghi quyet": "Nghị quyết",
    "nghi dinh": "Nghị định",
    "quyet dinh": "Quyết định",
    "chi thi": "Chỉ thị",
    "thong tu lien tich": "Thông tư liên tịch",
    "thong tu lien bo": "Thông tư liên bộ",
    "thong tu": "Thông tư",
    "thong tri": "Thông tri",
    "van ban hop nhat": "Văn bản hợp nhất",
}
ADMINISTRATIVE = {
    "cong van": "Công văn",
    "cong dien": "Công điện",
    "to trinh": "Tờ trình",
    "bao cao": "Báo cáo",
    "thong bao": "Thông báo",
    "ket luan": "Kết luận",
    "ke hoach": "Kế hoạch",
    "huong dan": "Hướng dẫn",
    "van ban": "Văn bản",
    "quy dinh": "Quy định",
    "quy che": "Quy chế",
    "chuong trinh": "Chương trình",
    "de an": "Đề án",
    "phuong an": "Phương án",
    "bien ban": "Biên bản",
    "phieu": "Phiếu",
}
TREATIES = ("Công ước", "Hiệp định", "Hiệp ước", "Nghị định thư", "Hiến chương")
"""Kinds of treaties; Luật Điều ước quốc tế 108/2016/QH13 Điều 2 khoản 1."""
CONSOLIDATED = NORMATIVE["van ban hop nhat"]
ISSUED_WITH = ("quy che", "quy dinh", "dieu le", "quy chuan", "huong dan", "van ban", "dieu khoan")
"""What a document issues together with itself, and is called "này" from inside."""

NAMES = NORMATIVE | ADMINISTRATIVE
KIND = "|".join(name.replace(" ", r"\s+") for name in sorted(NAMES, key=len, reverse=True))
NORMATIVE_KIND = "|".join(name.replace(" ", r"\s+") for name in sorted(NORMATIVE, key=len)[::-1])
SELF_KIND = "|".join(
    name.replace(" ", r"\s+") for name in sorted({*NORMATIVE, *ISSUED_WITH}, key=len, reverse=True)
)

_BY_SYMBOL = (
    (r"TTLT|TT-?LB|TT/LB|TT/LT|LT$", "Thông tư liên tịch"),
    (r"NQLT", "Nghị quyết liên tịch"),
    (r"NQ(?:$|[-./])|^NQ", "Nghị quyết"),
    (r"(?:^|[-/])NĐ(?:$|[-/])|^(?:CP|HĐBT)$", "Nghị định"),
    (r"(?:^|[-/])PL(?:$|[-/])", "Pháp lệnh"),
    (r"(?:^|[-/])VBHN", "Văn bản hợp nhất"),
    (r"(?:^|[-/])QĐ(?:$|[-/.])", "Quyết định"),
    (r"^CT(?:$|[-/])", "Chỉ thị"),
    (r"(?:^|[-/])TTr", "Tờ trình"),
    (r"(?:^|[-/])TT(?:$|[-/])", "Thông tư"),
    (r"(?:^|[-/])BC(?:$|[-/])", "Báo cáo"),
    (r"(?:^|[-/])SL$", "Sắc lệnh"),
)
_RANKS = (
    ("hien phap", 1),
    ("bo luat", 2),
    ("luat", 2),
    ("phap lenh", 3),
    ("lenh", 4),
    ("nghi dinh", 5),
    ("thong tu lien tich", 9),
    ("thong tu", 8),
)
_RANKS_BY_SYMBOL = (
    (r"^QH\d|NQ-QH", 2),
    (r"UBTVQH", 3),
    (r"CTN$", 4),
    (r"-CP$|^CP$|HĐBT", 5),
    (r"TTg$", 6),
    (r"HĐTP", 7),
    (r"^(?:QĐ|CT|NQ)-B|^TT-", 8),
    (r"HĐND", 10),
    (r"CTUBND", 12),
    (r"UBND|UB$", 11),
)


def kind_of_symbol(number: str) -> str | None:
    """Return the kind that the symbol of a number tells: "12/2020/NĐ-CP" → "Nghị định"."""
    parsed = Number.parse(number)
    symbol = parsed.symbol if parsed else number
    return next((kind for pattern, kind in _BY_SYMBOL if re.search(pattern, symbol)), None)


def rank(kind: str | None, number: str | None) -> int | None:
    """Return the rank of a document, 1 for the Constitution; None where it cannot be told.

    Luật 64/2025/QH15 Điều 4 as amended by 87/2025/QH15.
    """
    parsed = Number.parse(number) if number else None
    if parsed:
        by_symbol = (n for pattern, n in _RANKS_BY_SYMBOL if re.search(pattern, parsed.symbol))
        if (found := next(by_symbol, None)) is not None:
            return found
    return next((n for name, n in _RANKS if NAMES[name] == kind), None)
