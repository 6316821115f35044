"""A form filled: what stands on its pages, before it becomes a page of Word or a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lawcheck.language import speaking
from lawcheck.report.deadlines import WEEKENDS_ONLY, Calendar
from lawcheck.report.forms.casework import Case, Casework, Sign
from lawcheck.report.forms.fields import Row, cell, sentence
from lawcheck.report.forms.figures import TABLES, figures
from lawcheck.report.forms.form import ORDER, UNVERIFIED, Column, Form, Line, Part
from lawcheck.report.forms.lists import Period, checked, listed, reviewed
from lawcheck.report.forms.systematised import in_period, issued_by
from lawcheck.report.letterhead import Office
from lawcheck.report.table import Cell

_TERM = 5
_FIRST_TERM = 2019
"""Kỳ 2019–2023, 2024–2028: known from published results, not from an article."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands beside the casework when a form is filled."""

    office: Office
    calendar: Calendar
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A list of the form with its columns."""

    heading: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_list: bool = True
    """Whether its rows are documents or signs, which a reader wants counted."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is numbered from page one: lines on one document, then lists."""

    grids: tuple[Grid, ...]
    lines: tuple[tuple[str, Cell], ...] = ()
    closing: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with everything that is printed on it."""

    form: Form
    office: Office
    on: date
    about: str
    note: str
    warning: str
    """"biểu mẫu cần đối chiếu", "" once the office has verified it."""
    pages: tuple[Page, ...]
    remarks: tuple[str, ...]


def period_of(form: Form, year: int) -> Period | None:
    """Return the year or the five-year period a form is about; None for the day asked."""
    if form.span == "day":
        return None
    first = year - (year - _FIRST_TERM) % _TERM if form.span == "term" else year
    last = first + _TERM - 1 if form.span == "term" else year
    return Period(date(first, 1, 1), date(last, 12, 31))


def fill(form: Form, work: Casework, period: Period | None, desk: Desk) -> Filled:
    """Return the form filled from the casework."""
    with speaking("vi"):
        return _fill(form, work, period, desk)


def _fill(form: Form, work: Casework, period: Period | None, desk: Desk) -> Filled:
    told = {"period": str(period or ""), "day": f"{work.day:%d/%m/%Y}"}
    scope = _scope(form, work, period)
    filling = _Filling(form, scope, period, desk)
    return Filled(
        form,
        desk.office,
        work.knowledge.on,
        " ".join(form.about.format(**told).split()),
        form.note.format(**told),
        "" if form.verified else UNVERIFIED,
        tuple(filling.pages()),
        tuple(_remarks(form, scope, period)),
    )


def _scope(form: Form, work: Casework, period: Period | None) -> Casework:
    if period is None:
        return work
    return in_period(work, period) if form.span == "term" else issued_by(work, period.last)


@dataclass(frozen=True, slots=True)
class _Filling:
    form: Form
    work: Casework
    period: Period | None
    desk: Desk

    def pages(self) -> Iterator[Page]:
        """Yield one page for the batch, or one for each document the form is made for."""
        if self.form.each == "batch":
            yield Page(tuple(self._grids(None)))
            return
        for case in (*self.work.cases, *self.work.others):
            signs = _signs(self.form, case)
            if signs:
                row = self._row(case, signs)
                above, below = (_said(row, told) for told in (self.form.lines, self.form.closing))
                yield Page(tuple(self._grids(case)), above, below)

    def _grids(self, only: Case | None) -> Iterator[Grid]:
        columns: tuple[Column, ...] = ()
        for part in self.form.parts:
            columns = part.columns or columns
            rows = tuple(self._rows(part, columns, only))
            sheet = part.sheet or part.heading
            yield Grid(part.heading, sheet, columns, rows, part.rows not in TABLES)

    def _rows(
        self, part: Part, columns: Sequence[Column], only: Case | None
    ) -> Iterator[tuple[Cell, ...]]:
        fields = [column.field for column in columns]
        if part.rows in TABLES:
            told = figures(part.rows, self.work, self.period, self.desk.calendar)
            for at, row in enumerate(told, 1):
                yield tuple(at if field == ORDER else sentence(row.get(field)) for field in fields)
            return
        found = listed(part.rows, self.work, self.period)
        mine = (item for item in found if only is None or item[0] is only)
        for at, (case, signs) in enumerate(mine, 1):
            line = self._row(case, signs)
            yield tuple(at if field == ORDER else cell(line, field) for field in fields)

    def _row(self, case: Case, signs: tuple[Sign, ...]) -> Row:
        year = self.period if self.form.span == "year" else None
        on, drafts = self.work.knowledge.on, self.desk.drafts
        return Row(case, signs, on, drafts, self.form.contents, year)


def _said(row: Row, lines: Sequence[Line]) -> tuple[tuple[str, Cell], ...]:
    return tuple((line.heading, cell(row, line.field)) for line in lines)


def _signs(form: Form, case: Case) -> tuple[Sign, ...]:
    return checked(case) if form.each == "check" else reviewed(case)


_SIGNS = "Đây là dấu hiệu để người có thẩm quyền xem xét, không phải kết luận."


def _remarks(form: Form, work: Casework, period: Period | None) -> Iterator[str]:
    know = work.knowledge
    if form.each != "batch":
        yield _SIGNS
        yield from form.remarks
        return
    yield (
        f"Lập từ kết quả xét {len(work.cases)} văn bản quy phạm pháp luật tại ngày "
        f"{know.on:%d/%m/%Y}; hiệu lực tính đến ngày {work.day:%d/%m/%Y}; dữ liệu pháp luật cập nhật "
        f"đến {know.known_through:%d/%m/%Y}. {_SIGNS}"
    )
    if period and work.day < period.last:
        yield f"Chưa hết {period}: số liệu là dự kiến."
    lost = len(work.left_out) + len(work.unread)
    if lost:
        yield (
            f"Không có trong danh mục: {len(work.unread)} tệp không đọc được, {len(work.left_out)} "
            "văn bản không nhận ra số, ký hiệu hoặc ngày ban hành (người rà soát bổ sung)."
        )
    yield f"Nội dung theo: {'; '.join(map(str, form.basis))}."
    yield from form.remarks
    if any("due" in c.field or "deadline" in c.field for p in form.parts for c in p.columns):
        yield WEEKENDS_ONLY
