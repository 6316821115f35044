"""Plant one fault at a time in a lawful document, as careless drafting would.

Each fault names the rule that must see it. Nothing here knows how the rules look for it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from lawcheck.law import Law
from lawcheck.model import (
    Citation,
    Level,
    Provision,
    Record,
    Review,
    Role,
    Span,
    State,
    Target,
    Verb,
)

_OF_EFFECT = re.compile(r"hiệu lực|bãi bỏ|thay thế|sửa đổi", re.IGNORECASE)
_EXCUSED = re.compile(r"rút gọn|trường hợp đặc biệt")

Plant = Callable[["Lawful"], str | None]


@dataclass(frozen=True, slots=True)
class Lawful:
    """A document as reviewed before anything was planted in it."""

    review: Review
    law: Law

    @property
    def text(self) -> str:
        """Return the text to be spoiled."""
        return self.review.document.text

    @property
    def issued(self) -> date:
        """Return the day of signing; only dated documents are spoiled."""
        assert self.review.document.issued
        return self.review.document.issued

    def with_words(self, span: Span, words: str) -> str:
        """Return the text with other words in the place of a span."""
        return self.text[: span.start] + words + self.text[span.end :]

    def with_sentence(self, words: str) -> str | None:
        """Return the text with a sentence more at the end of a plain paragraph of its own rules."""
        for article in self.articles:
            if _OF_EFFECT.search(article.span.of(self.text)):
                continue
            line = self.text.find("\n", article.span.start) + 1
            end = self.text.find("\n", line)
            plain = 0 < line < end < article.span.end and self.text[line:end].endswith(".")
            if plain and not self.review.document.is_quoted(line):
                return f"{self.text[:end]} {words}{self.text[end:]}"
        return None

    @property
    def articles(self) -> tuple[Provision, ...]:
        """Return the articles that are the document's own, not quoted ones."""
        document = self.review.document
        return tuple(a for a in document.articles() if not document.is_quoted(a.span.start))


def dead_basis(lawful: Lawful) -> str | None:
    """Name in a căn cứ the law that the cited one replaced, dead when this was signed."""
    for citation, record in _known(lawful, Role.BASIS):
        for old in _predecessors(lawful, record):
            dead = lawful.law.effect(old.key, lawful.issued).state is State.EXPIRED
            if dead and old.kind == record.kind:
                return lawful.with_words(citation.document_span or citation.span, _named(old))
    return None


def wrong_day(lawful: Lawful) -> str | None:
    """Give a cited document another month of issue than it has."""
    for citation, record in _known(lawful, Role.BASIS):
        span = citation.span
        hit = re.search(r"tháng (\d{1,2}) năm", span.of(lawful.text))
        if hit and record.issued and citation.dated == record.issued:
            other = record.issued.month % 12 + 1
            at = Span(span.start + hit.start(1), span.start + hit.end(1))
            return lawful.with_words(at, f"{other:02}")
    return None


def clause_past_the_last(lawful: Lawful) -> str | None:
    """Point to a khoản after the last one of an article of the same document."""
    for citation in lawful.review.citations:
        steps = citation.pins[0].steps if len(citation.pins) == 1 else ()
        levels = [step.level for step in steps]
        if citation.target is not Target.SELF or levels != [Level.CLAUSE, Level.ARTICLE]:
            continue
        hit = re.match(r"[Kk]hoản (\d+)\b", citation.span.of(lawful.text))
        if hit and not citation.quoted:
            start = citation.span.start
            return lawful.with_words(Span(start + hit.start(1), start + hit.end(1)), "97")
    return None


def effect_before_signing(lawful: Lawful) -> str | None:
    """Move the day of effect to a year before the day of signing."""
    return _moved_effect(lawful, lawful.issued - timedelta(days=365))


def effect_at_once(lawful: Lawful) -> str | None:
    """Move the day of effect to the day after signing."""
    if _EXCUSED.search(lawful.text):
        return None
    return _moved_effect(lawful, lawful.issued + timedelta(days=1))


