"""Marks of footnotes: "[12]", "¹²", or a bare figure at the end of a name."""

import re

_MARK = re.compile(r"\s*(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)")
_LAST = re.compile(r"(?<=[^\W\d])\d{1,2}[*_\s]*$")


def without_marks(text: str) -> str:
    """Return `text` without the marks that point to its notes."""
    return _MARK.sub("", text)


def without_last_mark(text: str) -> str:
    """Return a name without marks, a bare figure glued to its last word included.

    The figure that ends a number ("32/2024/QH15") is no mark.
    """
    kept = without_marks(text).rstrip()
    last = kept.rsplit(" ", 1)[-1]
    return kept if "/" in last else _LAST.sub("", kept)
