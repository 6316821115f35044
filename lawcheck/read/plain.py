"""Plain text and Markdown: bytes in any Vietnamese encoding → lines."""

from collections.abc import Iterator

from lawcheck.model import How
from lawcheck.read.lines import Line, Reading, assemble


def read_plain(content: bytes) -> Reading:
    """Read a plain text file, one paragraph a line."""
    return assemble(_lines(content.decode("utf-8-sig", errors="replace")), How.TEXT)


def _lines(text: str) -> Iterator[Line]:
    for index, line in enumerate(text.splitlines(), start=1):
        yield Line(line, paragraph=index)
