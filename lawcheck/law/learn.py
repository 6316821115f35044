"""DOCUMENT → PROPOSED ROWS: what a document says of itself and of others, with the words as proof.

A row that the corpus holds is not proposed again; one that contradicts it is, with both rows named
and for a person to settle. Whatever the text leaves open is a doubt, never a guess.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lawcheck.cite import cite, claims
from lawcheck.cite.kinds import CONSOLIDATED, kind_of_symbol
from lawcheck.language import later, say
from lawcheck.law.doubts import (
    described,
    is_held,
    reaches_back,
    record_doubt,
    record_news,
    relation_doubt,
)
from lawcheck.law.leaning import bases, referred
from lawcheck.law.merging import Merged, merged_in
from lawcheck.law.proposal import Proposal
from lawcheck.law.register import NO_PLACE, issuer_of
from lawcheck.law.registry import ENDING, NAMED, Registry, name_key
from lawcheck.law.resolve import resolve
from lawcheck.law.wordings import first_day_without, unsure
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
    Verb,
    key_of,
)
from lawcheck.model.number import place_slug

_QUOTE = 160
_BASIS = "Căn cứ ban hành"
_NOTED = "Chú thích của văn bản hợp nhất"


def learn(
    registry: Registry, document: LegalDocument, citations: tuple[Citation, ...] | None = None
) -> tuple[Proposal, ...]:
    """Return the rows that `document` proposes: itself, what it names, and what it does to them."""
    own = record_of_document(document)
    if own is None:
        return ()
    cited = cite(document) if citations is None else citations
    doubt = record_doubt(registry, own) or reaches_back(own)
    lesson = _Lesson(registry, document, own, doubt, cited)
    proposals = [*_proposed(registry, document, document.title_span or _TOP, own, doubt)]
    for claim in (*claims(document, cited), *bases(document, cited), *referred(document, cited)):
        proposals += lesson.learned(claim)
    for told in merged_in(document, cited):
        proposals += lesson.heard(told)
    return merged(proposals)


_TOP = Span(0, 0)


def record_of_document(document: LegalDocument) -> Record | None:
    """Return what a document says of itself as a record, None where it has no number or day.

    The days of effect in a consolidated text are those of the documents in it.
    """
    if document.key is None or document.number is None or document.issued is None:
        return None
    kind = document.kind or kind_of_symbol(document.number) or ""
    merges = document.kind == CONSOLIDATED
    start = None if merges else document.effective.span
    where = document.where(start.start) if start else None
    return Record(
        key=document.key,
        number=document.number,
        kind=kind,
        title=_title(kind, document.title),
        issuer=document.issuers[0] if document.issuers else "",
        issued=document.issued,
        effective=None if merges else document.effective.date,
        expires=None if merges else first_day_without(document),
        source=f"Toàn văn, {where}" if where else "Toàn văn",
    )


def merged(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Leave one of each row that is proposed more than once: the surest, then the fullest."""
    best: dict[object, Proposal] = {}
    for proposal in proposals:
        kept = best.setdefault(_name(proposal), proposal)
        if _weight(proposal) > _weight(kept):
            best[_name(proposal)] = proposal
    return tuple(_against_each_other(best.values()))


