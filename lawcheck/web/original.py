"""The files a document was read from, handed out only as they were when they were read."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from lawcheck.errors import SourceError
from lawcheck.language import say
from lawcheck.model import How, LegalDocument
from lawcheck.read import open_source
from lawcheck.store import Paper, Store, path_of

_PAGED = frozenset({How.PDF, How.SCANNED})


@dataclass(frozen=True, slots=True)
class Sheaf:
    """One of the files of a document: its name in the plan, what it must hash to, its pages."""

    name: str
    sha256: str
    start: int
    pages_before: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that is not handed out, and why."""

    why: str


def sheaves_of(document: LegalDocument) -> tuple[Sheaf, ...]:
    """Return the files of a document in order."""
    if document.pieces:
        return tuple(Sheaf(p.name, p.sha256, p.start, p.pages_before) for p in document.pieces)
    source = document.source
    return (Sheaf(source.name, source.sha256, 0, 0),)


def has_pages(document: LegalDocument) -> bool:
    """Whether the document was read from pages that can be shown."""
    return document.how in _PAGED


def original(store: Store, paper: Paper, sheaf: Sheaf, most: int) -> bytes | Gone:
    """Return a PDF as it was read, or why it cannot be shown."""
    path = place_of(store, paper, sheaf)
    if path is None:
        return Gone(say("Tệp gốc không còn trong thư mục đã rà soát."))
    try:
        content = open_source(path, most).content
    except SourceError as error:
        return Gone(say("Không mở được tệp gốc: {why}", why=error))
    if hashlib.sha256(content).hexdigest() != sheaf.sha256:
        return Gone(say("Tệp đã thay đổi từ lần rà soát: hãy rà soát lại rồi xem."))
    if b"%PDF-" not in content[:1024]:
        return Gone(say("Tệp gốc không phải PDF: chỉ xem được chữ đã đọc."))
    return content


def place_of(store: Store, paper: Paper, sheaf: Sheaf) -> Path | None:
    """Return where a file of a document lies, None where that is not inside the plan's folders."""
    with store.reading() as base:
        return path_of(base, paper.plan, sheaf.name)
