"""A spaCy component that marks citations, bodies, places and defined terms in any pipeline.

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("lawcheck")
    nlp(text).spans["lawcheck"]

spaCy finds it by the entry point `spacy_factories`; `pipeline()` adds our own tokenizer.
"""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from lawcheck.cite import cite
from lawcheck.cite.issuers import known_bodies
from lawcheck.cite.page import prepare
from lawcheck.cite.terms import find_terms
from lawcheck.cite.tokens import LegalTokenizer
from lawcheck.shipped import corpus_folder

SPANS = "lawcheck"
"""The key of the spans in `doc.spans`; their labels are CITATION, BODY, PROVINCE, COMMUNE, TERM."""


class Marker:
    """The component: it reads the text of a document and adds its spans."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._names = PhraseMatcher(nlp.vocab, attr="ORTH")
        for label, names in _names().items():
            self._names.add(label, [nlp.make_doc(name) for name in names])

    def __call__(self, doc: Doc) -> Doc:
        """Add the spans and return the document."""
        found = [*self._citations(doc), *self._named(doc), *self._terms(doc)]
        doc.spans[SPANS] = sorted(found, key=lambda span: (span.start, -span.end))
        return doc

    def _citations(self, doc: Doc) -> Iterator[Any]:
        for citation in cite(doc.text):
            yield _span(doc, citation.span.start, citation.span.end, "CITATION")

    def _named(self, doc: Doc) -> Iterable[Any]:
        return filter_spans(self._names(doc, as_spans=True))

    def _terms(self, doc: Doc) -> Iterable[Any]:
        terms = {term.words for term in find_terms(prepare(doc.text))}
        matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        matcher.add("TERM", [self._nlp.make_doc(term) for term in sorted(terms)])
        return filter_spans(matcher(doc, as_spans=True))


@Language.factory("lawcheck", retokenizes=False)
def make_marker(nlp: Language, name: str) -> Marker:  # noqa: ARG001
    """Return the component for a pipeline."""
    return Marker(nlp)


def pipeline() -> Language:
    """Return a pipeline of our tokenizer and the component."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.tokenizer = LegalTokenizer(nlp.vocab)
    nlp.add_pipe("lawcheck")
    return nlp


def _span(doc: Doc, start: int, end: int, label: str) -> Any:
    return doc.char_span(start, end, label=label, alignment_mode="expand")


@cache
def _names() -> dict[str, list[str]]:
    communes = set(_column("communes.csv", "name"))
    places = {*_column("places.csv", "old"), *_column("places.csv", "new")}
    places |= set(_column("communes.csv", "province"))
    bodies = {*known_bodies(), *_column("bodies.csv", "old"), *_column("bodies.csv", "new")}
    return {
        "BODY": _spelled(bodies),
        "PROVINCE": _spelled(places - communes),
        "COMMUNE": _spelled(communes),
    }


def _spelled(names: Iterable[str]) -> list[str]:
    """Return the names as they open a sentence and as they stand in one: Tỉnh, tỉnh Lào Cai."""
    return sorted({s for name in names for s in (name, name[:1].lower() + name[1:]) if name})


def _column(table: str, column: str) -> Iterator[str]:
    path = corpus_folder() / table
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (row[column].strip() for row in csv.DictReader(rows))
