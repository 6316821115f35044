"""Pages that are pictures → their words, recognised now or kept from before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from lawcheck.errors import DamagedFile, SourceError, TooSlow
from lawcheck.model import Missing
from lawcheck.read.glyphs import Sheet
from lawcheck.read.legible import is_legible
from lawcheck.read.ocr_cache import keep, kept
from lawcheck.read.pictures import Picture, quarters
from lawcheck.read.recognise import Seen, confidence_of, engine, words_on
from lawcheck.read.recognised import Recognised
from lawcheck.read.reread import reread
from lawcheck.read.restore import restored
from lawcheck.read.sheets import EMPTY
from lawcheck.read.typeset import visual_lines

_LYING = 55.0
"""Surer than this of its words, a page stands upright."""
_FEWEST_LETTERS = 100
"""A page; a scan may carry the address of a web site and no other text."""


def has_text(sheet: Sheet) -> bool:
    """Whether a page has text to be trusted: all its own, or well recognised by someone else."""
    letters = sum(map(str.isalpha, sheet.glyphs.text))
    if not sheet.pictured or letters < _FEWEST_LETTERS:
        return letters >= (_FEWEST_LETTERS if sheet.pictured else 1)
    text = " ".join(line.text for line in visual_lines(sheet.glyphs))
    return is_legible(text)


@dataclass(frozen=True, slots=True)
class Pictured:
    """The pages of a file that are pictures: those recognised, and why others were not."""

    pages: Mapping[int, Recognised]
    failed: Mapping[int, SourceError]

    def sheet(self, index: int, typed: Sheet = EMPTY) -> Sheet:
        """Return the page at `index`, whose text in the file is `typed`; unread ones are empty."""
        if index in self.pages:
            return self.pages[index].sheet()
        return EMPTY if index in self.failed else typed

    def missing(self) -> tuple[Missing, ...]:
        """Return the pages that were not read, those of one reason together."""
        told: dict[str, list[int]] = {}
        for index, error in self.failed.items():
            told.setdefault(f"{error}", []).append(index + 1)
        return tuple(Missing(tuple(pages), reason) for reason, pages in told.items())


def recognise_pages(
    content: bytes, indexes: Sequence[int], draw: Callable[[int], Picture]
) -> Pictured:
    """Recognise the pages at `indexes` of a file; `draw` makes the picture of one.

    A page that cannot be drawn or takes too long leaves the others as they are.
    """
    digest = sha256(content).hexdigest()
    pages = {index: page for index in indexes if (page := kept(digest, index))}
    lacking = [index for index in indexes if index not in pages]
    failed: dict[int, SourceError] = {}
    if lacking:
        with engine() as api:
            for index in lacking:
                try:
                    pages[index] = _upright(draw(index), api, first=index == 0)
                except (DamagedFile, TooSlow) as error:
                    failed[index] = error
                else:
                    keep(digest, index, pages[index])
    return Pictured(pages, failed)


def _upright(picture: Picture, api: Any, *, first: bool) -> Recognised:
    best, words = picture, words_on(picture, api)
    if not picture.is_blank and confidence_of(words) < _LYING:
        turned = [(other, words_on(other, api)) for other in quarters(picture)]
        best, words = max(((best, words), *turned), key=lambda page: confidence_of(page[1]))
    return _restored(reread(words, best, api) if first else words, best)


def _restored(words: Sequence[Seen], picture: Picture) -> Recognised:
    texts = restored([word.text for word in words])
    right = tuple(replace(word, text=text) for word, text in zip(words, texts, strict=True))
    return Recognised(right, picture.width, picture.height, picture.turn)
