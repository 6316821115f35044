"""Names of Phần, Chương, Mục: beside the number or in the lines under it."""

from collections.abc import Sequence

from lawcheck.read.letters import is_caps
from lawcheck.read.markers import Marker, article, division
from lawcheck.read.notes import without_marks
from lawcheck.read.paragraph import Paragraph

_NEAR = 6
_LONGEST = 250


def division_name(marker: Marker, following: Sequence[Paragraph]) -> str:
    """Return the name of a division from its line and those `following` it."""
    words = [marker.rest.text] if marker.rest.text else []
    for line in following[:_NEAR]:
        heads = article(line) or division(line)
        if heads or len(line.text) > _LONGEST or (words and not is_caps(line.text)):
            break
        words.append(line.text)
    return without_marks(" ".join(words)).strip("*_ ")
