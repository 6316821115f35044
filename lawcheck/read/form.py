"""Kinds of documents: their names, their marks in a number, and which are normative by form."""

import datetime as dt
import re

from lawcheck.read.letters import bare

KINDS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Lệnh",
    "Sắc lệnh",
    "Sắc luật",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư liên tịch",
    "Thông tư liên bộ",
    "Thông tư",
    "Văn bản hợp nhất",
    "Công văn",
    "Công điện",
    "Thông báo",
    "Kế hoạch",
    "Hướng dẫn",
    "Chương trình",
    "Báo cáo",
    "Tờ trình",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Kết luận",
    "Đề án",
    "Phương án",
    "Điều lệ",
)
_BY_NAME = {bare(kind): kind for kind in KINDS}
KIND_WORDS = "|".join(sorted(_BY_NAME, key=len, reverse=True))
"""Alternatives for a pattern over bare text, longest first."""

_SYMBOLS = {
    "VBHN": "Văn bản hợp nhất",
    "TTLT": "Thông tư liên tịch",
    "TTLB": "Thông tư liên bộ",
    "TTLN": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "CT": "Chỉ thị",
    "PL": "Pháp lệnh",
    "SL": "Sắc lệnh",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "CĐ": "Công điện",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "ĐA": "Đề án",
    "LCT": "Lệnh",
    "L": "Lệnh",
}
_ALWAYS = {"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Sắc lệnh", "Sắc luật"}
_CENTRAL = {"Nghị định", "Thông tư", "Thông tư liên tịch", "Thông tư liên bộ"}
_BY_YEAR = {"Nghị quyết", "Nghị quyết liên tịch", "Quyết định", "Lệnh"}
_FIRST_LAW_ON_LAWS = dt.date(1997, 1, 1)
_LAST_CENTRAL_DIRECTIVE = dt.date(2008, 12, 31)
_LAST_LOCAL_DIRECTIVE = dt.date(2016, 6, 30)
_YEAR = re.compile(r"(?:^|\w)\s*/\s*(?:19|20)\d\d\s*/")
_LOCAL = re.compile(r"UBND|HĐND|UBHC|-UB\b")


def kind_named(words: str) -> str | None:
    """Return the kind that `words` name exactly: "THÔNG TƯ" → "Thông tư"."""
    return _BY_NAME.get(" ".join(bare(words).strip(" .:*_#").split()))


def kind_of_number(number: str) -> str | None:
    """Return the kind that the symbol of a number says, None where it says none."""
    symbol = re.sub(r"^[\d.\s]*[a-z]?\s*(?:/\s*(?:19|20)\d\d)?\s*[/\-]?\s*", "", number)
    parts = re.split(r"[/\-\s]+", symbol)
    found = next((_SYMBOLS[part] for part in parts if part in _SYMBOLS), None)
    if found is None and re.match(r"UBTVQH", symbol):
        return "Nghị quyết"
    return found


def is_normative(kind: str | None, number: str | None, issued: dt.date | None) -> bool:
    """Whether a document is a VBQPPL by its form: its kind and the year in its number.

    `number` may lack its serial ("/2010/QĐ-UBND"). Directives were normative for central bodies
    to the end of 2008 (Luật 17/2008/QH12) and for UBND to 30/06/2016 (Luật 80/2015/QH13).
    """
    if kind in _ALWAYS:
        return True
    dated = bool(number and _YEAR.search(number))
    if kind in _CENTRAL:
        return True
    if kind in _BY_YEAR:
        return dated or (kind != "Lệnh" and number is not None and _is_old_central(number, issued))
    if kind == "Chỉ thị" and dated and issued:
        local = bool(number and _LOCAL.search(number))
        return issued <= (_LAST_LOCAL_DIRECTIVE if local else _LAST_CENTRAL_DIRECTIVE)
    return False


def _is_old_central(number: str, issued: dt.date | None) -> bool:
    """Whether a number without a year dates from before the year became the mark (1997)."""
    old = issued is not None and issued < _FIRST_LAW_ON_LAWS
    return old and bool(re.search(r"(?:CP|HĐBT|TTg|CTN|HĐNN)", number))
