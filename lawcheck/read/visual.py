"""The lines one sees on a page: segments with wide gaps between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawcheck.read.lines import Box, around

_GAP = "   "
"""Between segments; words stand one blank apart."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a line with no wide gap between them."""

    text: str
    box: Box
    base: float
    size: float
    first_word: float
    """How wide the first word is."""

    @property
    def left(self) -> float:
        """Return where the first word begins."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Return where the last word ends."""
        return self.box[2]


@dataclass(frozen=True, slots=True)
class VisualLine:
    """A line of a page: segments from left to right on one base."""

    segments: tuple[Segment, ...]
    text: str
    """With wide gaps kept as three blanks."""
    left: float
    right: float

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> "VisualLine":
        """Return the line of these segments."""
        text = _GAP.join([segment.text for segment in segments])
        return cls(tuple(segments), text, segments[0].box[0], segments[-1].box[2])

    @property
    def base(self) -> float:
        """Return the height at which the line stands."""
        return self.segments[0].base

    @property
    def size(self) -> float:
        """Return the size of its font."""
        return self.segments[0].size

    @property
    def box(self) -> Box:
        """Return the box around the line."""
        return around([segment.box for segment in self.segments])

    def reading(self, text: str) -> "VisualLine":
        """Return the line with other letters, the gaps between its segments as they are."""
        parts = text.split(_GAP)
        pairs = zip(self.segments, parts, strict=True)
        return VisualLine.of([replace(segment, text=part) for segment, part in pairs])
