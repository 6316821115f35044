"""DOCUMENT → CITATIONS: every mention of a document or provision, and what the text declares."""

from lawcheck.cite.annotate import Form, annotate
from lawcheck.cite.bind import bind
from lawcheck.cite.claims import claims
from lawcheck.cite.cleaning import Cleaned, clean
from lawcheck.cite.find import find_mentions
from lawcheck.cite.flow import page_of, page_of_words
from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.cite.meaning import give_meaning
from lawcheck.cite.own import names_itself
from lawcheck.cite.pins import find_runs
from lawcheck.cite.roles import with_consolidated, with_roles
from lawcheck.cite.sentences import find_sentences
from lawcheck.cite.setting import settle
from lawcheck.cite.versions import with_versions
from lawcheck.model import Citation, Effective, How, LegalDocument, Parts, Source, Span

__all__ = ["Cleaned", "Form", "annotate", "cite", "cite_text", "claims", "clean"]


def cite(source: LegalDocument | str) -> tuple[Citation, ...]:
    """Return what a document or a bare text cites, in text order.

    That is other documents, and provisions of its own.
    """
    document = _without_setting(source) if isinstance(source, str) else source
    page = page_of_words(source) if isinstance(source, str) else page_of(document)
    bound = bind(page, tuple(find_runs(page)), find_mentions(page))
    citing = [d for d in bound if d.pins or not d.mention or not names_itself(d.mention, document)]
    sentences = find_sentences(page, document, [draft.span.start for draft in citing])
    drafts = with_versions(with_roles(page, citing, sentences))
    if document.kind == CONSOLIDATED:
        drafts = with_consolidated(drafts)
    return tuple(give_meaning(settle(page, document, drafts), drafts))


def cite_text(text: str) -> tuple[Citation, ...]:
    """Return what a bare line cites, without the setting that a document gives."""
    return cite(text)


def _without_setting(text: str) -> LegalDocument:
    nowhere = Span(0, 0)
    return LegalDocument(
        source=Source.of("", b""),
        text=text,
        places=(),
        how=How.TEXT,
        pages=None,
        number=None,
        number_span=None,
        kind=None,
        issuers=(),
        place=None,
        issued=None,
        title="",
        title_span=None,
        normative=False,
        signers=(),
        effective=Effective(),
        partial_effective=(),
        expires=None,
        parts=Parts(nowhere, nowhere, Span(0, len(text)), Span(len(text), len(text))),
        outline=(),
        quoted=(),
    )
