"""Paragraphs and tables as WordprocessingML: written as text, since a long annex has thousands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from lawcheck.report.letters import one_line
from lawcheck.report.table import Cell

_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands; sizes and spaces in points, indents in millimetres."""

    size: float = 14
    align: str = "both"
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 6
    first: float = 0
    left: float = 0
    right: float = 0
    style: str = ""
    keep: bool = False
    """Whether it stays on the page of the next paragraph."""


BODY = Look(first=10)
CENTRED = Look(align="center", after=0)


def twips(millimetres: float) -> int:
    """Return a length as Word counts it."""
    return round(millimetres * _TWIPS)


def paragraph(text: str, look: Look = BODY, lead: str = "") -> str:
    """Return a paragraph; `lead` is set in bold before its text."""
    runs = (run(lead, look, bold=True) if lead else "") + run(text, look)
    return f"<w:p>{_properties(look)}{runs}</w:p>"


def run(text: str, look: Look, *, bold: bool | None = None) -> str:
    """Return a run of text in the look of its paragraph."""
    size = round(look.size * 2)
    weight = look.bold if bold is None else bold
    marks = f"{'<w:b/>' if weight else ''}{'<w:i/>' if look.italic else ''}"
    sized = f'<w:rPr>{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    blank = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    words = escape(f"{blank}{one_line(text)}{tail}", quote=False)
    return f'<w:r>{sized}<w:t xml:space="preserve">{words}</w:t></w:r>'


def rule(left: float, right: float) -> str:
    """Return a line as a paragraph of no height, `left` and `right` millimetres from its margins."""
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    space = '<w:spacing w:before="20" w:after="0" w:line="80" w:lineRule="exact"/>'
    indent = f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="0"/>'
    return f"<w:p><w:pPr>{border}{space}{indent}</w:pPr></w:p>"


def grid(heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a ruled table whose head is repeated on each page; widths in millimetres."""
    size = 11 if len(heads) > _MANY else 12
    bold = Look(size=size, align="center", bold=True, after=0)
    head = _row([_cell(paragraph(h, bold), w) for h, w in zip(heads, widths, strict=True)], "head")
    body = (_ruled_row(row, widths, size) for row in rows)
    return table([head, *body], widths, ruled=True)


_MANY = 5
"""Columns from which on a table needs smaller letters."""


def _ruled_row(row: Sequence[Cell], widths: Sequence[float], size: float) -> str:
    cells = [_cell(_written(cell, size), wide) for cell, wide in zip(row, widths, strict=True)]
    longest = max((len(shown(cell)) for cell in row), default=0)
    return _row(cells, "whole" if longest < _LONG else "")


_LONG = 120
"""Letters of a cell from which on a row may go on over the page."""


def pairs(rows: Sequence[Sequence[Sequence[str]]], widths: Sequence[float]) -> str:
    """Return rows of paragraphs side by side, without lines: headings and signatures."""
    told = (
        [_cell("".join(column), w) for column, w in zip(row, widths, strict=True)] for row in rows
    )
    return table([_row(cells, "whole") for cells in told], widths, ruled=False)


def table(rows: Iterable[str], widths: Sequence[float], *, ruled: bool) -> str:
    """Return a table of rows."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"' if ruled else 'w:val="nil"'
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    margin = 85 if ruled else 0
    properties = (
        f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar>'
    )
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(rows)
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"
        + rule_free_gap()
    )


def rule_free_gap() -> str:
    """Return the little paragraph that parts two tables."""
    space = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{space}</w:pPr></w:p>"


def shown(cell: Cell) -> str:
    """Return a cell as a page prints it: a day as dd/mm/yyyy."""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)


def _properties(look: Look) -> str:
    style = f'<w:pStyle w:val="{look.style}"/>' if look.style else ""
    keep = "<w:keepNext/>" if look.keep else ""
    space = f'<w:spacing w:before="{look.before * 20:.0f}" w:after="{look.after * 20:.0f}"/>'
    indent = (
        f'<w:ind w:left="{twips(look.left)}" w:right="{twips(look.right)}" '
        f'w:firstLine="{twips(look.first)}"/>'
    )
    return f'<w:pPr>{style}{keep}{space}{indent}<w:jc w:val="{look.align}"/></w:pPr>'


def _row(cells: Iterable[str], kind: str = "") -> str:
    repeated = "<w:tblHeader/>" if kind == "head" else ""
    whole = "<w:cantSplit/>" if kind else ""
    properties = f"<w:trPr>{whole}{repeated}</w:trPr>" if kind else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(content: str, width: float) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _written(cell: Cell, size: float) -> str:
    is_text = isinstance(cell, str) and not _FIGURE.fullmatch(cell)
    return paragraph(shown(cell), Look(size=size, align="left" if is_text else "center", after=0))


_FIGURE = re.compile(r"[\d.,/%–-]*")
"""What stands in the middle of its cell: a day, a count, a rate."""


def bookmark(name: str, number: int, block: str) -> str:
    """Return a paragraph that `page_of` can point to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    at = block.index("</w:pPr>") + len("</w:pPr>")
    end = f'<w:bookmarkEnd w:id="{number}"/></w:p>'
    return f"{block[:at]}{start}{block[at:].removesuffix('</w:p>')}{end}"


def contents(entries: Sequence[tuple[str, str]], wide: float) -> tuple[str, ...]:
    """Return a table of contents: each entry a text and the bookmark whose page it tells."""
    lines = [_entry(text, name, wide) for text, name in entries]
    dirty = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    begin = dirty + _instruction(' TOC \\o "2-2" \\h \\z ') + _field_mark("separate")
    end = f"<w:p><w:pPr>{_FLAT}</w:pPr>{_field_mark('end')}</w:p>"
    if lines:
        at = lines[0].index("</w:pPr>") + len("</w:pPr>")
        lines[0] = f"{lines[0][:at]}{begin}{lines[0][at:]}"
    return (*lines, end) if lines else ()


_FLAT = '<w:spacing w:before="0" w:after="0"/>'
_SMALL = Look(size=12, align="left", after=2)


def _entry(text: str, name: str, wide: float) -> str:
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(wide)}"/></w:tabs>'
    narrow = f'<w:ind w:left="0" w:right="{twips(12)}" w:firstLine="0"/>'
    page = (
        _field_mark("begin") + _instruction(f" PAGEREF {name} \\h ") + _field_mark("separate")
    ) + f"{run(' ', _SMALL)}{_field_mark('end')}"
    words = run(text, _SMALL)
    return f"<w:p><w:pPr>{tab}{_FLAT}{narrow}</w:pPr>{words}<w:r><w:tab/></w:r>{page}</w:p>"


def _field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'
