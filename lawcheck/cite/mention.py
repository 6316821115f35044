"""A document as the text names it, before anybody asks what the mention does there."""

from dataclasses import dataclass
from datetime import date

from lawcheck.model import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """`span` reaches over the issuer, `named` from the kind to the number, year or date."""

    span: Span
    named: Span
    kind: str | None
    number: str | None = None
    name: str | None = None
    dated: date | None = None
    year: int | None = None
    issuer: str | None = None