def dropped_article(lawful: Lawful) -> str | None:
    """Number an article in the middle as the one after it, so that a number is missing."""
    articles = lawful.articles
    if len(articles) < 5 or any(not article.number.isdigit() for article in articles):
        return None
    middle = articles[len(articles) // 2]
    following = lawful.text[middle.span.start :]
    shifted = re.sub(
        r"^Điều (\d+)(?=\.)", lambda hit: f"Điều {int(hit[1]) + 1}", following, flags=re.MULTILINE
    )
    return lawful.text[: middle.span.start] + shifted


def ended_ministry(lawful: Lawful) -> str | None:
    """Give a task to a ministry that had ended by the day of signing."""
    if lawful.issued < date(2025, 3, 1):
        return None
    return lawful.with_sentence("Bộ Lao động - Thương binh và Xã hội tổ chức thực hiện Điều này.")


def year_of_number(lawful: Lawful) -> str | None:
    """Write the year before in the document's own number."""
    span = lawful.review.document.number_span
    year = str(lawful.issued.year)
    if span is None or year not in span.of(lawful.text):
        return None
    return lawful.with_words(span, span.of(lawful.text).replace(year, str(lawful.issued.year - 1)))


def general_repeal(lawful: Lawful) -> str | None:
    """Repeal whatever is contrary, without naming anything."""
    kind = lawful.review.document.kind
    return lawful.with_sentence(f"Các quy định trước đây trái với {kind} này đều bị bãi bỏ.")


def words_and_digits(lawful: Lawful) -> str | None:
    """Write a period in digits and another in words."""
    return lawful.with_sentence("Thời hạn thực hiện là 15 (mười hai) ngày làm việc.")


def lookalike_letter(lawful: Lawful) -> str | None:
    """Put a Cyrillic letter into a Vietnamese word."""
    return lawful.with_sentence("Cơ quan chủ trì chịu trách nhiệm thựс hiện.")


def repealed_provision(lawful: Lawful) -> str | None:
    """Refer to a provision of a living law that had been repealed by the day of signing."""
    for _, record in _known(lawful, Role.BASIS):
        if lawful.law.effect(record.key, lawful.issued).state is not State.PARTLY_IN_FORCE:
            continue
        for relation in lawful.law.relations_on(record.key):
            gone = relation.since is not None and relation.since < lawful.issued
            pin = relation.pin if relation.verb is Verb.REPEALS and gone else None
            if pin is not None and len(pin.steps) == 1:
                said = f"Việc thực hiện theo quy định tại {pin} {_named(record)}."
                return lawful.with_sentence(said)
    return None


def absent_annex(lawful: Lawful) -> str | None:
    """Point to an annex after the last one."""
    document = lawful.review.document
    if sum(top.level is Level.ANNEX for top in document.outline) < 2:
        return None
    kind = document.kind
    return lawful.with_sentence(f"Biểu mẫu theo Phụ lục XLVIII ban hành kèm theo {kind} này.")


def same_provision_twice(lawful: Lawful) -> str | None:
    """Name one article twice in a row."""
    return lawful.with_sentence("Việc này thực hiện theo Điều 1 và Điều 1.")


FAULTS: Mapping[str, tuple[Plant, str]] = {
    "căn cứ đã bị thay thế": (dead_basis, "LC101"),
    "ngày của văn bản được dẫn": (wrong_day, "LC116"),
    "khoản không có": (clause_past_the_last, "LC107"),
    "hiệu lực trước ngày ký": (effect_before_signing, "LC201"),
    "hiệu lực quá sớm": (effect_at_once, "LC202"),
    "mất một số điều": (dropped_article, "LC303"),
    "bộ đã kết thúc": (ended_ministry, "LC401"),
    "năm trong số ký hiệu": (year_of_number, "LC302"),
    "bãi bỏ chung chung": (general_repeal, "LC304"),
    "số khác chữ": (words_and_digits, "LC605"),
    "chữ cái lẫn": (lookalike_letter, "LC407"),
    "điều đã bị bãi bỏ": (repealed_provision, "LC104"),
    "phụ lục không có": (absent_annex, "LC604"),
    "nêu hai lần": (same_provision_twice, "LC602"),
}


def _moved_effect(lawful: Lawful, day: date) -> str | None:
    effective = lawful.review.document.effective
    if effective.date is None or effective.span is None:
        return None
    said = effective.span.of(lawful.text)
    written = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
    moved, count = re.subn(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", written, said)
    changed = count == 1 and moved != said
    return lawful.with_words(effective.span, moved) if changed else None


def _known(lawful: Lawful, role: Role) -> Iterator[tuple[Citation, Record]]:
    for citation in lawful.review.citations:
        resolution = lawful.law.resolve(citation, lawful.review.document)
        record = getattr(resolution, "record", None)
        if citation.role is role and not citation.quoted and record is not None:
            yield citation, record


def _predecessors(lawful: Lawful, record: Record) -> Iterator[Record]:
    for relation in lawful.law.relations_by(record.key):
        old = lawful.law.record(relation.object)
        if relation.verb is Verb.REPLACES and relation.pin is None and old:
            yield old


def _named(record: Record) -> str:
    if record.kind in {"Luật", "Bộ luật", "Pháp lệnh"}:
        return f"{record.title} số {record.number}"
    assert record.issued
    day = record.issued
    written = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
    return f"{record.kind} số {record.number} {written} của {record.issuer} {record.title}"
