"""A source → a legal document: its text, chosen by content and not by suffix, and its structure.

`extract` finds the reader: pdf, docx, doc, rtf, html or plain, each a file → a stream of lines
with places. `structure` turns the text into identity, outline and effect.
"""

from dataclasses import replace

from lawcheck.model import LegalDocument, Source
from lawcheck.read.files import extract
from lawcheck.read.limits import FILE_BYTES
from lawcheck.read.lines import Reading
from lawcheck.read.opening import find_files, name_of, open_source
from lawcheck.read.structure import document_of, structure

__all__ = [
    "FILE_BYTES",
    "Reading",
    "document_of",
    "extract",
    "find_files",
    "name_of",
    "open_source",
    "read",
]


def read(source: Source) -> LegalDocument:
    """Read a source.

    Raises:
        SourceError: the source cannot be read; the message says why, in Vietnamese.
    """
    reading = extract(source)
    document = structure(source, reading)
    return replace(
        document,
        pending_changes=reading.pending_changes,
        notes=reading.notes,
        missing=reading.missing,
    )
