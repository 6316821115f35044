"""What the author of a rule sees: one document, what it cites, and what the law says of that."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date

from lawcheck.check.masks import ALL, NOT_OWN, Mask, blank
from lawcheck.check.mentions import own_bases, own_references
from lawcheck.check.scopes import Scope, scopes_of
from lawcheck.check.wording import how_ended, named, title_of
from lawcheck.law import Law
from lawcheck.law.wordings import first_day_without
from lawcheck.model import (
    Citation,
    Claim,
    Effect,
    Key,
    Known,
    Layout,
    LegalDocument,
    Meaning,
    Number,
    Pinpoint,
    Record,
    Resolution,
    Role,
    State,
)
from lawcheck.read.layout import layout_of

_LEAST_PRINTED = 12
"""Points: no office prints its documents in smaller letters."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document with its citations and claims, the law, and the day of the question."""

    document: LegalDocument
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    law: Law
    on: date
    measure: Callable[[LegalDocument], Layout | None] = field(default=layout_of, repr=False)
    """Reads the layout from the source, once a rule asks for it."""
    _layouts: list[Layout | None] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    _resolved: dict[Citation, Resolution] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _prose: dict[frozenset[Mask], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _own: dict[Role, tuple[Citation, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _scopes: list[Scope] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        """Return the text every span points into."""
        return self.document.text

    @property
    def key(self) -> Key | None:
        """Return the document's own key."""
        return self.document.key

    @property
    def issued(self) -> date | None:
        """Return the day of issue as written."""
        return self.document.issued

    @property
    def day(self) -> date | None:
        """Return the day whose law governs the document: of issue, for a draft `on`.

        None where the text gives neither. A draft leaves its number blank ("Số:    /2026/…") and
        names no year but that of `on`.
        """
        document = self.document
        heading = document.parts.heading.of(self.text)
        if document.issued or document.number or not re.search(r"\bSố\s*:", heading):
            return document.issued
        years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", heading)}
        return self.on if years == {self.on.year} else None

    @property
    def layout(self) -> Layout | None:
        """Return how the issuer laid the document out, None where its source does not show it.

        None too for a copy set for the screen, and for a document the decrees on form leave out.
        """
        if not self._layouts:
            shown = self.measure(self.document) if self.follows_decrees else None
            is_print = shown is not None and (shown.body.size or 0) >= _LEAST_PRINTED
            self._layouts.append(shown if is_print else None)
        return self._layouts[0]

    @property
    def follows_decrees(self) -> bool:
        """Whether decrees govern its form: not that of Quốc hội, its Standing Committee, Chủ tịch nước."""
        return not re.search(r"QH\d|UBTVQH|CTN", self.document.number or "")

    @property
    def is_consolidated(self) -> bool:
        """Whether it is a văn bản hợp nhất: its numbers are those of other documents."""
        return self.document.kind == "Văn bản hợp nhất" or "VBHN" in (self.document.number or "")

    @property
    def bases(self) -> tuple[Citation, ...]:
        """Return what the document itself rests on: each căn cứ, not those in its title."""
        if Role.BASIS not in self._own:
            self._own[Role.BASIS] = own_bases(self.document, self.citations)
        return self._own[Role.BASIS]

    @property
    def references(self) -> tuple[Citation, ...]:
        """Return the mentions by which the document's own rules point to other documents."""
        if Role.REFERENCE not in self._own:
            open_text = self.prose(NOT_OWN)
            found = own_references(self.document, self.citations, open_text)
            self._own[Role.REFERENCE] = found
        return self._own[Role.REFERENCE]

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Return the runs of articles a mention of the document itself may point to."""
        if not self._scopes:
            self._scopes.extend(scopes_of(self.document))
        return tuple(self._scopes)

    @property
    def rank(self) -> int | None:
        """Return the document's own rank (1 = Hiến pháp), None where the law gives none."""
        document = self.document
        if self.day is None or document.kind is None or not document.issuers:
            return None
        return self.law.rank(document.kind, document.issuers[0], self.day)

    @property
    def year(self) -> int | None:
        """Return the year in the document's number."""
        number = Number.parse(self.document.number or "")
        return number.year if number else None

    @property
    def is_misdated(self) -> bool:
        """Whether number and day of issue name different years: whose law governs is not known."""
        return self.issued is not None and self.year not in {None, self.issued.year}

    def resolve(self, citation: Citation) -> Resolution:
        """Return the document that is meant, several, or none."""
        if citation not in self._resolved:
            self._resolved[citation] = self.law.resolve(citation, self.document)
        return self._resolved[citation]

    def record(self, citation: Citation) -> Record | None:
        """Return the one document that is meant, None where that is not sure."""
        match self.resolve(citation):
            case Known(record):
                return record
            case _:
                return None

    def effect(self, citation: Citation, on: date, pin: Pinpoint | None = None) -> Effect:
        """Return the effect, on that day, of the cited document or of its provision `pin`."""
        record = self.record(citation)
        return self.law.effect(record.key, on, pin) if record else Effect(State.UNKNOWN)

    def expired(self, citation: Citation, on: date, pin: Pinpoint | None = None) -> Effect | None:
        """Return the effect where the cited had ended by that day, not by this document itself."""
        effect = self.effect(citation, on, pin)
        return effect if effect.state is State.EXPIRED and not self.did(effect) else None

    def did(self, effect: Effect) -> bool:
        """Whether this document itself brought that effect about."""
        return any(relation.subject == self.key for relation in effect.because)

    def meaning(self, citation: Citation) -> Meaning:
        """Return what is meant, and its effect on `on` with its proof."""
        effect = self.effect(citation, self.on)
        return Meaning(self.resolve(citation), effect, self.proof(citation, effect))

    def name(self, citation: Citation) -> str:
        """Return the cited document as a message names it."""
        record = self.record(citation)
        return title_of(record) if record else named(citation)

    def has_ended(self, on: date) -> bool:
        """Whether the document itself is known to have lost its effect by that day."""
        expires = first_day_without(self.document)
        known = self.law.effect(self.key, on) if self.key else Effect(State.UNKNOWN)
        return known.state is State.EXPIRED or (expires is not None and expires <= on)

    def how_ended(self, effect: Effect) -> str:
        """Return in Vietnamese since when, by what and where a document lost its effect."""
        return how_ended(effect, self.law)

    def proof(self, citation: Citation, effect: Effect) -> tuple[str, ...]:
        """Return the sentences that prove `effect`, for `Mark.because`."""
        record = self.record(citation)
        return self.law.explain(effect, record) if record else ()

    def prose(self, masks: Collection[Mask] = ALL) -> str:
        """Return the text with everything under `masks` blanked, every offset kept."""
        wanted = frozenset(masks)
        if wanted not in self._prose:
            self._prose[wanted] = blank(self.document, self.citations, wanted)
        return self._prose[wanted]
