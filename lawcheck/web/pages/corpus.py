"""What is known of documents: look one up, its lược đồ, its states over time, who rests on it."""

from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.language import later
from lawcheck.law.graph_chart import Chart, chart_of
from lawcheck.model import Key, Record
from lawcheck.report.diagram_svg import svg_of
from lawcheck.report.diagram_words import legend
from lawcheck.store import Role
from lawcheck.web.ask import Ask
from lawcheck.web.days import day_said
from lawcheck.web.lookup import MOST, life_of, resting_on, sought, ties_of
from lawcheck.web.page import Page
from lawcheck.web.status import status

_DEEPEST = 3


def corpus(ask: Ask) -> Response:
    """Look documents up by number or words, with or without diacritics."""
    law, text, on = ask.desk.law, ask.said("q"), day_said(ask) or ask.desk.today
    hits, count = sought(law, text, on) if text else ((), 0)
    return ask.show("corpus.html", law=law, text=text, on=on, hits=hits, count=count, most=MOST)


def corpus_document(ask: Ask) -> Response:
    """Show what is known of one document."""
    law, record, on = ask.desk.law, _record(ask), day_said(ask) or ask.desk.today
    chart = _chart(ask, record.key, on)
    return ask.show(
        "corpus_document.html",
        law=law,
        record=record,
        on=on,
        depth=_depth(ask),
        standing=status(law, record, on),
        life=life_of(law, record),
        ties=ties_of(law, chart),
        tiers=resting_on(law, record.key, on),
        heirs=law.heirs(record),
    )


def corpus_diagram(ask: Ask) -> Response:
    """Draw the lược đồ of a document as of a day."""
    record, on = _record(ask), day_said(ask) or ask.desk.today
    chart = _chart(ask, record.key, on)
    return ask.show(
        "diagram.html",
        record=record,
        on=on,
        depth=_depth(ask),
        deepest=_DEEPEST,
        drawing=svg_of(chart),
        looks=legend(chart),
    )


def _record(ask: Ask) -> Record:
    record = ask.desk.law.record(Key(ask.said("key")))
    if record is None:
        raise HTTPException(404)
    return record


def _chart(ask: Ask, key: Key, on: date) -> Chart:
    return chart_of(ask.desk.law, key, on, _depth(ask))


def _depth(ask: Ask) -> int:
    said = ask.said("depth")
    return min(max(int(said), 1), _DEEPEST) if said.isdecimal() else 1


PAGES = (
    Page("/corpus", corpus, Role.READER, menu=later("Kho dữ liệu")),
    Page("/corpus/document", corpus_document, Role.READER),
    Page("/corpus/diagram", corpus_diagram, Role.READER),
)
