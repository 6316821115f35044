"""The clauses of a document as hashes: enough to see that another says the same, or nearly so.

Two clauses have one `shape` where they differ in nothing but values (amounts, periods, rates);
numbers that only point (khoản 2 Điều 5, Nghị định số …) are no values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from lawcheck.model import LegalDocument, Level, Span

_MOST = 2000
_LONG = 120
_HEAD = re.compile(r"^\s*(?:\d+(?:\.\d+)*\.|[a-zđ]\d?\)|[-+•–])\s*")
_POINTER = re.compile(
    r"\b(?:điểm [a-zđ]\d?|khoản \d+[a-zđ]?|điều \d+[a-zđ]?|chương [ivxl]+|mục \d+|phụ lục(?: [ivxl\d]+)?"
    r"|mẫu số \d+\w*|số \d+/[\w/.-]+|ngày \d+[\d/]*(?: tháng \d+)?(?: năm \d+)?|năm \d{4})(?!\w)"
    r"|\b(?:luật|nghị định|nghị quyết|quyết định|thông tư|pháp lệnh|quy định|quy chế) này\b"
)
_VALUE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph of the body, without its words."""

    where: str
    exact: bytes
    shape: bytes
    values: tuple[str, ...]


def clauses_of(document: LegalDocument) -> tuple[Clause, ...]:
    """Return the longer paragraphs of the document and of what is issued with it.

    Quoted amendments, annexes and tables are left out.
    """
    return tuple(_clauses(document))[:_MOST]


def _clauses(document: LegalDocument) -> Iterator[Clause]:
    body = document.parts.body
    attached = (top.span for top in document.outline if top.level is Level.ATTACHMENT)
    for span in (body, *(span for span in attached if span.start >= body.end)):
        yield from _within(document, span)


def _within(document: LegalDocument, span: Span) -> Iterator[Clause]:
    at = span.start
    for line in span.of(document.text).splitlines(keepends=True):
        if len(line) >= _LONG and "\t" not in line and not document.is_quoted(at):
            where = document.where(at)
            if where:
                yield _clause(str(where), line)
        at += len(line)


def _clause(where: str, line: str) -> Clause:
    words = _POINTER.sub("§", " ".join(_HEAD.sub("", line).lower().split()).rstrip(" .;:,"))
    shape = _VALUE.sub("#", words)
    return Clause(where, _hash(words), _hash(shape), tuple(_VALUE.findall(words)))


def _hash(words: str) -> bytes:
    return blake2b(words.encode(), digest_size=8).digest()
