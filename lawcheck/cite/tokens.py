"""Words of a legal text for spaCy: "QH13." is a word and a full stop, "NĐ-CP" two and a hyphen."""

import re
from typing import Any

from spacy.tokens import Doc

_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")


class LegalTokenizer:
    """A tokenizer that parts words, marks and blanks, and keeps the text letter for letter."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Any:
        """Return the document of a text."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _TOKEN.findall(text):
            if piece[0] == " " and words and not words[-1].isspace():
                spaces[-1], piece = True, piece[1:]  # noqa: PLW2901
            if piece:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        """Return nothing: the tokenizer has no state to keep."""
        return b""

    def from_bytes(self, _: bytes, **__: Any) -> "LegalTokenizer":
        """Return itself."""
        return self

    def to_disk(self, _: Any, **__: Any) -> None:
        """Keep nothing."""

    def from_disk(self, _: Any, **__: Any) -> "LegalTokenizer":
        """Return itself."""
        return self
