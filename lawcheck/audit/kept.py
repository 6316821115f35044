"""A document as the store keeps it: enough to ask law and rules again without its file."""

import zlib
from dataclasses import dataclass, replace

from lawcheck.check import Dossier
from lawcheck.cite import cite, claims
from lawcheck.law import Law
from lawcheck.model import Citation, Claim, Layout, LegalDocument
from lawcheck.read.layout import layout_of
from lawcheck.scan import Setup
from lawcheck.wire import decode, encode

_FAST = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that was read, what it cites and claims, and its layout; never the file."""

    document: LegalDocument
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    layout: Layout | None

    @classmethod
    def of(cls, document: LegalDocument) -> "Kept":
        """Cite a document just read, and measure its layout while its source is at hand."""
        citations = cite(document)
        light = replace(document, source=replace(document.source, content=b""))
        return cls(light, citations, claims(document, citations), layout_of(document))

    def dossier(self, law: Law, setup: Setup) -> Dossier:
        """Return the document with the law, as rules see it."""
        return Dossier(
            self.document, self.citations, self.claims, law, setup.on, lambda _: self.layout
        )


def packed(kept: Kept) -> bytes:
    """Return the bytes that the store keeps of a document."""
    return zlib.compress(encode(kept), _FAST)


def unpacked(wire: bytes) -> Kept:
    """Return a document as the store kept it."""
    return decode(zlib.decompress(wire), Kept)
