"""What the columns of a register hold, guessed from their Vietnamese headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawcheck.language import later
from lawcheck.law.tables import Line
from lawcheck.model import fold


class Column(StrEnum):
    """What a column may hold. Values are those of --column."""

    NUMBER = "number"
    KIND = "kind"
    TITLE = "title"
    ISSUER = "issuer"
    ISSUED = "issued"
    EFFECTIVE = "effective"
    ENDED = "ended"
    STATE = "state"
    PART = "part"
    BY = "by"
    REASON = "reason"
    DONE = "done"


MEANING = {
    Column.NUMBER: later("số, ký hiệu"),
    Column.KIND: later("loại văn bản"),
    Column.TITLE: later("trích yếu, tên"),
    Column.ISSUER: later("cơ quan ban hành"),
    Column.ISSUED: later("ngày ban hành"),
    Column.EFFECTIVE: later("ngày có hiệu lực"),
    Column.ENDED: later("ngày hết hiệu lực"),
    Column.STATE: later("tình trạng hiệu lực"),
    Column.PART: later("nội dung hết hiệu lực"),
    Column.BY: later("văn bản thay thế, xử lý"),
    Column.REASON: later("lý do, hình thức xử lý"),
    Column.DONE: later("đã xử lý"),
}
_HEADINGS = (
    (Column.NUMBER, r"ky hieu.{0,8}ngay"),
    (Column.PART, r"(noi dung|quy dinh|dieu khoan|dieu, khoan)[a-z, ]{0,20} (het|ngung) hieu luc"),
    (Column.ENDED, r"(ngay|thoi diem) het hieu luc|het hieu luc (tu )?ngay|ngay ngung hieu luc"),
    (Column.EFFECTIVE, r"(ngay|thoi diem) (bat dau )?(co )?hieu luc|hieu luc tu|ngay ap dung"),
    (Column.DONE, r"da xu ly|da ban hanh$"),
    (
        Column.BY,
        r"van ban (thay the|bai bo|xu ly|ket qua|moi|lam het)|thay the boi|bi thay the|ky hieu moi|so moi",
    ),
    (
        Column.REASON,
        r"ly do|hinh thuc xu ly|ket qua ra soat|kien nghi|phuong an xu ly|noi dung xu ly",
    ),
    (Column.STATE, r"tinh trang|trang thai|hieu luc$|hien trang"),
    (
        Column.ISSUED,
        r"ngay.{0,12}(ban hanh|van ban|ky|thong qua)|ngay ?,? ?thang ?,? ?nam|thoi gian ban hanh|^ngay$",
    ),
    (Column.NUMBER, r"so.{0,6}ky hieu|ky hieu|so hieu|^so$|so van ban|so vb|so.{0,12}van ban$"),
    (
        Column.ISSUER,
        r"co quan (ban hanh|nguoi)|noi ban hanh|don vi ban hanh|chu the ban hanh|cap ban hanh|co quan$",
    ),
    (Column.TITLE, r"trich yeu|ten (goi|van ban)|noi dung|ten$|tieu de|ve viec"),
    (Column.KIND, r"(ten )?loai|hinh thuc van ban|the loai"),
)
_DEPTH = 12
"""Rows above which the heading of a register stands: national motto, title, then the columns."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The columns of a register: index → meaning, and the rows below its heading."""

    columns: Mapping[int, Column]
    headings: tuple[str, ...]
    rows: tuple[Line, ...]

    def at(self, column: Column, line: Line) -> str:
        """Return the cells of that meaning joined, "" where there is none."""
        held = (
            line.cells[i] for i, c in self.columns.items() if c is column and i < len(line.cells)
        )
        return "; ".join(filter(None, held))


def guess_columns(lines: Sequence[Line], chosen: Mapping[Column, int]) -> Guess:
    """Find the heading among the first rows and say what each column holds.

    `chosen` are the columns that a person named, counted from 0; they go before any guess.
    """
    first, last = _heading(lines)
    headings = _joined(lines[first:last])
    named = {index: column for column, index in chosen.items()}
    guessed = {
        index: column
        for index, heading in enumerate(headings)
        if (column := _meaning(heading)) and column not in chosen and index not in named
    }
    return Guess(named | _firsts(guessed), headings, tuple(_body(lines[last:], headings)))


def _firsts(guessed: Mapping[int, Column]) -> dict[int, Column]:
    """One column of each meaning, but for what may stand in several: the new document's cells."""
    seen: set[Column] = set()
    kept: dict[int, Column] = {}
    for index, column in guessed.items():
        if column not in seen or column is Column.BY:
            kept[index] = column
        seen.add(column)
    return kept


def _heading(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the rows of the heading: the fullest one, and the next where it goes on in cells below."""
    scores = [len(set(filter(None, map(_meaning, line.cells)))) for line in lines[:_DEPTH]]
    if not scores or max(scores) == 0:
        return 0, 0
    best = scores.index(max(scores))
    first = best - 1 if best and _spans(lines[best - 1], lines[best]) else best
    after = best + 1 < len(lines) and _spans(lines[best], lines[best + 1])
    return first, best + 1 + after


def _spans(upper: Line, lower: Line) -> bool:
    """Whether two rows are one heading: merged cells leave blanks that the other row fills."""
    pairs = list(zip(upper.cells, lower.cells, strict=False))
    both = sum(bool(a and b) for a, b in pairs)
    filled = sum(bool(b and not a) for a, b in pairs)
    short = all(
        len(cell) < 60 and not re.search(r"\d{2}", cell) for cell in (*upper.cells, *lower.cells)
    )
    return (
        short and filled > 0 and both <= 2 and any(map(_meaning, lower.cells)) and any(upper.cells)
    )


def _joined(rows: Sequence[Line]) -> tuple[str, ...]:
    width = max((len(row.cells) for row in rows), default=0)
    cells = [[row.cells[i] if i < len(row.cells) else "" for row in rows] for i in range(width)]
    return tuple(" ".join(filter(None, column)) for column in cells)


def _meaning(heading: str) -> Column | None:
    plain = re.sub(r"[^a-z0-9,;/]+", " ", fold(heading)).strip()
    if not plain or len(plain) > 80:
        return None
    return next((column for column, said in _HEADINGS if re.search(said, plain)), None)


def _body(lines: Sequence[Line], headings: tuple[str, ...]) -> list[Line]:
    """Leave out headings repeated on later sheets and the row that numbers the columns (1) (2) (3)."""
    return [line for line in lines if not _is_heading(line, headings)]


def _is_heading(line: Line, headings: tuple[str, ...]) -> bool:
    cells = [cell for cell in line.cells if cell]
    numbered = len(cells) > 2 and all(re.fullmatch(r"\(?\d{1,2}\)?", cell) for cell in cells)
    same = sum(a == b != "" for a, b in zip(line.cells, headings, strict=False))
    return numbered or same > 1
