"""A form, or a document, → a row that is proposed for the corpus, or what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from lawcheck.errors import NotTaken
from lawcheck.language import later, say
from lawcheck.law import Law
from lawcheck.law.learn import learn
from lawcheck.law.overlay import document_cells, table_text
from lawcheck.law.proposal import Proposal, table_cells
from lawcheck.law.rows import COLUMNS, DOCUMENTS, RELATIONS
from lawcheck.model import Key, LegalDocument, Pinpoint, Record, Verb
from lawcheck.store import Proposed

DAYS = {"issued", "effective", "expires", "confirmed", "since", "until"}
_NEEDED = {
    DOCUMENTS: ("key", "number", "kind", "source"),
    RELATIONS: ("subject", "verb", "object", "proof"),
}
_IDENTITY = {DOCUMENTS: ("key",), RELATIONS: COLUMNS[RELATIONS][:5]}
_LONGEST = 2000
_LACKS = later("Hãy điền ô “{column}”.")
_NO_DAY = later("“{value}” ở ô “{column}” không phải ngày.")
_NO_PIN = later("“{value}” không phải cách viết điều, khoản; ví dụ: khoản 2 Điều 5.")
_SAME = later("Đề nghị không khác dòng đang có trong kho dữ liệu.")
_ITSELF = later("Một văn bản không thể tác động đến chính nó.")
_FORMULA = later("Không ô nào được bắt đầu bằng dấu =, + hoặc @.")
_NO_REASON = later("Hãy ghi lý do và nguồn đối chiếu.")

NAMES: Mapping[str, str] = {
    "key": later("Mã"),
    "number": later("Số, ký hiệu"),
    "kind": later("Tên loại"),
    "title": later("Trích yếu"),
    "issuer": later("Cơ quan ban hành"),
    "issued": later("Ngày ban hành"),
    "effective": later("Ngày có hiệu lực"),
    "expires": later("Ngày đầu tiên hết thời hạn"),
    "confirmed": later("Ngày gần nhất thấy còn hiệu lực"),
    "source": later("Nguồn"),
    "subject": later("Văn bản tác động"),
    "verb": later("Tác động"),
    "object": later("Văn bản bị tác động"),
    "pin": later("Điều, khoản bị tác động"),
    "since": later("Từ ngày"),
    "until": later("Đến trước ngày"),
    "proof": later("Chứng minh: điều, khoản nói như vậy"),
}
"""The columns of the corpus as people read them."""


def known_cells(record: Record) -> dict[str, str]:
    """Return what the corpus says of a document, by column."""
    return dict(zip(COLUMNS[DOCUMENTS], document_cells(record), strict=True))


def from_form(law: Law, file: str, cells: Mapping[str, str], why: str) -> Proposed:
    """Return the row that a person proposes; who and when is added by whoever keeps it.

    Raises:
        NotTaken: the row cannot be read, says nothing new or has no reason.
    """
    _check(file, cells)
    if not why:
        raise NotTaken(say(_NO_REASON))
    record = law.record(Key(cells.get("key", "")))
    if record is not None and known_cells(record) == dict(cells):
        raise NotTaken(say(_SAME))
    source = cells["source" if file == DOCUMENTS else "proof"]
    return Proposed(file, dict(cells), "person", source, "", why[:_LONGEST], "", "")


def learned(law: Law, document: LegalDocument) -> tuple[Proposed, ...]:
    """Return the rows that a document proposes, with the words that prove them."""
    rows = map(_learned, learn(law.registry, document))
    return tuple(row for row in rows if not _is_formula(row.cells))


def by(rows: Iterable[Proposed], who: str, at: str) -> tuple[Proposed, ...]:
    """Return rows with who proposes them, and when."""
    return tuple(replace(row, who=who, at=at) for row in rows)


def as_csv(file: str, rows: Iterable[Proposed]) -> bytes:
    """Return rows as a file that a corpus folder can hold; what was accepted later counts."""
    columns, table = COLUMNS[file], dict[tuple[str, ...], dict[str, str]]()
    for row in rows:
        name = tuple(row.cells.get(column, "") for column in _IDENTITY[file])
        told = {column: cell for column, cell in row.cells.items() if cell}
        table[name] = table.get(name, {}) | told
    cells = (tuple(table[name].get(column, "") for column in columns) for name in sorted(table))
    return table_text(columns, cells).encode()


def _learned(proposal: Proposal) -> Proposed:
    file, values = table_cells(proposal.row)
    cells = dict(zip(COLUMNS[file], values, strict=True))
    page = say("trang {page}", page=proposal.page) if proposal.page else ""
    source = " · ".join(filter(None, (proposal.file, page, proposal.where)))
    return Proposed(file, cells, "document", source, proposal.quote, proposal.doubt, "", "")


def _is_formula(cells: Mapping[str, str]) -> bool:
    """Whether a spreadsheet would take a cell for a formula; no fact of law begins like one."""
    return any(cell.startswith(("=", "+", "@")) for cell in cells.values())


def _check(file: str, cells: Mapping[str, str]) -> None:
    if _is_formula(cells):
        raise NotTaken(say(_FORMULA))
    for column in _NEEDED[file]:
        if not cells.get(column):
            raise NotTaken(say(_LACKS, column=say(NAMES[column])))
    for column in DAYS & cells.keys():
        _check_day(column, cells[column])
    if file == RELATIONS:
        _check_relation(cells)


def _check_day(column: str, value: str) -> None:
    try:
        if value:
            date.fromisoformat(value)
    except ValueError as error:
        raise NotTaken(say(_NO_DAY, value=value, column=say(NAMES[column]))) from error


def _check_relation(cells: Mapping[str, str]) -> None:
    if cells["subject"] == cells["object"]:
        raise NotTaken(say(_ITSELF))
    try:
        Verb(cells["verb"])
        if cells["pin"]:
            Pinpoint.parse(cells["pin"])
    except ValueError as error:
        raise NotTaken(say(_NO_PIN, value=cells["pin"] or cells["verb"])) from error
