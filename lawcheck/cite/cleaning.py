"""Text cleaned for citing, with the way back: spans found in it can be told in the text as it was.

cleaned = clean("Căn cứ <b>Luật&nbsp;Thư viện</b>")
[cleaned.restore(c.span) for c in cite(cleaned.text)]
"""

import html
import re
import unicodedata
from dataclasses import dataclass

from lawcheck.model import Span

_PIECE = re.compile(
    r"(?P<blank>(?:\s|&nbsp;|&#160;|<br\s*/?>|</?(?:p|div|tr|li|h\d)\b[^<>]*>)+)"
    r"|(?P<tag><[!/a-zA-Z][^<>]*>)|(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|\w+);)"
    r"|(?P<letter>.[\u0300-\u036f]*)",
    re.DOTALL,
)
_LINE = re.compile(r"\n|<(?:br|/?p|/?div|/?tr|/?li|/?h\d)\b")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text; `starts` and `ends` tell where each of its letters stood."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def restore(self, span: Span) -> Span:
        """Return the span in the text before cleaning."""
        if span.start >= span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else 0
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])


def clean(raw: str) -> Cleaned:
    """Return `raw` in NFC without tags and entities, each run of blanks as one."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for hit in _PIECE.finditer(raw):
        written = _written(hit)
        text.append(written)
        starts += [hit.start()] * len(written)
        ends += [hit.end()] * len(written)
    return Cleaned("".join(text), tuple(starts), tuple(ends))


def _written(hit: re.Match[str]) -> str:
    if hit["tag"] is not None:
        return ""
    if hit["blank"] is not None:
        return "\n" if _LINE.search(hit["blank"]) else " "
    return unicodedata.normalize("NFC", html.unescape(hit.group()))
