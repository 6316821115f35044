"""The layout of a document, read from its source only when somebody asks for it.

Word files and PDF with text know their paper and letters; other sources, and documents that share
a source or are spread over several, give none.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

from lawcheck.errors import SourceError
from lawcheck.model import How, Layout, LegalDocument, Look

# Each reader brings a heavy library.
# ruff: noqa: PLC0415

T = TypeVar("T", bound=Hashable)

BASIS = "Căn cứ"
LONG_LINE = 50
"""Letters from which a line is taken for running text, not for a heading or a cell."""
Letters = tuple[str | None, float | None, bool]
"""Font, size and whether italic."""
_MOST = 0.8
_FAMILIES = {
    "timesnewroman": "Times New Roman",
    "times": "Times New Roman",
    "arial": "Arial",
    "calibri": "Calibri",
    "cambria": "Cambria",
    "tahoma": "Tahoma",
    "verdana": "Verdana",
    "couriernew": "Courier New",
}


def layout_of(document: LegalDocument) -> Layout | None:
    """Return the layout of a document as its source shows it, None where it does not."""
    if document.part is not None or document.pieces or not document.source.content:
        return None
    try:
        return _read(document.how, document.source.content)
    except SourceError:
        return None


def _read(how: How, content: bytes) -> Layout | None:
    if how is How.DOCX and content.startswith(b"PK"):
        from lawcheck.read.layout_docx import layout_of_docx

        return layout_of_docx(content)
    if how is How.PDF:
        from lawcheck.read.layout_pdf import layout_of_pdf

        return layout_of_pdf(content)
    return None


def look_of(letters: Iterable[tuple[Letters, int]]) -> Look:
    """Return the look of most letters, each look given with how many letters have it."""
    rows = list(letters)
    return Look(
        font=_most((font, count) for (font, _, _), count in rows),
        size=_most((size, count) for (_, size, _), count in rows),
        italic=_most((italic, count) for (_, _, italic), count in rows),
    )


def family(name: str) -> str:
    """Return the family of a font: "ABCDEF+TimesNewRomanPS-BoldMT" is "Times New Roman"."""
    bare = name.rpartition("+")[2]
    letters = "".join(filter(str.isalpha, bare.lower()))
    known = (shown for start, shown in _FAMILIES.items() if letters.startswith(start))
    return next(known, bare)


def _most(counted: Iterable[tuple[T | None, int]]) -> T | None:
    total = Counter[T | None]()
    for one, count in counted:
        total[one] += count
    for one, count in total.most_common(1):
        if count >= _MOST * total.total():
            return one
    return None
