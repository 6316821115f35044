"""Lines that hold two columns side by side, set with tabs, blanks or bars, → one line a column."""

import re
from collections.abc import Sequence

_GAP = re.compile(r" *[|\t][ |\t]*|[ \u00a0]{3,}")
_WIDE = re.compile(r"[|\t]|[ \u00a0]{3}")
_HEADING = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập *[-–] *Tự do|^Số *:?.*\t.*ngày.*tháng"
    r"|\t[\w .]+, *ngày[\d. …]+tháng"
)
_CLOSING = re.compile(
    r"^(?:Nơi nhận|- ?Lưu)\b|\t(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐ]"
    r"|\t(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHỦ NHIỆM)"
)
_BARRED = re.compile(r"\|[^|].*\|")
_LONGEST = 4000
"""No line of a heading or a closing is longer."""
_RULE_OF_TABLE = re.compile(r"[|: \-]+")


def columns(line: str) -> Sequence[str]:
    """Return the columns of a line of the heading or the signature block, else the line.

    A row of a table drawn with bars becomes cells joined by tabs.
    """
    if "|" in line and _RULE_OF_TABLE.fullmatch(line):
        return []
    if "|" in line and _BARRED.fullmatch(line):
        return ["\t".join(cell.strip() for cell in line.strip("|").split("|"))]
    if len(line) > _LONGEST or not _WIDE.search(line):
        return [line]
    level = _GAP.sub("\t", line.strip())
    if "\t" in level and (_HEADING.search(level) or _CLOSING.search(level)):
        return level.split("\t")
    return [line]
