"""The clause on effect: when the document itself, or a part of it, starts and ends."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Effective, PartialEffect
from lawcheck.read.ending import end_of
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.partial import partial_effects
from lawcheck.read.starting import STARTS, is_own, sentence_before, start_at


@dataclass(frozen=True, slots=True)
class EffectClause:
    """What the text says about its own time."""

    effective: Effective
    partial: tuple[PartialEffect, ...]
    expires: dt.date | None


def effect_clause(lines: Sequence[Paragraph], issued: dt.date | None) -> EffectClause:
    """Read the document's own clause on effect from its body, quotations left out."""
    whole = next((found for line in lines for found in _own(line, issued)), Effective())
    parts = tuple(partial_effects(lines, whole, issued))
    return EffectClause(whole, parts, end_of(lines, whole.date))


def _own(line: Paragraph, issued: dt.date | None) -> Iterator[Effective]:
    for hit in STARTS.finditer(line.bare):
        own = is_own(sentence_before(line.bare, hit.start()))
        if own and (found := start_at(line, hit, issued)):
            yield found
