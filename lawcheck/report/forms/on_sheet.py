"""A filled form as a workbook: a sheet for each list, its title and warning over the head."""

from collections.abc import Iterator, Sequence

from lawcheck.report.forms.fill import Filled, Grid, Page
from lawcheck.report.forms.form import ORDER
from lawcheck.report.table import Cell, Table
from lawcheck.report.xlsx import Above, xlsx_of


def form_xlsx(filled: Filled) -> bytes:
    """Return the form as XLSX; sheets for single documents become one list, to be filtered."""
    single = filled.form.each != "batch"
    lists = _one_list(filled) if single else tuple(map(_table, filled.pages[0].grids))
    return xlsx_of(lists, tuple(_above(filled)))


def _above(filled: Filled) -> Iterator[Above]:
    office = " - ".join(filter(None, (filled.office.parent.upper(), filled.office.name.upper())))
    if office:
        yield Above(office, bold=True, align="left")
    yield Above(filled.form.title.upper(), bold=True)
    if filled.about:
        yield Above(filled.about, bold=True)
    if filled.warning:
        yield Above(filled.warning, italic=True)
    yield Above(" ".join(filled.remarks), italic=True, align="left")


def _table(grid: Grid) -> Table:
    return Table(grid.sheet, tuple(column.heading for column in grid.columns), grid.rows)


def _one_list(filled: Filled) -> tuple[Table, ...]:
    """Return the lists of every page as one: the count, the lines on the document, its rows."""
    form = filled.form
    part = form.parts[0]
    kept = [at for at, column in enumerate(part.columns) if column.field != ORDER]
    counts = [column.heading for column in part.columns if column.field == ORDER][:1]
    lines = (line.heading for line in (*form.lines, *form.closing))
    heads = (*counts, *lines, *(part.columns[at].heading for at in kept))
    rows = (row for page in filled.pages for row in _rows(page, kept))
    counted = tuple((at, *row) if counts else row for at, row in enumerate(rows, 1))
    return (Table(part.sheet or part.heading, heads, counted),)


def _rows(page: Page, kept: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    told = tuple(value for _, value in (*page.lines, *page.closing))
    return ((*told, *(row[at] for at in kept)) for grid in page.grids for row in grid.rows)
