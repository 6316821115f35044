"""What a column of a form may hold: the name in the data file → what a row says there.

What the reviews cannot know is left to the reviewer, never guessed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from lawcheck.law.force import STOPPING
from lawcheck.model import State
from lawcheck.report.deadlines import DRAFT, Due, Standing
from lawcheck.report.diagram_words import day as written
from lawcheck.report.diagram_words import state_of
from lawcheck.report.forms.casework import Case, Deed, Sign
from lawcheck.report.forms.lists import Period, lapsed_in
from lawcheck.report.forms.proposed import proposal
from lawcheck.report.forms.remedy import Track
from lawcheck.report.handling import ACCEPTED, DISCUSSED, DISMISSED, HANDLED
from lawcheck.report.origin import origin
from lawcheck.report.table import Cell
from lawcheck.report.words import URGENCY

FOR_REVIEWER = "(người rà soát điền)"
_VERDICTS = {
    ACCEPTED: "đúng",
    DISMISSED: "không phải",
    HANDLED: "đã xử lý",
    DISCUSSED: "cần trao đổi",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: a document with the signs the list is about."""

    case: Case
    signs: tuple[Sign, ...]
    on: date
    drafts: bool = False
    """Whether deadlines that nobody has proved for this time are told."""
    contents: Mapping[str, str] | None = None
    period: Period | None = None
    """The year whose lapses are told; None tells all."""

    @property
    def dues(self) -> tuple[Due, ...]:
        """Return the deadlines that may be told, the first one to end first."""
        told = (due for sign in self.signs for due in sign.dues)
        return tuple(sorted((d for d in told if self.drafts or not d.is_draft), key=_last))


def _last(due: Due) -> date:
    return due.last


def cell(row: Row, field: str) -> Cell:
    """Return what a row says in a column; what nobody can know is for the reviewer."""
    value = FIELDS[field](row)
    if value in {"", None}:
        return FOR_REVIEWER
    return sentence(value)


def sentence(value: Cell) -> Cell:
    """Return a text with a capital at its head, as a cell of a list begins."""
    return f"{value[:1].upper()}{value[1:]}" if isinstance(value, str) else value


def document_line(case: Case) -> str:
    """Return a document in one line, as a list of documents behind a figure names it."""
    document = case.document
    issuers = ", ".join(document.issuers)
    dated = f"ngày {document.issued:%d/%m/%Y}" if document.issued else ""
    number = f"số {document.number}" if document.number else ""
    kind = document.kind or "Văn bản"
    told = " ".join(filter(None, (kind, number, dated, f"của {issuers}" if issuers else "")))
    return f"{told}: {case.title}" if case.title else told


def due_line(due: Due, on: date) -> str:
    """Return a deadline with its basis and how much time is left."""
    draft = f" ({DRAFT})" if due.is_draft else ""
    return (
        f"{written(due.last)}: {due.deadline.what}; {due.deadline.basis}{draft}; {_left(due, on)}"
    )


def _left(due: Due, on: date) -> str:
    standing, days = due.standing(on), (due.last - on).days
    match standing:
        case Standing.OPEN:
            return f"còn {days} ngày"
        case Standing.LATE:
            return f"quá hạn {-days} ngày"
        case _:
            return standing.value


def _joined(parts: object, mark: str = "; ") -> str:
    return mark.join(dict.fromkeys(filter(None, parts))) if isinstance(parts, list) else ""


def _content(row: Row) -> Cell:
    contents = row.contents or {}
    told = []
    for sign in row.signs:
        names = (sign.finding.rule, sign.finding.slug, sign.family, "")
        told.append(next((contents[name] for name in names if name in contents), ""))
    return _joined(told)


def _number_day(row: Row) -> Cell:
    document = row.case.document
    dated = written(document.issued) if document.issued else ""
    return ", ".join(filter(None, (document.number, dated)))


def _effective(row: Row) -> Cell:
    document = row.case.document
    return document.effective.date or (row.case.effect.since if row.case.state in _OPEN else None)


_OPEN = frozenset({State.IN_FORCE, State.PENDING})


def _note(row: Row) -> Cell:
    case, effect = row.case, row.case.effect
    notes = [state_of(effect)] if case.state is not State.IN_FORCE else []
    if effect.presumed:
        notes.append("theo dữ liệu hiện có; người rà soát xác nhận")
    if effect.doubts:
        notes.append("có dấu hiệu đã hết hiệu lực, cần xem xét")
    return "; ".join(notes) or " "


def _ended(row: Row) -> Cell:
    return row.case.effect.since if row.case.state in _ENDED else None


_ENDED = frozenset({State.EXPIRED, *STOPPING.values()})


def _reason(row: Row) -> Cell:
    case = row.case
    if case.state is State.PARTLY_IN_FORCE:
        return "; ".join(map(str, _lapsed(row)))
    return "; ".join(case.because)


def _lapsed(row: Row) -> tuple[Deed, ...]:
    """What lapsed in the year that is told, or, where nothing did, at any time."""
    return lapsed_in(row.case, row.period) or row.case.deeds


