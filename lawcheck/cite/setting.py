"""Where a mention stands, which "này" and bare numbers lean on: own provision, amended document."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.ladder import RANK
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.cite.verbs import CHANGES
from lawcheck.model import LegalDocument, Level, Pinpoint, Span, Step

_INNER = (
    (Level.ARTICLE, re.compile(r"\W*dieu\s+(?P<number>\d+[a-z]{0,2}\d?)\s*[.:]")),
    (Level.CLAUSE, re.compile(r"\W*(?P<number>\d{1,3}[a-z]?)\s*[.)](?!\d)")),
    (Level.POINT, re.compile(r"\W*(?P<number>[a-z]\d?)\s*\)")),
)


@dataclass(frozen=True, slots=True)
class _Scope:
    """A stretch of the document in which another one is being amended."""

    span: Span
    since: int
    amended: Mention


@dataclass(frozen=True, slots=True)
class Setting:
    """A document as its mentions see it."""

    page: Page
    document: LegalDocument
    scopes: tuple[_Scope, ...] = field(default=())

    def own(self, offset: int) -> Pinpoint | None:
        """Return the document's own provision at `offset`."""
        return self.document.where(offset)

    def amended(self, offset: int) -> Mention | None:
        """Return the document that is being amended at `offset`: that of the closest scope."""
        around = [s for s in self.scopes if s.since <= offset and s.span.holds(offset)]
        closest = min(around, key=lambda s: (s.span.end - s.span.start, -s.since), default=None)
        return closest.amended if closest else None

    def only_amended(self) -> Mention | None:
        """Return the one document that the whole text changes, None where there are several."""
        told = {scope.amended.number or scope.amended.name for scope in self.scopes}
        return self.scopes[0].amended if len(told) == 1 else None

    def quotation(self, offset: int) -> Span | None:
        """Return the quoted amendment that holds `offset`."""
        index = bisect_right(self.document.quoted, offset, key=lambda span: span.start)
        span = self.document.quoted[index - 1] if index else None
        return span if span and span.holds(offset) else None


@dataclass(frozen=True, slots=True)
class Inner:
    """The provisions that a quotation itself opens, by where they begin."""

    starts: tuple[int, ...]
    places: tuple[Pinpoint, ...]

    def at(self, offset: int) -> Pinpoint | None:
        """Return the provision of the amended document at `offset`."""
        index = bisect_right(self.starts, offset)
        return self.places[index - 1] if index else None


def read_inner(page: Page, quotation: Span, base: Pinpoint | None) -> Inner:
    """Read the provisions inside a quotation; `base` is what the words before it amend."""
    steps = {step.level: step.number for step in base.steps} if base else {}
    starts, places = [quotation.start], [_pinpoint(steps)]
    start = quotation.start
    while 0 <= start < quotation.end:
        end = min(page.line(start)[1], quotation.end)
        for level, marker in _INNER:
            if hit := marker.match(page.bare, start, end):
                steps = {above: n for above, n in steps.items() if RANK[above] > RANK[level]}
                steps[level] = page.plain[slice(*hit.span("number"))].lower()
                starts.append(start)
                places.append(_pinpoint(steps))
                break
        start = end + 1
    return Inner(tuple(starts), tuple(places))


def _pinpoint(steps: dict[Level, str]) -> Pinpoint:
    return Pinpoint(
        tuple(Step(level, steps[level]) for level in sorted(steps, key=RANK.__getitem__))
    )


def settle(page: Page, document: LegalDocument, drafts: Sequence[Draft]) -> Setting:
    """Return the setting of a document whose mentions have their roles."""
    acting = [d for d in drafts if d.points is Points.NAMED and d.role in CHANGES and d.mention]
    scopes = (
        _scope(document, draft) for draft in acting if not document.is_quoted(draft.span.start)
    )
    return Setting(page, document, tuple(scope for scope in scopes if scope))


def _scope(document: LegalDocument, draft: Draft) -> _Scope | None:
    if draft.mention is None:
        return None
    path = document.path_at(draft.span.start)
    span = path[-1].span if path else Span(0, len(document.text))
    return _Scope(span, draft.span.start if path else 0, draft.mention)