def _against_each_other(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Endings of one document on different days cannot both be true: a person must look."""
    held = tuple(_kept_words(tuple(proposals)))
    days: dict[object, dict[date | None, Relation]] = {}
    for ending in filter(None, map(_ending, held)):
        days.setdefault((ending.object, ending.pin), {}).setdefault(ending.since, ending)
    for proposal in held:
        row = _ending(proposal)
        told = days[row.object, row.pin] if row else {}
        others = [described(other) for since, other in told.items() if row and since != row.since]
        yield (
            replace(proposal, doubt=say("trái với đề xuất: {other}", other=others[0]))
            if others
            else proposal
        )


def _kept_words(proposals: tuple[Proposal, ...]) -> Iterator[Proposal]:
    """What a document repeals and gives new words at once goes on: only the old words are gone."""
    rows = [p.row for p in proposals if isinstance(p.row, Relation) and not p.doubt]
    amended = {(r.subject, r.object, r.pin) for r in rows if r.verb is Verb.AMENDS and r.pin}
    for proposal in proposals:
        row = _ending(proposal)
        is_kept = row and (row.subject, row.object, row.pin) in amended
        yield replace(proposal, doubt=say(_KEPT)) if is_kept else proposal


_KEPT = later("văn bản cũng sửa đổi chính điều khoản này: có thể chỉ bãi bỏ lời văn cũ")


def _ending(proposal: Proposal) -> Relation | None:
    row = proposal.row
    sure = isinstance(row, Relation) and row.verb in ENDING and not proposal.doubt
    return row if sure and isinstance(row, Relation) else None


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


@dataclass(frozen=True, slots=True)
class _Lesson:
    """One document at its desk: what it is, what is unclear about it, what it cites."""

    registry: Registry
    document: LegalDocument
    own: Record
    doubt: str
    citations: tuple[Citation, ...]

    def learned(self, claim: Claim) -> Iterator[Proposal]:
        """Yield the document that a claim is about and the relation to it."""
        object_, doubt = _object(self.registry, self.document, claim.citation)
        if object_ is None or object_.key == self.own.key:
            return
        if self.doubt:
            doubt = say("chính văn bản này còn điều chưa rõ: {doubt}", doubt=self.doubt)
        doubt = doubt or record_doubt(self.registry, object_)
        span = claim.citation.span
        yield from _proposed(self.registry, self.document, span, object_, doubt)
        relation = self._relation(claim, object_)
        if not is_held(self.registry, relation):
            doubt = doubt or unsure(self.document, claim, self.citations)
            doubt = doubt or relation_doubt(self.registry, relation, self.own, object_)
            yield _proposal(self.document, span, relation, doubt)

    def heard(self, told: Merged) -> Iterator[Proposal]:
        """Yield the relation between two other documents that a note of this one tells."""
        subject, doubt = _object(self.registry, self.document, told.act)
        object_, other = _object(self.registry, self.document, told.base)
        if subject is None or object_ is None or subject.key == object_.key:
            return
        proof = " ".join(map(str, told.act.pins[:1]))
        relation = Relation(
            subject.key, told.verb, object_.key, told.pin, told.since, None, proof or _NOTED
        )
        if not is_held(self.registry, relation):
            doubt = doubt or other or relation_doubt(self.registry, relation, subject, object_)
            yield _proposal(self.document, told.span, relation, doubt)

    def _relation(self, claim: Claim, object_: Record) -> Relation:
        proof = _proof(self.document, claim)
        since = self.own.issued if claim.verb is Verb.CONSOLIDATES else claim.since
        return Relation(self.own.key, claim.verb, object_.key, claim.pin, since, None, proof)


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
            return _seen(record, document, citation), _several(registry, citation)
        case Ambiguous(records):
            keys = ", ".join(record.key for record in records)
            return _cited(document, citation), say(
                "nhiều văn bản cùng số hoặc cùng tên: {keys}", keys=keys
            )
        case _:
            return _cited(document, citation), ""


def _several(registry: Registry, citation: Citation) -> str:
    """A bare name means the law in force; a text may mean the one that comes after it."""
    if citation.number or citation.dated or citation.year or citation.name is None:
        return ""
    named = registry.by_name.get(name_key(citation.name), ())
    numbers = ", ".join(record.number for record in named)
    return (
        say("dẫn tên mà không dẫn số; các luật cùng tên: {numbers}", numbers=numbers)
        if len(named) > 1
        else ""
    )


def _seen(record: Record, document: LegalDocument, citation: Citation) -> Record:
    """A normative document that rests on another shows it alive on the day it was issued."""
    if citation.role is not Role.BASIS or not document.normative:
        return replace(record, confirmed=None)
    return replace(record, confirmed=document.issued)


def _cited(document: LegalDocument, citation: Citation) -> Record | None:
    if citation.number is None:
        return None
    kind = citation.kind or kind_of_symbol(citation.number) or ""
    issuer = citation.issuer or ""
    if document.issuers and place_slug(issuer) in NO_PLACE:
        issuer = issuer_of(citation.number, document.issuers[0]) or issuer
    record = Record(
        key=key_of(citation.number, kind, issuer or None, citation.dated),
        number=citation.number,
        kind=kind,
        title=citation.name or "",
        issuer=issuer,
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
    if claim.verb is Verb.CITES:
        return str(where or "Phần mở đầu")
    return f"{where or 'Phần mở đầu'}: “{_quote(document.text, claim.citation.span)}”"


def _proposal(document: LegalDocument, span: Span, row: Record | Relation, doubt: str) -> Proposal:
    file, page = document.file_at(span.start)
    return Proposal(
        row=row,
        file=file,
        page=page,
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
