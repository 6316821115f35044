"""What people look at first, as tables with bars: how much was found, what is in force, what ends soon."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import TypeVar

from lawcheck.check import AHEAD, Rule, vietnamese
from lawcheck.language import say
from lawcheck.model import LegalDocument, Severity
from lawcheck.report.batch import Batch
from lawcheck.report.diagram_words import LOOKS, Look
from lawcheck.report.evidence import Evidence
from lawcheck.report.soon import Ending
from lawcheck.report.words import URGENCY

T = TypeVar("T")
_SIGNS = {Severity.ERROR: "▲", Severity.WARNING: "■", Severity.NOTE: "●"}
_MONTH = 30
Groups = Sequence[tuple[str, Counter[T]]]


@dataclass(frozen=True, slots=True)
class Series:
    """One column of counts: its name, the sign before it and the tone of its bars."""

    name: str
    tone: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what is counted, and the counts by series."""

    label: str
    counts: tuple[int, ...]
    chosen: tuple[str, str] | None
    """The filter, and its value, that shows what is behind the row."""
    tone: str = ""
    """The tone of the bar where it is not that of the series."""

    @property
    def total(self) -> int:
        """Return the sum of the counts."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart that is a table: rows with bars, stacked where there are several series."""

    name: str
    title: str
    head: str
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]

    def segments(self, bar: Bar) -> tuple[tuple[float, float, str], ...]:
        """Return start, length (of 100, the longest bar) and tone of each part of a bar."""
        most = max((one.total for one in self.bars), default=0) or 1
        starts = [sum(bar.counts[:index]) for index in range(len(bar.counts))]
        return tuple(
            (round(100 * start / most, 2), round(100 * count / most, 2), bar.tone or series.tone)
            for start, count, series in zip(starts, bar.counts, self.series, strict=True)
            if count
        )


def figures(batch: Batch, rules: Sequence[Rule], own: Iterable[Evidence]) -> tuple[Figure, ...]:
    """Return every figure of a report; `own` is the state of each document of the batch."""
    documents, looks = [review.document for review in batch.reviews], [one.look for one in own]
    return (
        by_severity(batch),
        by_rule(batch, rules),
        by_issuer(documents, looks),
        by_year(documents, looks),
    )


def by_severity(batch: Batch) -> Figure:
    """Count the findings by severity."""
    counts = batch.by_severity
    bars = (
        Bar(say(URGENCY[one]), (counts[one],), ("severity", one.value), one.value)
        for one in Severity
    )
    series = (Series(say("Số dấu hiệu"), "plain"),)
    return Figure("severity", say("Dấu hiệu theo mức độ"), say("Mức độ"), series, tuple(bars))


def by_rule(batch: Batch, rules: Sequence[Rule]) -> Figure:
    """Count the findings by rule and severity, the most frequent rule first."""
    titles = {rule.id: f"{rule.id} {say(rule.title)}" for rule in rules}
    found = [finding for review in batch.reviews for finding in review.findings]
    groups = _grouped((f.rule for f in found), (f.severity for f in found))
    bars = (
        Bar(titles.get(rule, rule), tuple(counts[one] for one in Severity), ("rule", rule))
        for rule, counts in _by_size(groups)
    )
    series = tuple(Series(say(URGENCY[one]), one.value, _SIGNS[one]) for one in Severity)
    return Figure("rule", say("Dấu hiệu theo quy tắc"), say("Quy tắc"), series, tuple(bars))


def by_issuer(documents: Sequence[LegalDocument], looks: Sequence[Look]) -> Figure:
    """Count documents by issuer and state, the most frequent issuer first."""
    names = [issuer_of(document) for document in documents]
    groups = _by_size(_grouped(names, looks))
    title = say("Tình trạng hiệu lực theo cơ quan ban hành")
    return _of_states("issuer", title, say("Cơ quan ban hành"), groups)


def by_year(documents: Sequence[LegalDocument], looks: Sequence[Look]) -> Figure:
    """Count documents by year of issue and state, the latest year first."""
    grouped = _grouped(map(year_of, documents), looks)
    groups = [(year, grouped[year]) for year in in_years(grouped)]
    title = say("Tình trạng hiệu lực theo năm ban hành")
    return _of_states("year", title, say("Năm ban hành"), groups)


def by_days(coming: Sequence[Ending], on: date) -> Figure:
    """Count what ends in the days after `on`, by thirty days and by what becomes of it."""
    days = [ceil((ending.day - on).days / _MONTH) * _MONTH for ending in coming]
    looks = [ending.look for ending in coming]
    grouped = _grouped(map(str, days), looks)
    ends = [str(last) for last in range(_MONTH, AHEAD.days + 1, _MONTH)]
    series = _series(looks)
    bars = (
        Bar(
            _until(int(end), on), tuple(grouped[end][look] for look in LOOKS if look in looks), None
        )
        for end in ends
    )
    title = say("Văn bản hết hiệu lực theo từng 30 ngày")
    return Figure("days", title, say("Thời gian"), series, tuple(bars))


def _until(days: int, on: date) -> str:
    first, last = on + timedelta(days - _MONTH + 1), on + timedelta(days)
    return say("từ {first} đến {last}", first=vietnamese(first), last=vietnamese(last))


def issuer_of(document: LegalDocument) -> str:
    """Return the issuers of a document as one name."""
    return ", ".join(document.issuers) or say("không rõ cơ quan")


def year_of(document: LegalDocument) -> str:
    """Return the year of issue."""
    return str(document.issued.year) if document.issued else say("không rõ năm")


def in_years(years: Iterable[str]) -> tuple[str, ...]:
    """Return years with the latest first and the unknown last."""
    return tuple(sorted(set(years), key=lambda year: (year.isdigit(), year), reverse=True))


def _grouped(names: Iterable[str], kinds: Iterable[T]) -> Mapping[str, Counter[T]]:
    groups: dict[str, Counter[T]] = defaultdict(Counter)
    for name, kind in zip(names, kinds, strict=True):
        groups[name][kind] += 1
    return groups


def _by_size(groups: Mapping[str, Counter[T]]) -> Groups[T]:
    return sorted(groups.items(), key=lambda pair: (-pair[1].total(), pair[0]))


def _of_states(name: str, title: str, head: str, groups: Groups[Look]) -> Figure:
    used = [look for look in LOOKS if any(counts[look] for _, counts in groups)]
    bars = (
        Bar(label, tuple(counts[look] for look in used), (name, label)) for label, counts in groups
    )
    return Figure(name, title, head, _series(used), tuple(bars))


def _series(used: Iterable[Look]) -> tuple[Series, ...]:
    held = frozenset(used)
    return tuple(Series(say(look.words), look.style, look.sign) for look in LOOKS if look in held)
