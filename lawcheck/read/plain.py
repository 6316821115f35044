"""Plain text and Markdown → lines: a line is a paragraph; marks of Markdown are not text."""

import re
from collections.abc import Iterator

from lawcheck.model import How
from lawcheck.read.encodings import decode
from lawcheck.read.lines import Line, Reading, assemble

_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*\n]+\*\*", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6} +|^ {0,3}> ?")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\.()*_#|\[\]-])")

_PORTAL_ENDS = re.compile(
    r"^CƠ SỞ DỮ LIỆU QUỐC GIA\s*\n\s*VỀ (?:VĂN BẢN )?PHÁP LUẬT\s*\n\s*Đơn vị chủ quản:",
    re.MULTILINE,
)
"""The foot of a page of the national portal; its table of contents follows, no text of the document."""


def read_plain(content: bytes) -> Reading:
    """Read a plain text file, one paragraph a line."""
    return read_text(decode(content))


def read_text(text: str) -> Reading:
    """Read text that is already in characters."""
    foot = _PORTAL_ENDS.search(text)
    own = text[: foot.start()] if foot else text
    strip = _without_marks if _MARKDOWN.search(own) else str.rstrip
    return assemble(_lines(strip(line) for line in own.splitlines()), How.TEXT)


def _lines(lines: Iterator[str]) -> Iterator[Line]:
    return (Line(line, paragraph=index) for index, line in enumerate(lines, start=1))


def _without_marks(line: str) -> str:
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _HEADING.sub("", line)))
