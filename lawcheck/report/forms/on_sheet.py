"""A filled form as a workbook: a sheet for each list, its title and warning over the head."""

from collections.abc import Iterator

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
    """Return the lists of every page as one, the lines on the document before its rows."""
    form = filled.form
    lines = (*form.lines, *form.closing)
    part = form.parts[0]
    heads = (*(line.heading for line in lines), *(c.heading for c in part.columns))
    rows = tuple(row for page in filled.pages for row in _rows(page))
    count = next((at for at, c in enumerate(part.columns, len(lines)) if c.field == ORDER), None)
    return (Table(part.sheet or part.heading, heads, _counted(rows, count)),)


def _rows(page: Page) -> Iterator[tuple[Cell, ...]]:
    told = tuple(value for _, value in (*page.lines, *page.closing))
    return ((*told, *row) for grid in page.grids for row in grid.rows)


def _counted(rows: tuple[tuple[Cell, ...], ...], count: int | None) -> tuple[tuple[Cell, ...], ...]:
    if count is None:
        return rows
    return tuple((*row[:count], at, *row[count + 1 :]) for at, row in enumerate(rows, 1))
