"""The nouns: frozen data that every stage passes on, standard library only.

Glossary, once and for all:
số ký hiệu = number, căn cứ = basis, hiệu lực = effect, dẫn chiếu = citation, trích yếu = title,
điều/khoản/điểm = article/clause/point, dấu hiệu = sign (what a finding shows; never a verdict).
"""

from lawcheck.model.body import Succession
from lawcheck.model.citation import Citation, Claim, Role, Target
from lawcheck.model.document import (
    Effective,
    EffectiveRule,
    How,
    LegalDocument,
    PartialEffect,
    Parts,
    Provision,
    Signer,
)
from lawcheck.model.effect import (
    Ambiguous,
    Effect,
    Known,
    Record,
    Relation,
    Resolution,
    State,
    Unknown,
    Verb,
)
from lawcheck.model.finding import (
    Failure,
    Finding,
    Mark,
    Meaning,
    Review,
    Severity,
    Suppressed,
    Unread,
)
from lawcheck.model.layout import Layout, Look, Margins
from lawcheck.model.number import Key, Number, key_of
from lawcheck.model.pinpoint import Level, Pinpoint, Step
from lawcheck.model.text import Missing, Piece, Place, Source, Span, fold, slug

__all__ = [
    "Ambiguous",
    "Citation",
    "Claim",
    "Effect",
    "Effective",
    "EffectiveRule",
    "Failure",
    "Finding",
    "How",
    "Key",
    "Known",
    "Layout",
    "LegalDocument",
    "Level",
    "Look",
    "Margins",
    "Mark",
    "Meaning",
    "Missing",
    "Number",
    "PartialEffect",
    "Parts",
    "Piece",
    "Pinpoint",
    "Place",
    "Provision",
    "Record",
    "Relation",
    "Resolution",
    "Review",
    "Role",
    "Severity",
    "Signer",
    "Source",
    "Span",
    "State",
    "Step",
    "Succession",
    "Suppressed",
    "Target",
    "Unknown",
    "Unread",
    "Verb",
    "fold",
    "key_of",
    "slug",
]