def _partly(row: Row) -> Cell:
    return _joined([deed.pin for deed in _lapsed(row)])


def _partly_since(row: Row) -> Cell:
    return "; ".join(map(written, sorted({d.since for d in _lapsed(row) if d.since})))


def _due(row: Row, kind: str) -> Cell:
    dues = [due for sign in row.signs for due in sign.dues if due.deadline.id == kind]
    if not dues:
        return None
    first = min(dues, key=_last)
    if first.is_draft and not row.drafts:
        return f"(chưa tính: {DRAFT})"
    return f"{written(first.last)} ({DRAFT})" if first.is_draft else first.last


def _deadline(row: Row) -> Cell:
    if not row.dues:
        return None
    due = row.dues[0]
    draft = f"; {DRAFT}" if due.is_draft else ""
    return f"{written(due.last)} ({due.deadline.basis}{draft}); {_left(due, row.on)}"


def _decision(row: Row) -> Cell:
    told = [s.decision for s in row.signs if s.decision]
    return _joined([f"{_VERDICTS.get(d.verdict, d.verdict)}: {d.reason}" for d in told])


def _status(row: Row) -> Cell:
    if not row.signs:
        return "không có dấu hiệu"
    handled = sum(sign.is_handled for sign in row.signs)
    return f"đã xử lý {handled}/{len(row.signs)} dấu hiệu"


def _result(row: Row) -> Cell:
    if row.case.state is State.EXPIRED:
        return "đã hết hiệu lực; đưa vào danh mục"
    if not row.signs:
        return "không thấy dấu hiệu; người rà soát ký vào góc trên của văn bản"
    return f"{len(row.signs)} dấu hiệu; lập phiếu rà soát"


def _messages(row: Row) -> Cell:
    told = [sign.finding.message for sign in row.signs]
    return " ".join(f"({at}) {one}" for at, one in enumerate(told, 1)) if told[1:] else told[0]


def _provision(sign: Sign) -> str:
    finding = sign.finding
    page = f", trang {finding.page}" if finding.page else ""
    where = finding.where or "Ngoài các điều, khoản"
    return f"{where[:1].upper()}{where[1:]}{page}: “{short(finding.quote)}”"


def short(quote: str) -> str:
    """Return a quote as long as a cell of a form can hold."""
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"


_QUOTE = 400


def _each(pick: Callable[[Sign], str | None], mark: str = "; ") -> Callable[[Row], Cell]:
    return lambda row: _joined([pick(sign) for sign in row.signs], mark)


FIELDS: Mapping[str, Callable[[Row], Cell]] = {
    "blank": lambda _: "",
    "kind": lambda row: row.case.document.kind,
    "number": lambda row: row.case.document.number,
    "issued": lambda row: row.case.document.issued,
    "number_day": _number_day,
    "title": lambda row: row.case.title,
    "issuer": lambda row: ", ".join(row.case.document.issuers),
    "document": lambda row: document_line(row.case),
    "field": lambda row: row.case.field,
    "file": lambda row: origin(row.case.document),
    "effective": _effective,
    "state": lambda row: state_of(row.case.effect),
    "note": _note,
    "ended": _ended,
    "reason": _reason,
    "partly": _partly,
    "partly_since": _partly_since,
    "articles": lambda row: len(row.case.document.articles()),
    "content": _content,
    "message": _messages,
    "quote": _each(lambda sign: f"“{short(sign.finding.quote)}”"),
    "provision": _each(_provision),
    "where": _each(lambda sign: sign.finding.where or "ngoài các điều, khoản"),
    "page": _each(lambda sign: str(sign.finding.page) if sign.finding.page else None),
    "grounds": _each(lambda sign: "; ".join(sign.finding.because)),
    "suggest": _each(lambda sign: sign.finding.suggest),
    "urgency": _each(lambda sign: URGENCY[sign.finding.severity]),
    "criteria": _each(lambda sign: ", ".join(sign.criteria)),
    "rule": _each(lambda sign: sign.finding.rule),
    "fingerprint": _each(lambda sign: sign.finding.fingerprint),
    "proposal": lambda row: proposal(row.case, row.signs),
    "deadline": _deadline,
    "deadlines": lambda row: _joined([due_line(due, row.on) for due in row.dues]),
    "decision": _decision,
    "decider": _each(lambda sign: sign.decision.who if sign.decision else None),
    "decided": _each(lambda sign: written(sign.decision.at) if sign.decision else None),
    "received": _each(
        lambda sign: (
            written(sign.decision.received) if sign.decision and sign.decision.received else None
        )
    ),
    "paper": _each(lambda sign: sign.decision.paper if sign.decision else None),
    "due_handle": lambda row: _due(row, "handle"),
    "due_report": lambda row: _due(row, "report_up"),
    "due_publish": lambda row: _due(row, "publish_handling"),
    "count": lambda row: len(row.signs),
    "status": _status,
    "result": _result,
    "reviewed": lambda row: row.case.review.on,
    "works": lambda row: _joined([t.value for t in Track if row.case.of(t)]),
}
