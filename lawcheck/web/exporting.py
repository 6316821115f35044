"""What the queue shows → files: lists of findings, and the official paperwork."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from lawcheck.audit import handlings, reviewed
from lawcheck.language import speaking
from lawcheck.model import Review, Suppressed
from lawcheck.report import Batch, known_by
from lawcheck.report.deadlines import read_calendar
from lawcheck.report.forms import Desk as Paper
from lawcheck.report.forms import Told, read_office
from lawcheck.report.forms.making import Making, chosen
from lawcheck.report.handling import ACCEPTED, DISCUSSED, Handling
from lawcheck.report.shapes import Report
from lawcheck.store import findings_of, paper, text_of
from lawcheck.web.desk import Desk

MOST = 500
"""Documents in one export; a whole audit is the work of `lawcheck forms make --store`."""


def listed(desk: Desk, ids: Iterable[int], on: date, suffix: str) -> bytes:
    """Return the findings of documents in one of the shapes of a report."""
    decided = handlings(desk.store)
    reviews = (_settled(review, decided) for review in _reviews(desk, ids, on))
    batch = Batch.of(reviews, known_by(replace(desk.setup, on=on)))
    return Report(batch, desk.rules, desk.law, office=desk.forms).written(suffix)


def filled(desk: Desk, ids: Iterable[int], on: date, name: str, suffix: str) -> bytes:
    """Return a form filled from documents and what was decided about them, always in Vietnamese.

    Raises:
        ConfigError: there is no such form.
    """
    with speaking("vi"), TemporaryDirectory() as folder:
        forms = chosen(name, desk.forms)
        batch = Batch.of(_reviews(desk, ids, on), known_by(replace(desk.setup, on=on)))
        calendar = read_calendar(on, desk.forms)
        sheet = Paper(read_office(desk.forms), calendar)
        making = Making(batch, desk.rules, desk.law, Told(calendar, handlings(desk.store)), sheet)
        written = making.write(forms, Path(folder), on.year)
        return next(file.read_bytes() for file in written if file.suffix == f".{suffix}")


def _reviews(desk: Desk, ids: Iterable[int], on: date) -> Iterator[Review]:
    setup = replace(desk.setup, on=on)
    with desk.store.reading() as base:
        for number in ids:
            held = paper(base, number)
            wire = text_of(base, held) if held else None
            if held and wire:
                yield reviewed(wire, findings_of(base, held), desk.law, setup)


def _settled(review: Review, decided: Mapping[str, Handling]) -> Review:
    aside = tuple(
        Suppressed(finding, decided[finding.fingerprint].reason)
        for finding in review.findings
        if finding.fingerprint in decided
        and decided[finding.fingerprint].verdict not in {ACCEPTED, DISCUSSED}
    )
    gone = {each.finding.fingerprint for each in aside}
    left = tuple(finding for finding in review.findings if finding.fingerprint not in gone)
    return replace(review, findings=left, suppressed=aside)
