"""DOCUMENT → CITATIONS: every mention of a document or provision, and what the text declares."""

from lawcheck.cite.annotate import Form, annotate
from lawcheck.cite.bind import bind
from lawcheck.cite.claims import claims
from lawcheck.cite.cleaning import Cleaned, clean
from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.find import find_mentions
from lawcheck.cite.flow import page_of, page_of_words
from lawcheck.cite.headings import is_heading
from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.cite.meaning import give_meaning
from lawcheck.cite.own import names_itself
from lawcheck.cite.page import Page
from lawcheck.cite.pins import find_runs
from lawcheck.cite.roles import with_consolidated, with_roles
from lawcheck.cite.sentences import find_sentences
from lawcheck.cite.setting import settle
from lawcheck.cite.versions import with_versions
from lawcheck.cite.words import document_of_words
from lawcheck.model import Citation, LegalDocument

__all__ = ["Cleaned", "Form", "annotate", "cite", "cite_text", "claims", "clean"]


def cite(source: LegalDocument | str) -> tuple[Citation, ...]:
    """Return what a document or a bare text cites, in text order.

    That is other documents, and provisions of its own.
    """
    document = document_of_words(source) if isinstance(source, str) else source
    page = page_of_words(source) if isinstance(source, str) else page_of(document)
    bound = bind(page, tuple(find_runs(page)), find_mentions(page))
    citing = [draft for draft in bound if _cites(page, document, draft)]
    sentences = find_sentences(page, document, [draft.span.start for draft in citing])
    drafts = with_versions(with_roles(page, citing, sentences))
    if document.kind == CONSOLIDATED:
        drafts = with_consolidated(drafts)
    return tuple(give_meaning(settle(page, document, drafts), drafts))


def _cites(page: Page, document: LegalDocument, draft: Draft) -> bool:
    """Whether the words cite: neither open a part of the text nor name the document itself."""
    if draft.points is Points.OPEN:
        return not is_heading(page, draft)
    return bool(draft.pins or not draft.mention or not names_itself(draft.mention, document))


def cite_text(text: str) -> tuple[Citation, ...]:
    """Return what a bare line cites, without the setting that a document gives."""
    return cite(text)
