"""What the forms are filled from: each document with its effect on a day and the signs found in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from lawcheck.check import Rule
from lawcheck.check.wording import deed
from lawcheck.language import speaking
from lawcheck.law import Law
from lawcheck.law.gathered import gathered
from lawcheck.model import Effect, Finding, Key, LegalDocument, Relation, Review, State, Unread
from lawcheck.report.batch import Batch, Knowledge
from lawcheck.report.deadlines import Calendar, Due, Matter
from lawcheck.report.forms.remedy import Remedy, Track, remedies_in, track_of
from lawcheck.report.handling import DISMISSED, Handling


@dataclass(frozen=True, slots=True)
class Told:
    """What people tell beside the documents: decisions, the field of each document, the calendar."""

    calendar: Calendar
    decisions: Mapping[str, Handling] = field(default_factory=dict)
    """By the fingerprint of the finding."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Lĩnh vực by number or key."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A finding with the work it belongs to, what may be done, and what was decided."""

    finding: Finding
    track: Track
    remedies: tuple[Remedy, ...]
    criteria: tuple[str, ...] = ()
    family: str = ""
    decision: Handling | None = None
    aside: str = ""
    """Why it was set aside before, "" where it was not."""
    dues: tuple[Due, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person still has to judge or handle it."""
        return self.stands and not self.is_handled

    @property
    def stands(self) -> bool:
        """Whether nobody has set it aside as none."""
        dismissed = self.decision is not None and self.decision.verdict == DISMISSED
        return not self.aside and not dismissed

    @property
    def is_handled(self) -> bool:
        """Whether somebody has dealt with it."""
        return self.decision is not None and self.decision.done is not None


@dataclass(frozen=True, slots=True)
class Deed:
    """What another document did to this one: to which provision, since when, told in words."""

    pin: str
    since: date | None
    told: str

    def __str__(self) -> str:
        since = f" từ {self.since:%d/%m/%Y}" if self.since else ""
        return f"{self.pin}: {self.told}{since}"


@dataclass(frozen=True, slots=True)
class Case:
    """A document, its effect on the day of the form with the proof, its place in the lists."""

    review: Review
    effect: Effect
    because: tuple[str, ...]
    deeds: tuple[Deed, ...]
    rank: int | None
    field: str
    title: str
    """Trích yếu; where the page prints capitals only, as the corpus writes it."""
    signs: tuple[Sign, ...]

    @property
    def document(self) -> LegalDocument:
        """Return the document."""
        return self.review.document

    @property
    def is_object(self) -> bool:
        """Whether it is văn bản quy phạm pháp luật, which alone is reviewed and systematised."""
        return _is_object(self.document)

    @property
    def state(self) -> State:
        """Return the state, past what the corpus knows as it was when last known."""
        return self.effect.presumed or self.effect.state

    def of(self, track: Track) -> tuple[Sign, ...]:
        """Return the signs of one work that nobody has set aside."""
        return tuple(sign for sign in self.signs if sign.track is track and sign.stands)

    @property
    def order(self) -> tuple[object, ...]:
        """Sort as lists are: field, force from high to low, old to new (34/2016/NĐ-CP Điều 168)."""
        document = self.document
        return (
            not self.field,
            self.field.casefold(),
            self.rank or 99,
            document.issued or date.max,
            document.number or "",
        )


@dataclass(frozen=True, slots=True)
class Casework:
    """The documents of a batch as the forms list them, and what is not among them with the reason."""

    cases: tuple[Case, ...]
    """Văn bản quy phạm pháp luật, sorted."""
    others: tuple[Case, ...]
    """Văn bản hành chính and consolidated texts: no object of review, but of a check."""
    left_out: tuple[Review, ...]
    """Without number or day: no list can name them."""
    unread: tuple[Unread, ...]
    knowledge: Knowledge
    day: date
    """The day whose effect is listed."""


def casework(
    batch: Batch, law: Law, rules: Iterable[Rule], told: Told, day: date | None = None
) -> Casework:
    """Return the batch as cases; effect is asked for `day`, of the law and of the batch itself."""
    with speaking("vi"):
        return _casework(batch, law, tuple(rules), told, day or batch.knowledge.on)


def _casework(batch: Batch, law: Law, pages: tuple[Rule, ...], told: Told, on: date) -> Casework:
    known = gathered(law, ((review.document, review.citations) for review in batch.reviews))
    single = {_name(review.document): review for review in batch.reviews}.values()
    listed = [review for review in single if review.document.key and review.document.issued]
    cases = sorted((_case(r, known, pages, told, on) for r in listed), key=lambda c: c.order)
    return Casework(
        tuple(case for case in cases if case.is_object),
        tuple(case for case in cases if not case.is_object),
        tuple(r for r in single if r not in listed and _is_object(r.document)),
        batch.unread,
        batch.knowledge,
        on,
    )


def _name(document: LegalDocument) -> object:
    """One document found in several files is listed once."""
    return document.key or (document.source.name, document.part)


def _is_object(document: LegalDocument) -> bool:
    return document.normative and document.kind != "Văn bản hợp nhất"


def _case(review: Review, law: Law, rules: tuple[Rule, ...], told: Told, on: date) -> Case:
    document = review.document
    key = document.key or Key("")
    effect, record = law.effect(key, on), law.record(key)
    issuer = document.issuers[0] if document.issuers else document.number or ""
    kind, issued = document.kind or "", document.issued or on
    return Case(
        review,
        effect,
        law.explain(effect, record) if record else (),
        tuple(_told(relation, law) for relation in effect.because),
        law.rank(kind, issuer, issued) or law.rank(kind, document.number or "", issued),
        told.fields.get(document.number or "", told.fields.get(key, "")),
        record.title if record and document.title.isupper() else document.title,
        tuple(_signs(review, rules, told)),
    )


def _told(relation: Relation, law: Law) -> Deed:
    pin = str(relation.pin or "toàn bộ văn bản")
    return Deed(pin, relation.since, deed(relation, law))


def _signs(review: Review, rules: tuple[Rule, ...], told: Told) -> Iterator[Sign]:
    settled = ((aside.finding, aside.reason) for aside in review.suppressed)
    for finding, aside in (*((finding, "") for finding in review.findings), *settled):
        rule = next((rule for rule in rules if rule.id == finding.rule), None)
        decision = told.decisions.get(finding.fingerprint)
        matter = Matter(finding.rule, review.document.expires, decision)
        yield Sign(
            finding,
            track_of(rule),
            remedies_in(finding.suggest),
            rule.criteria if rule else (),
            rule.family if rule else "",
            decision,
            aside,
            told.calendar.dues(matter),
        )
