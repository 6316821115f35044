"""DOCUMENT → PROPOSED ROWS: what a document says of itself and of others, with the words as proof.

A row that the corpus holds is not proposed again; one that contradicts it is, with both rows named
and for a person to settle. Whatever the text leaves open is a doubt, never a guess.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lawcheck.cite import cite, claims
from lawcheck.cite.kinds import kind_of_symbol
from lawcheck.law.doubts import is_held, record_doubt, record_news, relation_doubt
from lawcheck.law.proposal import Proposal
from lawcheck.law.registry import NAMED, Registry
from lawcheck.law.resolve import resolve
from lawcheck.law.wordings import unsure
from lawcheck.model import (
    Ambiguous,
    Citation,
    Claim,
    Known,
    LegalDocument,
    Record,
    Relation,
    Role,
    Span,
    Target,
    Verb,
    key_of,
)

_QUOTE = 160
_BASIS = "Căn cứ ban hành"


def learn(
    registry: Registry, document: LegalDocument, citations: tuple[Citation, ...] | None = None
) -> tuple[Proposal, ...]:
    """Return the rows that `document` proposes: itself, what it names, and what it does to them."""
    own = record_of_document(document)
    if own is None:
        return ()
    cited = cite(document) if citations is None else citations
    proposals = [*_proposed(registry, document, document.title_span or _TOP, own)]
    for claim in (*claims(document, cited), *_bases(document, cited)):
        proposals += _learned(registry, document, own, claim, cited)
    return merged(proposals)


_TOP = Span(0, 0)


def record_of_document(document: LegalDocument) -> Record | None:
    """Return what a document says of itself as a record, None where it has no number or day."""
    if document.key is None or document.number is None or document.issued is None:
        return None
    kind = document.kind or kind_of_symbol(document.number) or ""
    where = document.where(document.effective.span.start) if document.effective.span else None
    return Record(
        key=document.key,
        number=document.number,
        kind=kind,
        title=_title(kind, document.title),
        issuer=document.issuers[0] if document.issuers else "",
        issued=document.issued,
        effective=document.effective.date,
        expires=document.expires,
        source=f"Toàn văn, {where}" if where else "Toàn văn",
    )


def merged(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Leave one of each row that is proposed more than once: the surest, then the fullest."""
    best: dict[object, Proposal] = {}
    for proposal in proposals:
        kept = best.setdefault(_name(proposal), proposal)
        if _weight(proposal) > _weight(kept):
            best[_name(proposal)] = proposal
    return tuple(best.values())


def _name(proposal: Proposal) -> object:
    row = proposal.row
    return row.key if isinstance(row, Record) else (row.subject, row.verb, row.object, row.pin)


def _weight(proposal: Proposal) -> tuple[object, ...]:
    row = proposal.row
    if isinstance(row, Relation):
        return not proposal.doubt, row.since is not None
    read = "Toàn văn" in row.source
    return not proposal.doubt, read, bool(row.issued), bool(row.title), str(row.confirmed or "")


def _title(kind: str, title: str) -> str:
    name = title.capitalize() if title.isupper() else title
    return f"{kind} {name}".strip() if kind in NAMED else name


def _bases(document: LegalDocument, citations: Iterable[Citation]) -> Iterator[Claim]:
    """Căn cứ as claims: the document rests on what they name from the day it is issued."""
    for citation in citations:
        if citation.role is Role.BASIS and citation.target is Target.OTHER and not citation.quoted:
            yield Claim(Verb.BASES_ON, citation, None, document.issued)


def _learned(
    registry: Registry,
    document: LegalDocument,
    own: Record,
    claim: Claim,
    citations: tuple[Citation, ...],
) -> Iterator[Proposal]:
    object_, doubt = _object(registry, document, claim.citation)
    if object_ is None or object_.key == own.key:
        return
    span = claim.citation.span
    relation = Relation(
        own.key, claim.verb, object_.key, claim.pin, claim.since, None, _proof(document, claim)
    )
    doubt = doubt or record_doubt(registry, object_)
    yield from _proposed(registry, document, span, object_, doubt)
    if not is_held(registry, relation):
        doubt = doubt or unsure(document, claim, citations)
        doubt = doubt or relation_doubt(registry, relation, own, object_)
        yield _proposal(document, span, relation, doubt)


def _proposed(
    registry: Registry, document: LegalDocument, span: Span, record: Record, doubt: str = ""
) -> Iterator[Proposal]:
    if news := record_news(registry, record):
        yield _proposal(document, span, news, doubt or record_doubt(registry, record))


def _object(
    registry: Registry, document: LegalDocument, citation: Citation
) -> tuple[Record | None, str]:
    """Return the document a claim is about, as known or as cited, and what is unclear about it."""
    match resolve(registry, citation, document):
        case Known(record):
            return _seen(record, document, citation), ""
        case Ambiguous(records):
            keys = ", ".join(record.key for record in records)
            return _cited(document, citation), f"nhiều văn bản cùng số hoặc cùng tên: {keys}"
        case _:
            return _cited(document, citation), ""


def _seen(record: Record, document: LegalDocument, citation: Citation) -> Record:
    """A normative document that rests on another shows it alive on the day it was issued."""
    if citation.role is not Role.BASIS or not document.normative:
        return replace(record, confirmed=None)
    return replace(record, confirmed=document.issued)


def _cited(document: LegalDocument, citation: Citation) -> Record | None:
    if citation.number is None:
        return None
    kind = citation.kind or kind_of_symbol(citation.number) or ""
    record = Record(
        key=key_of(citation.number, kind, citation.issuer, citation.dated),
        number=citation.number,
        kind=kind,
        title=citation.name or "",
        issuer=citation.issuer or "",
        issued=citation.dated,
        effective=None,
        expires=None,
        source=f"Dẫn tại {document.number}",
    )
    return _seen(record, document, citation)


def _proof(document: LegalDocument, claim: Claim) -> str:
    where = document.where(claim.citation.span.start)
    if claim.verb is Verb.BASES_ON:
        return _BASIS
    return f"{where or 'Phần mở đầu'}: “{_quote(document.text, claim.citation.span)}”"


def _proposal(document: LegalDocument, span: Span, row: Record | Relation, doubt: str) -> Proposal:
    return Proposal(
        row=row,
        file=document.source.name,
        page=document.page_at(span.start),
        where=str(document.where(span.start) or ""),
        quote=_quote(document.text, span),
        doubt=doubt,
    )


def _quote(text: str, span: Span) -> str:
    """Return the paragraph that holds the words, cut around them where it is long."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _QUOTE // 2)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, max(span.end, start + _QUOTE))
    start = (
        text.find(" ", start, span.start) + 1 or start
        if text[start - 1 : start].isalnum()
        else start
    )
    return " ".join(text[start:end].split())
