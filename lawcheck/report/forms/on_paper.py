"""A filled form as DOCX: letterhead, title, lists, remarks, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawcheck.report.forms.fill import Filled, Grid, Page
from lawcheck.report.forms.form import ORDER, Column
from lawcheck.report.letterhead import ending, letterhead, signatures, title_block
from lawcheck.report.paper import Sheet, docx_of_sheets, width_of
from lawcheck.report.word import Look, grid, paragraph, shown

_WARNING = Look(size=12, align="center", italic=True, before=0, after=8)
_HEADING = Look(size=13, align="left", bold=True, before=8, after=4, keep=True)
_LINE = Look(size=13, first=0, after=3)
_REMARK = Look(size=11, italic=True, before=4, after=6, first=8, keep=True)


def form_docx(filled: Filled) -> bytes:
    """Return the form as DOCX; each document's sheet begins on a page of its own."""
    pages = filled.pages or (Page(()),)
    sheets = (Sheet(tuple(_content(filled, page)), filled.form.landscape) for page in pages)
    return docx_of_sheets(sheets, filled.form.name, filled.on)


def _content(filled: Filled, page: Page) -> Iterator[str]:
    form, landscape = filled.form, filled.form.landscape
    yield letterhead(filled.office, None, landscape=landscape)
    yield from title_block(form.title, filled.about, filled.note)
    if filled.warning:
        yield paragraph(filled.warning, _WARNING)
    for heading, value in page.lines:
        yield paragraph(shown(value), _LINE, f"{heading}: ")
    for part in page.grids:
        yield from _grid(part, width_of(landscape=landscape))
    for heading, value in page.closing:
        yield paragraph(shown(value), replace(_LINE, keep=True), f"{heading}: ")
    if not page.grids:
        yield paragraph("Không có văn bản nào phải lập.", _LINE)
    yield paragraph(" ".join(filled.remarks), _REMARK)
    signers = form.signers
    office = filled.office
    yield (
        signatures(signers, landscape=landscape) if signers else ending(office, landscape=landscape)
    )


def _grid(part: Grid, wide: float) -> Iterator[str]:
    if part.heading:
        count = f" ({len(part.rows)})" if part.is_list else ""
        yield paragraph(f"{part.heading}{count}", _HEADING)
    if not part.rows:
        yield paragraph("Không có.", _LINE)
        return
    widths = _widths(part.columns, wide)
    yield grid([column.heading for column in part.columns], widths, part.rows)


def _widths(columns: Sequence[Column], wide: float) -> list[float]:
    """Share the page as the data file weighs the columns; that of the count keeps its own."""
    counts = sum(column.width for column in columns if column.field == ORDER)
    others = sum(column.width for column in columns if column.field != ORDER)
    share = (wide - counts) / max(others, 1)
    return [c.width if c.field == ORDER else c.width * share for c in columns]
