"""A source → its legal documents: text, chosen by content and not by suffix, and structure.

`extract` finds the reader: pdf, docx, doc, rtf, html or plain, each a file → a stream of lines
with places. `each_document` cuts it where a source holds several, `structure` turns each text
into identity, outline and effect, and `documents_of` joins what goes on in the next file.
"""

from lawcheck.model import LegalDocument, Source
from lawcheck.read.files import extract
from lawcheck.read.joining import documents_of
from lawcheck.read.limits import FILE_BYTES
from lawcheck.read.lines import Reading
from lawcheck.read.opening import find_files, name_of, open_source
from lawcheck.read.series import Files, in_series
from lawcheck.read.structure import document_of

__all__ = [
    "FILE_BYTES",
    "Files",
    "Reading",
    "document_of",
    "extract",
    "find_files",
    "in_series",
    "name_of",
    "open_source",
    "read",
]


def read(*sources: Source) -> tuple[LegalDocument, ...]:
    """Read the documents in a source, or in the files, given in order, that one is spread over.

    Raises:
        SourceError: a source cannot be read; the message says why, in Vietnamese.
    """
    return tuple(documents_of(sources))
