"""Tables → lines: a row of data is one line, a table that only lays out a page is read by cells."""

import re
from collections.abc import Iterator, Sequence

from lawcheck.model import fold

Cell = Sequence[str]
"""The paragraphs of a cell."""
Row = Sequence[Cell]

_HEADING = re.compile(
    r"cong hoa (xa hoi|xhcn)|doc lap *[-–] *tu do|dang cong san viet nam|^noi nhan|^kinh gui"
)
_SIGNATURE = re.compile(r"(tm|t/m|kt|k/t|tl|t/l|tuq|q)\. ")
_OFFICE = re.compile(
    r"(pho )?(chu tich|thu tuong|bo truong|giam doc|tong giam doc|chanh an|vien truong|thong doc"
    r"|tong thanh tra|tong kiem toan|chu nhiem|thu truong|vu truong|cuc truong|tong cuc truong"
    r"|xac nhan cua|nguoi (dai dien|lap|khai|lam don|yeu cau))\b[^.;]{0,60}$"
)
_MOST_ROWS = 8
_MOST_COLUMNS = 3


def table_lines(rows: Sequence[Row]) -> Iterator[str]:
    """Write a table: cell after cell where it lays out, row by row where it holds data."""
    if _lays_out(rows):
        for row in rows:
            for cell in row:
                yield from cell
        return
    for row in rows:
        yield "\t".join(" ".join(part.replace("\t", " ") for part in cell) for cell in row)


def _lays_out(rows: Sequence[Row]) -> bool:
    columns = max((len(row) for row in rows), default=0)
    if columns <= 1:
        return True
    if columns > _MOST_COLUMNS or len(rows) > _MOST_ROWS:
        return False
    paragraphs = [fold(paragraph) for row in rows for cell in row for paragraph in cell]
    return any(map(_HEADING.search, paragraphs)) or _is_signature(rows)


def _is_signature(rows: Sequence[Row]) -> bool:
    firsts = [fold(cell[0]) for row in rows for cell in row if cell]
    typed = [cell[0] for row in rows for cell in row if cell]
    return any(map(_SIGNATURE.match, firsts)) or any(
        text.isupper() and _OFFICE.match(plain) for text, plain in zip(typed, firsts, strict=True)
    )
