"""Text as a file of an office takes it: what XML forbids and what breaks a line made a blank."""

import re

_FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return `text` with a blank for every character that XML forbids."""
    return _FORBIDDEN.sub(" ", text)


def one_line(text: str) -> str:
    """Return printable text on one line, blanks run together."""
    return " ".join(printable(text).split())
