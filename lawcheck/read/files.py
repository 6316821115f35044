"""A source → its reading, by what the bytes are, never by the suffix of the name."""

from lawcheck.model import Source
from lawcheck.read.docx import read_docx
from lawcheck.read.lines import Reading
from lawcheck.read.plain import read_plain


def extract(source: Source) -> Reading:
    """Read the text of a source.

    Raises:
        SourceError: the source cannot be read; the message says why, in Vietnamese.
    """
    if source.content.startswith(b"\xd0\xcf\x11\xe0"):
        from lawcheck.read.doc import read_doc
        return read_doc(source.content)
    if source.content.startswith(b"PK"):
        return read_docx(source.content)
    return read_plain(source.content)
