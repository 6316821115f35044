"""The JSON report: a contract that other programs read. Extend it, never rename."""

from typing import Any

from lawcheck.model import (
    Ambiguous,
    Citation,
    Claim,
    Effect,
    Finding,
    Known,
    LegalDocument,
    Level,
    Meaning,
    Provision,
    Resolution,
    Review,
    Target,
    Unread,
)
from lawcheck.read.doubt import doubtful
from lawcheck.report.batch import Batch
from lawcheck.report.passage import worded
from lawcheck.wire import SCHEMA

View = dict[str, Any]


def report_view(batch: Batch) -> View:
    """Return the whole report as plain values."""
    return {
        "schema": SCHEMA,
        "version": batch.knowledge.version,
        "on": batch.knowledge.on,
        "known_through": batch.knowledge.known_through,
        "rules_hash": batch.knowledge.rules_hash,
        "corpus_hash": batch.knowledge.corpus_hash,
        "reviews": [_review(review) for review in batch.reviews],
        "unread": [_unread(unread) for unread in batch.unread],
    }


def document_view(document: LegalDocument) -> View:
    """Return the identity, outline and effect clauses of one document."""
    return {
        "key": document.key,
        "number": document.number,
        "kind": document.kind,
        "issuer": _one_or_list(document.issuers),
        "place": document.place,
        "issued": document.issued,
        "title": document.title,
        "normative": document.normative,
        "signers": [{"capacity": s.capacity, "name": s.name} for s in document.signers],
        "effective": {"date": document.effective.date, "rule": document.effective.rule},
        "partial_effective": [{"what": p.what, "date": p.date} for p in document.partial_effective],
        "expires": document.expires,
        "outline": {
            "main": [_article(a) for a in document.articles()],
            "attached": [_article(a) for a in document.attached_articles()],
        },
        "chapters": sum(p.level is Level.CHAPTER for p in document.walk()),
        "pages": document.pages,
        "how": document.how,
        "pending_changes": document.pending_changes,
        "doubtful": sorted(doubtful(document)),
        "part": document.part,
        "pieces": [
            {"source": p.name, "sha256": p.sha256, "start": p.start, "pages_before": p.pages_before}
            for p in document.pieces
        ],
        "absent": document.absent,
        "missing": [{"pages": m.pages, "reason": m.reason} for m in document.missing],
    }


def citation_view(citation: Citation, text: str, page: int | None = None) -> View:
    """Return one citation of `text` as written."""
    named = citation.document_span
    return {
        "span": [citation.span.start, citation.span.end],
        "document_span": [named.start, named.end] if named else None,
        "page": page,
        "quote": worded(text, citation.span),
        "number": citation.number,
        "name": citation.name,
        "date": citation.dated,
        "pins": [str(pin) for pin in citation.pins],
        "target": citation.target,
        "role": citation.role,
    }


def effect_view(effect: Effect, because: tuple[str, ...]) -> View:
    """Return an effect with the sentences that prove it."""
    return {
        "state": effect.state,
        "since": effect.since,
        "because": because,
        "partly": [str(pin) for pin in effect.partly],
        "confirmed": effect.confirmed,
        "doubts": [f"{r.subject} {r.verb} {r.object}" for r in effect.doubts],
        "presumed": effect.presumed,
    }


def _review(review: Review) -> View:
    document = review.document
    pairs = zip(review.citations, review.meanings, strict=True)
    return {
        "source": document.source.name,
        "sha256": document.source.sha256,
        "document": document_view(document),
        "citations": [_meant(document, citation, meaning) for citation, meaning in pairs],
        "declares": [_claim(claim) for claim in review.claims],
        "findings": [_finding(finding) for finding in review.findings],
        "suppressed": [
            {**_finding(aside.finding), "reason": aside.reason} for aside in review.suppressed
        ],
        "failures": [
            {"stage": f.stage, "rule": f.rule, "reason": f.reason} for f in review.failures
        ],
    }


def _meant(document: LegalDocument, citation: Citation, meaning: Meaning) -> View:
    page = document.page_at(citation.span.start)
    return citation_view(citation, document.text, page) | {
        "resolution": _resolution(document, citation, meaning.resolution),
        "effect": effect_view(meaning.effect, meaning.because),
    }


def _article(article: Provision) -> View:
    clauses = sum(child.level is Level.CLAUSE for child in article.children)
    return {"number": article.number, "heading": article.title, "clauses": clauses}


def _claim(claim: Claim) -> View:
    return {
        "verb": claim.verb,
        "number": claim.citation.number,
        "name": claim.citation.name,
        "pin": str(claim.pin) if claim.pin else None,
        "since": claim.since,
    }


def _finding(finding: Finding) -> View:
    return {
        "rule": finding.rule,
        "slug": finding.slug,
        "severity": finding.severity,
        "message": finding.message,
        "quote": finding.quote,
        "span": [finding.span.start, finding.span.end],
        "page": finding.page,
        "where": finding.where,
        "because": finding.because,
        "suggest": finding.suggest,
        "fingerprint": finding.fingerprint,
    }


def _resolution(document: LegalDocument, citation: Citation, resolution: Resolution) -> View:
    if citation.target is Target.SELF:
        return {"state": "known", "keys": [document.key] if document.key else []}
    match resolution:
        case Known(record):
            return {"state": "known", "keys": [record.key]}
        case Ambiguous(records):
            return {"state": "ambiguous", "keys": [record.key for record in records]}
        case _:
            nearest = [record.key for record in resolution.nearest]
            return {"state": "unknown", "keys": [], "nearest": nearest, "why": resolution.reason}


def _unread(unread: Unread) -> View:
    return {"source": unread.source.name, "error": unread.error, "reason": unread.reason}


def _one_or_list(issuers: tuple[str, ...]) -> str | list[str] | None:
    if len(issuers) > 1:
        return list(issuers)
    return issuers[0] if issuers else None
