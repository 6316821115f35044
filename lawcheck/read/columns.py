"""Lines that hold two columns side by side, set with tabs, blanks or bars, → one line a column."""

import re
from collections.abc import Sequence

_GAP = re.compile(r" *\| *|[ \u00a0]{3,}|\t+")
_HEADING = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập *[-–] *Tự do"
    r"|^Số *:?.*(?:\||\t| {3}).*ngày.*tháng|(?:\||\t| {3}) *[\w .]+, *ngày[\d. …]+tháng"
)
_CLOSING = re.compile(
    r"^ *(?:Nơi nhận|- ?Lưu)\b|(?:\||\t| {3}) *(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐ]"
    r"|(?:\||\t| {3}) *(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHỦ NHIỆM)"
)
_BARRED = re.compile(r"^\|.*\|$")
_RULE_OF_TABLE = re.compile(r"^[|: \-]+$")


def columns(line: str) -> Sequence[str]:
    """Return the columns of a line of the heading or the signature block, else the line.

    A row of a table drawn with bars becomes cells joined by tabs.
    """
    if _BARRED.match(line):
        return [] if _RULE_OF_TABLE.match(line) else [_cells(line)]
    if _HEADING.search(line) or _CLOSING.search(line):
        return [part for part in _GAP.split(line) if part.strip()]
    return [line]


def _cells(line: str) -> str:
    return "\t".join(cell.strip() for cell in line.strip("|").split("|"))
