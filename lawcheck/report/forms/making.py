"""Forms made from one scan: the effect asked once for each day that a form is about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lawcheck.check import Rule
from lawcheck.law import Law
from lawcheck.report.batch import Batch
from lawcheck.report.forms.casework import Casework, Told, casework
from lawcheck.report.forms.fill import Desk, Filled, fill, period_of
from lawcheck.report.forms.form import Form, find_form, read_forms
from lawcheck.report.forms.on_paper import form_docx
from lawcheck.report.forms.on_sheet import form_xlsx

ALL = "all"


def chosen(name: str, folder: Path | None) -> tuple[Form, ...]:
    """Return the form of that id, or every form for "all".

    Raises:
        ConfigError: there is no such form, or a data file of `folder` is none.
    """
    forms = read_forms(folder)
    return forms if name == ALL else (find_form(forms, name),)


@dataclass(frozen=True, slots=True)
class Making:
    """A scan with all that is told beside it, from which forms are made."""

    batch: Batch
    rules: Sequence[Rule]
    law: Law
    told: Told
    desk: Desk

    def write(self, forms: Iterable[Form], folder: Path, year: int) -> Iterator[Path]:
        """Write each form as DOCX and XLSX into `folder`, and yield the files."""
        folder.mkdir(parents=True, exist_ok=True)
        works: dict[date, Casework] = {}
        for form in forms:
            period = period_of(form, year)
            on = self.batch.knowledge.on
            day = min(period.last, on) if period else on
            if day not in works:
                works[day] = casework(self.batch, self.law, self.rules, self.told, day)
            yield from _written(fill(form, works[day], period, self.desk), folder)


def _written(filled: Filled, folder: Path) -> Iterator[Path]:
    for suffix, content in (("docx", form_docx(filled)), ("xlsx", form_xlsx(filled))):
        file = folder / f"{filled.form.id}.{suffix}"
        file.write_bytes(content)
        yield file
