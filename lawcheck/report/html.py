"""The report as one HTML file that needs nothing else: to read, search, filter, print and send on."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import count
from pathlib import Path

from lawcheck.check import AHEAD, Collection, Rule
from lawcheck.language import say
from lawcheck.law import Law
from lawcheck.model import Finding, Key, LegalDocument, Review, Severity, Verb
from lawcheck.report.batch import Batch
from lawcheck.report.console import headline, place_line
from lawcheck.report.drawings import drawings
from lawcheck.report.evidence import Evidence, evidence, own_evidence
from lawcheck.report.figures import by_days, figures, in_years, issuer_of, year_of
from lawcheck.report.linking import link_to
from lawcheck.report.origin import origin
from lawcheck.report.pages import environment
from lawcheck.report.passage import Passage, passage
from lawcheck.report.soon import endings
from lawcheck.report.table import unread_table
from lawcheck.report.words import URGENCY


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with all that a reader needs to judge it."""

    place: int
    """Counted through the report."""
    finding: Finding
    where: str
    link: str
    passage: Passage
    evidence: tuple[Evidence, ...]
    settled: str | None
    """Why a person set it aside before."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document with its findings."""

    document: LegalDocument
    headline: str
    origin: str
    issuer: str
    year: str
    own: Evidence
    """Its own state."""
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its name, its label and the values it offers with their words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    preset: str = ""


def html_of(batch: Batch, rules: Sequence[Rule], law: Law, folder: Path) -> bytes:
    """Return the report as a page that will stand in `folder`."""
    collection = Collection.of(batch.reviews, law, batch.knowledge.on)
    sheets = sheets_of(batch, collection, folder)
    coming = endings(collection)
    page = environment().get_template("report.html")
    style, script = _part("report.css"), _part("report.js")
    return page.render(
        batch=batch,
        sheets=[sheet for sheet in sheets if sheet.shown],
        clean=[sheet for sheet in sheets if not sheet.shown],
        unread=unread_table(batch),
        choices=_choices([sheet for sheet in sheets if sheet.shown], rules),
        titles={rule.id: say(rule.title) for rule in rules},
        figures=figures(batch, rules, (sheet.own for sheet in sheets)),
        endings=coming,
        by_days=by_days(coming, batch.knowledge.on),
        days=AHEAD.days,
        charts=drawings(_charted(sheets, collection.law), collection.law, batch.knowledge.on),
        style=style,
        script=script,
        policy=f"script-src {_hash(script)}; style-src {_hash(style)}",
    ).encode()


def sheets_of(batch: Batch, collection: Collection, folder: Path) -> tuple[Sheet, ...]:
    """Return each document with its findings, ready to be shown on a page in `folder`."""
    places = count(1)
    pairs = zip(batch.reviews, collection.digests, strict=True)
    return tuple(
        _sheet(review, own_evidence(collection, digest), folder, places) for review, digest in pairs
    )


def _choices(sheets: Sequence[Sheet], rules: Sequence[Rule]) -> tuple[Choice, ...]:
    used = {shown.finding.rule for sheet in sheets for shown in sheet.shown}
    severities = [(severity.value, say(URGENCY[severity])) for severity in Severity]
    titles = [(rule.id, f"{rule.id} {say(rule.title)}") for rule in rules if rule.id in used]
    issuers = [(name, name) for name in sorted({sheet.issuer for sheet in sheets})]
    years = [(year, year) for year in in_years(sheet.year for sheet in sheets)]
    settled = (("no", say("chưa xử lý")), ("yes", say("đã xử lý trước")))
    return (
        Choice("severity", say("Mức độ"), tuple(severities)),
        Choice("rule", say("Quy tắc"), tuple(titles)),
        Choice("issuer", say("Cơ quan ban hành"), tuple(issuers)),
        Choice("year", say("Năm ban hành"), tuple(years)),
        Choice("settled", say("Xử lý"), settled, "no"),
    )


def _sheet(review: Review, own: Evidence, folder: Path, places: Iterator[int]) -> Sheet:
    document = review.document
    aside = ((suppressed.finding, suppressed.reason) for suppressed in review.suppressed)
    pairs = (*((finding, None) for finding in review.findings), *aside)
    shown = tuple(_shown(review, *pair, folder, next(places)) for pair in pairs)
    issuer, year = issuer_of(document), year_of(document)
    return Sheet(document, headline(document), origin(document), issuer, year, own, shown)


def _shown(
    review: Review, finding: Finding, settled: str | None, folder: Path, place: int
) -> Shown:
    document = review.document
    return Shown(
        place,
        finding,
        place_line(finding, document),
        link_to(document, finding, folder),
        passage(document, finding),
        evidence(review, finding),
        settled,
    )


def _charted(sheets: Iterable[Sheet], law: Law) -> Iterator[Key]:
    for sheet in sheets:
        if sheet.shown and sheet.own.key and _is_touched(law, sheet.own.key):
            yield sheet.own.key
        for shown in sheet.shown:
            yield from (one.key for one in shown.evidence if one.key)


def _is_touched(law: Law, key: Key) -> bool:
    """Whether others have changed or ended the document, which a drawing shows best."""
    return any(r.verb not in {Verb.BASES_ON, Verb.CITES} for r in law.relations_on(key))


def _part(name: str) -> str:
    return (files("lawcheck.report") / "templates" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
