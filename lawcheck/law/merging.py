"""Notes of a văn bản hợp nhất → which act changed which provision of the text it consolidates.

A note names the act ("[5] Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 của Luật số …");
its mark stands at the provision (Pháp lệnh 01/2012/UBTVQH13 Điều 14 đến 16).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.model import Citation, LegalDocument, Level, Pinpoint, Span, Target, Verb, fold
from lawcheck.read.dates import find_date

_NOTE = re.compile(
    r"^(?P<mark>\[\d{1,3}\])\s*(?P<level>Điều|Khoản|Điểm) này (?:đã )?được "
    r"(?P<act>sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ)[^.\n]{0,40} theo quy định tại ",
    re.MULTILINE,
)
_SINCE = re.compile(r"có hiệu lực (?:thi hành )?(?:kể )?từ ngày ")
_LEVELS = {"Điều": Level.ARTICLE, "Khoản": Level.CLAUSE, "Điểm": Level.POINT}


@dataclass(frozen=True, slots=True)
class Merged:
    """What a note tells: `act` changed provision `pin` of `base` on the day `since`."""

    act: Citation
    verb: Verb
    base: Citation
    pin: Pinpoint
    since: date | None
    span: Span


def merged_in(document: LegalDocument, citations: Sequence[Citation]) -> Iterator[Merged]:
    """Yield what the notes of a consolidated text tell, each tied to the place of its mark."""
    base = next((c for c in citations if c.target is Target.OTHER and c.number), None)
    if document.kind != CONSOLIDATED or base is None:
        return
    for hit in _NOTE.finditer(document.text):
        line = Span(hit.start(), _end_of_line(document.text, hit.end()))
        act = next((c for c in citations if hit.end() <= c.span.start < line.end), None)
        pin = _marked(document, hit)
        if act and act.number and act.number != base.number and pin:
            verb = Verb.REPEALS if hit["act"] == "bãi bỏ" else Verb.AMENDS
            yield Merged(act, verb, base, pin, _since(document.text, line), line)


def _marked(document: LegalDocument, hit: re.Match[str]) -> Pinpoint | None:
    """Return the provision at the mark, from the level that the note names upwards."""
    at = document.text.find(hit["mark"])
    where = document.where(at) if at < hit.start() else None
    level = _LEVELS[hit["level"]]
    if where is None or where.at(level) is None:
        return None
    first = next(index for index, step in enumerate(where.steps) if step.level is level)
    return Pinpoint(where.steps[first:])


def _since(text: str, line: Span) -> date | None:
    hit = _SINCE.search(text, line.start, line.end)
    dated = find_date(fold(text[hit.end() : line.end])) if hit else None
    return dated.date if dated else None


def _end_of_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end
