"""The shapes in which a report is written, by name: whoever offers reports offers all of these."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawcheck.check import Rule
from lawcheck.law import Law
from lawcheck.report.batch import Batch
from lawcheck.report.csv import csv_of
from lawcheck.report.json import report_view
from lawcheck.report.jsonl import jsonl_of
from lawcheck.report.sarif import sarif_view
from lawcheck.report.table import findings_table, tables
from lawcheck.report.xlsx import xlsx_of
from lawcheck.wire import pretty

SHAPES = ("json", "jsonl", "csv", "sarif", "html", "docx", "xlsx")


@dataclass(frozen=True, slots=True)
class Report:
    """A batch to be written, with what it rests on."""

    batch: Batch
    rules: Sequence[Rule]
    law: Law
    folder: Path = Path()
    """From which its sources are named."""
    office: Path | None = None
    """The office's own data files for official paper."""

    def written(self, shape: str) -> bytes:
        """Return the report in one of `SHAPES`."""
        match shape:
            case "json":
                return pretty(report_view(self.batch)) + b"\n"
            case "jsonl":
                return jsonl_of(self.batch)
            case "csv":
                return csv_of(findings_table(self.batch))
            case "sarif":
                return pretty(sarif_view(self.batch, self.rules)) + b"\n"
            case _:
                return self._for_people(shape)

    def _for_people(self, shape: str) -> bytes:
        match shape:
            case "html":
                from lawcheck.report.html import html_of  # noqa: PLC0415 - heavy

                return html_of(self.batch, self.rules, self.law, self.folder)
            case "docx":
                from lawcheck.report.docx import docx_of  # noqa: PLC0415 - heavy
                from lawcheck.report.forms import read_office  # noqa: PLC0415

                return docx_of(self.batch, self.rules, self.law, read_office(self.office))
            case _:
                return xlsx_of(tables(self.batch))
