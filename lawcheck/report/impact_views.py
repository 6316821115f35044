"""What a new document sets off as plain values."""

from datetime import date
from typing import Any

from lawcheck.law.impact import Demand, Impact
from lawcheck.law.impact_duty import duty
from lawcheck.law.impact_ties import Tie
from lawcheck.model import LegalDocument, Span
from lawcheck.report.impact import quote, told

View = dict[str, Any]


def impact_view(impact: Impact, on: date) -> View:
    """Return what a new document sets off as plain values."""
    return {
        "new": _identity(impact.new),
        "on": on,
        "acts": [_deed_view(impact.new, deed) for deed in impact.deeds],
        "reviews": [_demand_view(demand, impact, on) for demand in impact.demands],
        "passed_as_ended": impact.passed,
    }


def _identity(document: LegalDocument) -> View:
    return {
        "source": document.source.name,
        "part": document.part,
        "pieces": [piece.name for piece in document.pieces],
        "key": document.key,
        "number": document.number,
        "kind": document.kind,
        "title": document.title,
        "issued": document.issued,
        "normative": document.normative,
    }


def _demand_view(demand: Demand, impact: Impact, on: date) -> View:
    return _identity(demand.document) | {
        "state": demand.effect.state,
        "confirmed": demand.confirmed,
        "reasons": [
            {
                "ground": reason.ground,
                "demanded_by": duty(reason.ground, on),
                "message": told(reason),
                "acts": [_deed_view(impact.new, deed) for deed in reason.deeds],
                "own": _words_view(demand.document, reason.span),
            }
            for reason in demand.reasons
        ],
    }


def _deed_view(new: LegalDocument, deed: Tie) -> View:
    return {
        "verb": deed.verb,
        "object": deed.key,
        "pin": str(deed.pin) if deed.pin else None,
        "since": deed.since,
    } | _words_view(new, deed.span)


def _words_view(document: LegalDocument, span: Span | None) -> View:
    if span is None:
        return {"quote": None, "where": None, "page": None}
    where = document.where(span.start)
    return {
        "quote": quote(document, span),
        "where": str(where) if where else None,
        "page": document.page_at(span.start),
    }
