"""A document of the store → its review as an audit left it, without reading or judging anew."""

from collections.abc import Iterable

from lawcheck.audit.kept import unpacked
from lawcheck.law import Law
from lawcheck.model import Finding, Review
from lawcheck.scan import Setup


def reviewed(wire: bytes, findings: Iterable[Finding], law: Law, setup: Setup) -> Review:
    """Return the review of a document with what an audit found in it; only the law is asked."""
    dossier = unpacked(wire).dossier(law, setup)
    meanings = tuple(map(dossier.meaning, dossier.citations))
    document, citations = dossier.document, dossier.citations
    return Review(document, citations, meanings, dossier.claims, tuple(findings), (), setup.on)
