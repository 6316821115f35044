"""A table as CSV: UTF-8 with the mark that Excel needs to see it."""

import csv
import io
from datetime import date

from lawcheck.report.table import Cell, Table, harmless


def csv_of(table: Table) -> bytes:
    """Return a table with its heads as comma-separated values."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(table.heads)
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return target.getvalue().encode("utf-8-sig")


def _shown(cell: Cell) -> Cell:
    return f"{cell:%Y-%m-%d}" if isinstance(cell, date) else harmless(cell)
