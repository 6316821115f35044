"""Two columns side by side on a page, the heading and the signature block, → left, then right.

The body of a legal document has one column. Its heading ("TÊN CƠ QUAN | QUỐC HIỆU") and its
closing ("Nơi nhận | thẩm quyền ký") have two, and they are known by their words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.read.visual import Segment, VisualLine

_NATION = re.compile(r"CỘNG H(?:ÒA|OÀ) X[ÃẪ] HỘI|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE)
_RECIPIENTS = re.compile(r"^Nơi nhận\b", re.IGNORECASE)
OFFICE = re.compile(
    r"^(?:(?:TM|KT|TL|TUQ|Q)\.|T/M|K/T|T/L) ?[A-ZĐ]|^(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG"
    r"|GIÁM ĐỐC|CHỦ NHIỆM|CHÁNH ÁN|VIỆN TRƯỞNG|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)\b"
)
"""Who signs, above the name: "TM. ỦY BAN NHÂN DÂN", "KT. BỘ TRƯỞNG", "CHỦ TỊCH"."""
_BODY = re.compile(
    r"^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|CHỈ THỊ|LUẬT|BỘ LUẬT|PHÁP LỆNH|LỆNH|KẾ HOẠCH"
    r"|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|CÔNG ĐIỆN|HƯỚNG DẪN|CHƯƠNG TRÌNH|VĂN BẢN HỢP NHẤT)\b(?! số)"
    r"|^(?:Căn cứ|Điều \d|Kính gửi)\b"
)
_DATED = re.compile(r"\bngày\b.*\btháng\b", re.IGNORECASE)
_NARROWEST = 3.0
_NEAR = 4.5
_NEAR_ABOVE = 2.0
_NEAR_IN_CLOSING = 12.0
"""In font sizes: stamp and signature stand between the office and the name."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines of one column, top down; `body` where it is the one column of the page."""

    lines: tuple[VisualLine, ...]
    body: bool


@dataclass(slots=True)
class _Gutter:
    """The empty strip between two columns, as wide as the lines seen so far leave it."""

    left: float
    right: float

    def clears(self, line: VisualLine) -> bool:
        """Whether no segment of the line crosses the strip; narrows it."""
        left = max([self.left, *(s.right for s in line.segments if self.is_left(s))])
        right = min([self.right, *(s.left for s in line.segments if not self.is_left(s))])
        if right - left < _NARROWEST:
            return False
        self.left, self.right = left, right
        return True

    def is_left(self, segment: Segment) -> bool:
        """Whether a segment stands to the left of the strip."""
        return segment.left + segment.right < self.left + self.right

    def takes_right(self, line: VisualLine) -> bool:
        """Whether the whole line stands to the right of the strip."""
        return not any(map(self.is_left, line.segments)) and self.clears(line)


@dataclass(frozen=True, slots=True)
class _Region:
    gutter: _Gutter
    first: int
    end: int


def columns(lines: Sequence[VisualLine]) -> Iterator[Column]:
    """Yield the columns of a page in reading order."""
    done = 0
    for index in range(len(lines)):
        region = _region_at(lines, index, done) if index >= done else None
        if region is not None:
            yield from _body(lines[done : region.first])
            yield from _sides(lines[region.first : region.end], region.gutter)
            done = region.end
    yield from _body(lines[done:])


def _body(lines: Sequence[VisualLine]) -> Iterator[Column]:
    if lines:
        yield Column(tuple(lines), body=True)


def _sides(lines: Sequence[VisualLine], gutter: _Gutter) -> Iterator[Column]:
    for side in (True, False):
        parts = (tuple(s for s in line.segments if gutter.is_left(s) is side) for line in lines)
        kept = tuple(VisualLine.of(part) for part in parts if part)
        if kept:
            yield Column(kept, body=False)


def _region_at(lines: Sequence[VisualLine], index: int, done: int) -> _Region | None:
    line = lines[index]
    for segment in line.segments:
        if _NATION.search(segment.text):
            return _heading(lines, index, done, segment)
        if _RECIPIENTS.search(segment.text):
            return _closing(lines, index, done, segment)
    if len(line.segments) > 1 and OFFICE.search(line.segments[-1].text):
        gutter = _Gutter(line.segments[-2].right, line.segments[-1].left)
        return _Region(gutter, index, _end_of_closing(lines, index, gutter))
    return None


def _heading(lines: Sequence[VisualLine], index: int, done: int, nation: Segment) -> _Region | None:
    near = lines[max(done, index - 3) : index + 4]
    left = [s for line in near for s in line.segments if s.right < nation.left - _NARROWEST]
    if not left:
        return None
    beside = min(left, key=lambda s: abs(s.base - nation.base))
    gutter = _Gutter(beside.right, nation.left)
    first = index
    while first > done and _near(lines, first, _NEAR_ABOVE) and gutter.clears(lines[first - 1]):
        first -= 1
    return _Region(gutter, first, _end_of_heading(lines, index, gutter))


def _end_of_heading(lines: Sequence[VisualLine], index: int, gutter: _Gutter) -> int:
    dated = False
    end = index + 1
    while end < len(lines) and _near(lines, end, _NEAR):
        line = lines[end]
        begins_body = len(line.segments) == 1 and _BODY.search(line.text)
        on_right = any(not gutter.is_left(segment) for segment in line.segments)
        if begins_body or (dated and on_right) or not gutter.clears(line):
            break
        dated = dated or (on_right and bool(_DATED.search(line.segments[-1].text)))
        end += 1
    return end


def _closing(
    lines: Sequence[VisualLine], index: int, done: int, recipients: Segment
) -> _Region | None:
    near = lines[max(done, index - 6) : index + 9]
    right = [s for line in near for s in line.segments if s.left > recipients.right + _NARROWEST]
    if not right:
        return None
    beside = min(right, key=lambda s: abs(s.base - recipients.base))
    gutter = _Gutter(recipients.right, beside.left)
    if not gutter.clears(lines[index]):
        return None
    first = index
    while first > done and _near(lines, first, _NEAR) and gutter.takes_right(lines[first - 1]):
        first -= 1
    return _Region(gutter, first, _end_of_closing(lines, index, gutter))


def _end_of_closing(lines: Sequence[VisualLine], index: int, gutter: _Gutter) -> int:
    end = index + 1
    while end < len(lines) and _near(lines, end, _NEAR_IN_CLOSING) and gutter.clears(lines[end]):
        end += 1
    return end


def _near(lines: Sequence[VisualLine], index: int, sizes: float) -> bool:
    above, line = lines[index - 1], lines[index]
    return above.base - line.base < sizes * max(above.size, line.size)
