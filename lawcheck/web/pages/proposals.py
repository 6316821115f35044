"""Rows proposed for the corpus: by a form, by the documents of an audit; settled, taken out as CSV."""

from collections.abc import Mapping
from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.errors import NotTaken
from lawcheck.law.rows import COLUMNS, DOCUMENTS, RELATIONS
from lawcheck.model import Key, Record, Verb
from lawcheck.report.diagram_words import relation_words
from lawcheck.store import (
    Proposed,
    Role,
    Settled,
    moment,
    papers_of,
    propose,
    proposed,
    proposed_count,
    proposed_row,
    settle,
)
from lawcheck.web.ask import Ask
from lawcheck.web.opened import kept_of
from lawcheck.web.page import Page
from lawcheck.web.proposing import DAYS, NAMES, as_csv, by, from_form, known_cells, learned

_VERDICTS = {"accepted", "refused"}
_SHOWN = 100
_AT_ONCE = 25
"""Documents read for their rows in one request: the page shows how far it is in between."""


def correct(ask: Ask) -> Response:
    """Show the form that proposes other facts about a document, or a relation of it."""
    return _form(ask, _record(ask), {}, "")


def corrected(ask: Ask) -> Response:
    """Keep a proposed row."""
    record, file = _record(ask), ask.said("file")
    if file not in COLUMNS or file not in (DOCUMENTS, RELATIONS):
        raise HTTPException(400)
    cells = {column: ask.said(column) for column in COLUMNS[file]}
    try:
        row = from_form(ask.desk.law, file, cells, ask.said("why"))
    except NotTaken as error:
        return _form(ask, record, cells, f"{error}", 422)
    with ask.desk.store.writing() as base:
        propose(base, by([row], ask.who.name, moment(ask.desk.now())))
    ask.note("propose", cells.get("key") or cells["subject"])
    return ask.go("/corpus/proposals")


def proposals(ask: Ask) -> Response:
    """List the rows still open, or those accepted or refused."""
    shown = ask.said("show") if ask.said("show") in _VERDICTS else "open"
    with ask.desk.store.reading() as base:
        rows, count = proposed(base, shown, _SHOWN), proposed_count(base, shown)
        sure = len(proposed(base, "open", sure=True)) if shown == "open" else 0
        documents = len(papers_of(base, ask.desk.plan))
    return ask.show(
        "proposals.html",
        rows=[(row, _changes(ask, row)) for row in rows],
        shown=shown,
        names=NAMES,
        documents=documents,
        count=count,
        sure=sure,
    )


def verdict(ask: Ask) -> Response:
    """Accept or refuse a row, unless somebody else was first."""
    said, reason = ask.said("verdict"), ask.said("reason")
    if said not in _VERDICTS:
        raise HTTPException(400)
    if said == "refused" and not reason:
        raise HTTPException(422)
    number = int(ask.request.path_params["number"])
    settled = Settled(said, reason, ask.who.name, moment(ask.desk.now()))
    with ask.desk.store.writing() as base:
        if proposed_row(base, number) is None:
            raise HTTPException(404)
        is_first = settle(base, number, settled)
    if not is_first:
        raise HTTPException(409)
    ask.note(f"proposal-{said}", f"{number}")
    return ask.go("/corpus/proposals")


def accept_sure(ask: Ask) -> Response:
    """Accept every row of documents against which nothing speaks."""
    settled = Settled("accepted", "", ask.who.name, moment(ask.desk.now()))
    with ask.desk.store.writing() as base:
        rows = proposed(base, "open", sure=True)
        taken = sum(settle(base, row.id, settled) for row in rows)
    ask.note("proposals-accepted", f"{taken}")
    return ask.go("/corpus/proposals?show=accepted")


def learn_rows(ask: Ask) -> Response:
    """Let some documents of the plan propose rows, and say how far that is."""
    said = ask.said("done")
    done = int(said) if said.isdecimal() else 0
    with ask.desk.store.reading() as base:
        papers = papers_of(base, ask.desk.plan)
    batch = papers[done : done + _AT_ONCE]
    kept = [text for held in batch if (text := kept_of(ask.desk.store, held))]
    rows = [row for each in kept for row in learned(ask.desk.law, each.document)]
    with ask.desk.store.writing() as base:
        fresh = propose(base, by(rows, ask.who.name, moment(ask.desk.now())))
    found = int(ask.said("found") or 0) + fresh
    reached = done + len(batch)
    if reached >= len(papers):
        ask.note("corpus-learned", f"{found}")
    return ask.show("learning.html", done=reached, documents=len(papers), found=found)


def rows_csv(ask: Ask) -> Response:
    """Hand out the accepted rows as a file of the corpus."""
    file = f"{ask.request.path_params['table']}.csv"
    if file not in (DOCUMENTS, RELATIONS):
        raise HTTPException(404)
    with ask.desk.store.reading() as base:
        rows = [row for row in proposed(base, "accepted") if row.file == file]
    ask.note("proposals-exported", file)
    headers = {"content-disposition": f'attachment; filename="{file}"'}
    return Response(as_csv(file, rows), media_type="text/csv; charset=utf-8", headers=headers)


def _form(
    ask: Ask, record: Record, cells: Mapping[str, str], told: str, status: int = 200
) -> Response:
    relation = dict.fromkeys(COLUMNS[RELATIONS], "") | {"object": record.key}
    is_relation = "subject" in cells
    return ask.show(
        "correct.html",
        status,
        record=record,
        document=known_cells(record) if is_relation or not cells else cells,
        relation=cells if is_relation else relation,
        is_relation=is_relation,
        verbs={verb.value: relation_words(verb, suffered=False) for verb in Verb},
        names=NAMES,
        days=DAYS,
        told=told,
        why=ask.said("why"),
    )


def _changes(ask: Ask, row: Proposed) -> Mapping[str, tuple[str, str]]:
    """Return the cells that differ from what the corpus holds: before and after."""
    record = ask.desk.law.record(Key(row.cells.get("key", "")))
    before = known_cells(record) if record and row.file == DOCUMENTS else {}
    pairs = ((c, before.get(c, ""), row.cells.get(c, "")) for c in COLUMNS[row.file])
    return {c: (_told(c, old), _told(c, new)) for c, old, new in pairs if old != new}


def _told(column: str, cell: str) -> str:
    """Return a cell as people read it."""
    if column == "verb" and cell:
        return relation_words(Verb(cell), suffered=False)
    return f"{date.fromisoformat(cell):%d/%m/%Y}" if column in DAYS and cell else cell


def _record(ask: Ask) -> Record:
    record = ask.desk.law.record(Key(ask.said("about") or ask.said("key")))
    if record is None:
        raise HTTPException(404)
    return record


PAGES = (
    Page("/corpus/correct", correct, Role.REVIEWER),
    Page("/corpus/correct", corrected, Role.REVIEWER, method="POST"),
    Page("/corpus/proposals", proposals, Role.READER),
    Page("/corpus/proposals/{number:int}", verdict, Role.ADMIN, method="POST"),
    Page("/corpus/proposals/sure", accept_sure, Role.ADMIN, method="POST"),
    Page("/corpus/learn", learn_rows, Role.ADMIN, method="POST"),
    Page("/corpus/proposals/{table}.csv", rows_csv, Role.ADMIN),
)
