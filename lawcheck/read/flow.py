"""Pages as characters → one flow of paragraphs and tables through the document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, islice

import numpy as np

from lawcheck.read.fonts import in_unicode
from lawcheck.read.glyphs import Glyphs, Sheet
from lawcheck.read.lines import Box, Line, around
from lawcheck.read.paragraphs import (
    Margins,
    Placed,
    margins_around,
    margins_of,
    mended,
    paragraphs,
    text_of,
)
from lawcheck.read.regions import Column, columns
from lawcheck.read.ruled import Table, tables_of
from lawcheck.read.running import Page, without_footnotes, without_running
from lawcheck.read.tables import Row, table_lines
from lawcheck.read.typeset import lines_in, visual_lines
from lawcheck.read.visual import VisualLine


@dataclass(frozen=True, slots=True)
class _PlacedTable:
    page: int
    box: Box
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Text:
    """A page taken apart: its lines outside tables, and its tables."""

    page: Page
    tables: Sequence[tuple[Table, Sequence[Row]]]


def lines_of(sheets: Sequence[Sheet]) -> Iterator[Line]:
    """Yield one line a paragraph and a row, with its page and its box."""
    texts = _decoded([_text(sheet) for sheet in sheets])
    for line in _lines(texts):
        sheet = sheets[(line.page or 1) - 1]
        yield line._replace(box=sheet.upright(line.box) if line.box else None)


def _text(sheet: Sheet) -> _Text:
    tables, glyphs = tables_of(sheet.rules), sheet.glyphs
    free = (
        glyphs.take(~np.any([glyphs.inside(table.box) for table in tables], axis=0))
        if tables
        else glyphs
    )
    filled = [(table, list(_rows(table, glyphs))) for table in tables]
    return _Text(Page(visual_lines(free), sheet.bottom, sheet.top), filled)


def _rows(table: Table, glyphs: Glyphs) -> Iterator[Row]:
    """Yield the lines of text in each cell of each row."""
    held = glyphs.take(glyphs.inside(table.box))
    cells = lines_in(held, [held.inside(cell) for row in table.rows for cell in row])
    texts = (mended(line.text for line in lines) for lines in cells)
    for row in table.rows:
        yield list(islice(texts, len(row)))


def _decoded(texts: Sequence[_Text]) -> Sequence[_Text]:
    """Turn old encodings into Unicode where the words show one."""
    typed = [part for text in texts for part in _typed(text)]
    shown = in_unicode(typed)
    if shown == typed:
        return texts
    given = iter(shown)
    return [_shown(text, given) for text in texts]


def _typed(text: _Text) -> Iterator[str]:
    """Yield the words of a page, in the order in which `_shown` puts them back."""
    yield from (line.text for line in text.page.lines)
    yield from (part for _, rows in text.tables for row in rows for cell in row for part in cell)


def _shown(text: _Text, given: Iterator[str]) -> _Text:
    lines = [line.reading(next(given)) for line in text.page.lines]
    tables = [
        (table, [[[next(given) for _ in cell] for cell in row] for row in rows])
        for table, rows in text.tables
    ]
    return _Text(replace(text.page, lines=lines), tables)


def _lines(texts: Sequence[_Text]) -> Iterator[Line]:
    for kind, items in groupby(_flow(texts), key=type):
        if kind is Placed:
            for paragraph in paragraphs(item for item in items if isinstance(item, Placed)):
                yield _line(paragraph)
        for item in items:
            if isinstance(item, _PlacedTable):
                for text in table_lines(item.rows):
                    yield Line(text, page=item.page, box=item.box)


def _flow(texts: Sequence[_Text]) -> Iterator[Placed | _PlacedTable]:
    pages = list(without_footnotes(list(without_running([text.page for text in texts]))))
    whole = margins_of([line for page in pages for line in page.lines])
    columns_seen = count(1)
    for index, (page, text) in enumerate(zip(pages, texts, strict=True), start=1):
        margins = margins_of(page.lines, whole)
        for part in _parts(page.lines, text.tables):
            if isinstance(part, Column):
                yield from _placed(part, index, margins, columns_seen)
            else:
                yield _PlacedTable(index, part[0].box, part[1])


def _placed(
    column: Column, page: int, margins: Margins, columns_seen: Iterator[int]
) -> Iterator[Placed]:
    number = 0 if column.body else next(columns_seen)
    own = margins if column.body else margins_around(column.lines)
    return (Placed(line, page, own, number) for line in column.lines)


def _parts(
    lines: Sequence[VisualLine], tables: Sequence[tuple[Table, Sequence[Row]]]
) -> Iterator[Column | tuple[Table, Sequence[Row]]]:
    rest = lines
    for table in tables:
        top = table[0].box[3]
        yield from columns([line for line in rest if line.base > top])
        yield table
        rest = [line for line in rest if line.base <= top]
    yield from columns(rest)


def _line(paragraph: Sequence[Placed]) -> Line:
    first = paragraph[0]
    boxes = [placed.line.box for placed in paragraph if placed.page == first.page]
    return Line(text_of(paragraph), page=first.page, box=around(boxes))
