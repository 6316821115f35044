"""A document of the store, opened: its text, what was found in it, and what it means on a day."""

import zlib
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from starlette.exceptions import HTTPException

from lawcheck.audit import Kept, reviewed, unpacked
from lawcheck.language import spoken
from lawcheck.model import Finding, Review
from lawcheck.scan import Setup, judge, prepare
from lawcheck.store import (
    Paper,
    Role,
    Store,
    Upload,
    audit_of,
    findings_of,
    paper,
    text_of,
    upload_of,
)
from lawcheck.web.ask import Ask
from lawcheck.web.days import day_said
from lawcheck.wire import WireError

_HELD = 48
"""Documents kept at hand; a statute of half a million letters takes some ten megabytes."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with its findings, as the audit of `audited` left it, asked about for `on`."""

    paper: Paper
    upload: Upload | None
    """Where somebody handed it in."""
    kept: Kept | None
    """None where the store keeps its text no more."""
    review: Review | None
    """What the document cites means on the day asked for; on another day than that of the audit
    with what the rules find then."""
    findings: tuple[Finding, ...]
    audited: date
    on: date

    @property
    def file(self) -> str:
        """Return the name of its file, for people."""
        return self.upload.shown if self.upload else self.paper.file

    @property
    def is_other_day(self) -> bool:
        """Whether another day is asked for than that of the audit."""
        return self.on != self.audited


def opened(ask: Ask) -> Opened:
    """Open the document that the address names, for the day that it names.

    Raises:
        HTTPException: there is none, or it is for another person's eyes.
    """
    with ask.desk.store.reading() as base:
        held = paper(base, int(ask.request.path_params["number"]))
        upload = upload_of(base, held.plan) if held else None
        if held is None or not _is_theirs(ask, held, upload):
            raise HTTPException(404)
        audit = audit_of(base, held)
        findings = findings_of(base, held)
        wire = text_of(base, held)
    audited = audit.on if audit else ask.desk.today
    on = day_said(ask) or audited
    kept = _kept(wire) if wire else None
    ask_law = _asked if on == audited else _judged
    review = ask_law(wire, ask.desk.setup, on, spoken()) if wire and kept else None
    return Opened(held, upload, kept, review, findings, audited, on)


def _is_theirs(ask: Ask, held: Paper, upload: Upload | None) -> bool:
    """What somebody handed in is for that person's eyes, and for those who look after the app."""
    if upload is None:
        return held.plan == ask.desk.plan
    return upload.who == ask.who.name or ask.may(Role.ADMIN)


def kept_of(store: Store, held: Paper) -> Kept | None:
    """Return what is kept of a document, None where that is kept no more."""
    with store.reading() as base:
        wire = text_of(base, held)
    return _kept(wire) if wire else None


@lru_cache(maxsize=_HELD)
def _kept(wire: bytes) -> Kept | None:
    """Return what is kept; None where a program of another form kept it."""
    try:
        return unpacked(wire)
    except (zlib.error, WireError):
        return None


@lru_cache(maxsize=_HELD)
def _asked(wire: bytes, setup: Setup, on: date, _language: str) -> Review:
    """Ask the law alone, for the day of the audit; proofs are in the language of whoever asks."""
    law, _ = prepare(setup)
    return reviewed(wire, (), law, replace(setup, on=on))


@lru_cache(maxsize=_HELD)
def _judged(wire: bytes, setup: Setup, on: date, _language: str) -> Review:
    """Ask law and rules for another day."""
    law, rules = prepare(setup)
    return judge(unpacked(wire).dossier(law, replace(setup, on=on)), rules)
