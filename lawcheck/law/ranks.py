"""Which document stands above which: the ladder of legal force on a day."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from lawcheck.law.rows import Rank
from lawcheck.model import Number, fold


def rank(ranks: Iterable[Rank], kind: str, issuer_or_number: str, on: date) -> int | None:
    """Return the step of the ladder, 1 for the Constitution; None where nothing is known."""
    issuer = rung(issuer_or_number)
    for step in ranks:
        in_time = step.since <= on and (step.until is None or on < step.until)
        if in_time and step.issuer == issuer and fold(step.kind) == fold(kind):
            return step.rank
    return None


@cache
def rung(issuer_or_number: str) -> str | None:
    """Return the step of the ladder an issuer, or the issuer told by a number, stands on."""
    number = Number.parse(issuer_or_number)
    if number is not None:
        return next((who for pattern, who in _SYMBOLS if pattern.search(number.symbol)), None)
    text = fold(issuer_or_number)
    return next((who for pattern, who in _BODIES if pattern.match(text)), None)


_SYMBOLS = tuple(
    (re.compile(pattern), who)
    for pattern, who in (
        (r"UBTVQH", "Ủy ban Thường vụ Quốc hội"),
        (r"^QH\d|NQ-QH|L-CTN|L/CTN|HĐNN", "Quốc hội"),
        (r"CTN$", "Chủ tịch nước"),
        (r"^TTLT", "Liên tịch"),
        (r"CTUBND$", "Chủ tịch UBND cấp tỉnh"),
        (r"(NĐ|NQ)-CP$", "Chính phủ"),
        (r"TTg$", "Thủ tướng Chính phủ"),
        (r"HĐTP", "Hội đồng Thẩm phán TANDTC"),
        (r"TANDTC$", "Chánh án TANDTC"),
        (r"VKSNDTC$|VKSTC$", "Viện trưởng VKSNDTC"),
        (r"KTNN$", "Tổng Kiểm toán nhà nước"),
        (r"^(TT|QĐ|CT)-(B[A-ZĐ&-]+|NHNN|TTCP|VPCP|UBDT)", "Bộ trưởng"),
    )
)

_CITIES = "ha noi|ho chi minh|hai phong|da nang|can tho|hue|dong nai"
_MINISTRY = (
    r"(bo truong )?bo |(thong doc )?ngan hang nha nuoc|(tong )?thanh tra chinh phu"
    r"|van phong chinh phu|uy ban dan toc"
)
_COUNCIL = r"(hoi dong nhan dan|hdnd)"
_COMMITTEE = r"(uy ban nhan dan|ubnd)"
_PROVINCE = rf" (tinh|(thanh pho|tp\.?) ({_CITIES})$|cap tinh)"
_DISTRICT = r" (huyen|quan|thi xa|thanh pho|tp\.?|cap huyen)"
_COMMUNE = r" (xa|phuong|thi tran|dac khu|cap xa)"

_BODIES = tuple(
    (re.compile(pattern), who)
    for pattern, who in (
        (r"uy ban thuong vu quoc hoi", "Ủy ban Thường vụ Quốc hội"),
        (r"quoc hoi", "Quốc hội"),
        (r"chu tich nuoc", "Chủ tịch nước"),
        (r"chinh phu", "Chính phủ"),
        (r"thu tuong", "Thủ tướng Chính phủ"),
        (r"hoi dong tham phan", "Hội đồng Thẩm phán TANDTC"),
        (r"(chanh an )?toa an nhan dan toi cao", "Chánh án TANDTC"),
        (r"(vien truong )?vien kiem sat nhan dan toi cao", "Viện trưởng VKSNDTC"),
        (r"(tong )?kiem toan nha nuoc", "Tổng Kiểm toán nhà nước"),
        (_MINISTRY, "Bộ trưởng"),
        (rf"chu tich {_COMMITTEE}{_PROVINCE}", "Chủ tịch UBND cấp tỉnh"),
        (rf"{_COUNCIL}{_PROVINCE}", "HĐND cấp tỉnh"),
        (rf"{_COMMITTEE}{_PROVINCE}", "UBND cấp tỉnh"),
        (rf"{_COUNCIL}{_COMMUNE}", "HĐND cấp xã"),
        (rf"{_COMMITTEE}{_COMMUNE}", "UBND cấp xã"),
        (rf"{_COUNCIL}{_DISTRICT}", "HĐND cấp huyện"),
        (rf"{_COMMITTEE}{_DISTRICT}", "UBND cấp huyện"),
    )
)
