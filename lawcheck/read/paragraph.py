"""The lines of a text, each with its offset and its bare form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawcheck.model import Span
from lawcheck.read.letters import bare, is_caps

_GLUED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=\))) (?=Điều \d+[a-z]?\. \w|Căn cứ |(?:Chương|CHƯƠNG) [IVXLC]+$)"
)
_GLUED_WORDS = (" Điều ", " Căn cứ ", " Chương ", " CHƯƠNG ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text without the blanks around it; `bare` has the same length as `text`."""

    start: int
    text: str
    bare: str

    @property
    def end(self) -> int:
        """Return the offset behind the last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Return the place of the line in the text."""
        return Span(self.start, self.end)

    def cut(self, start: int, end: int | None = None) -> "Paragraph":
        """Return a part of the line, again without the blanks around it."""
        piece = self.text[start:end]
        lead = start + len(piece) - len(piece.lstrip())
        kept = piece.strip()
        return Paragraph(self.start + lead, kept, self.bare[lead : lead + len(kept)])


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of `text` that hold something."""
    return tuple(_lines(text, bare(text)))


def _lines(text: str, level: str) -> Iterator[Paragraph]:
    start = 0
    for line in text.split("\n"):
        whole = Paragraph(start, line, level[start : start + len(line)])
        cut = 0
        for hit in _GLUED.finditer(line) if any(word in line for word in _GLUED_WORDS) else ():
            if _ends_heading(line[cut : hit.start()]):
                yield whole.cut(cut, hit.start())
                cut = hit.start()
        if rest := line[cut:].strip():
            yield whole.cut(cut, cut + len(line[cut:].rstrip())) if rest != line else whole
        start += len(line) + 1


def _ends_heading(text: str) -> bool:
    """Whether a heading ends here that the page printed on a line of its own."""
    return is_caps(text) or ("kèm theo" in text and text.endswith(")"))
