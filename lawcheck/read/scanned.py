"""Pages that are pictures → their words, recognised now or kept from before."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from lawcheck.read.glyphs import Sheet
from lawcheck.read.ocr_cache import keep, kept
from lawcheck.read.pictures import Picture, quarters
from lawcheck.read.recognise import confidence_of, engine, words_on
from lawcheck.read.recognised import Recognised
from lawcheck.read.restore import restored, share_known
from lawcheck.read.typeset import visual_lines

_LYING = 55.0
"""Surer than this of its words, a page stands upright."""
_FEWEST_LETTERS = 100
"""A page; a scan may carry the address of a web site and no other text."""
_LEAST_KNOWN = 0.75
"""Text laid under a scan by bad recognition has few words of the language, by good nine in ten."""


def has_text(sheet: Sheet) -> bool:
    """Whether a page has text to be trusted: all its own, or well recognised by someone else."""
    letters = sum(map(str.isalpha, sheet.glyphs.text))
    if not sheet.pictured or letters < _FEWEST_LETTERS:
        return letters >= (_FEWEST_LETTERS if sheet.pictured else 1)
    text = " ".join(line.text for line in visual_lines(sheet.glyphs))
    return share_known(text) >= _LEAST_KNOWN


def recognise_pages(
    content: bytes, indexes: Sequence[int], draw: Callable[[int], Picture]
) -> dict[int, Recognised]:
    """Recognise the pages at `indexes` of a file; `draw` makes the picture of one.

    Raises:
        DamagedFile: a page cannot be drawn.
        TooSlow: a page takes too long.
    """
    digest = sha256(content).hexdigest()
    pages = {index: page for index in indexes if (page := kept(digest, index))}
    lacking = [index for index in indexes if index not in pages]
    if lacking:
        with engine() as api:
            for index in lacking:
                pages[index] = _upright(draw(index), api)
                keep(digest, index, pages[index])
    return pages


def _upright(picture: Picture, api: Any) -> Recognised:
    best = _recognise(picture, api)
    if not picture.is_blank and confidence_of(best.words) < _LYING:
        turned = [_recognise(other, api) for other in quarters(picture)]
        best = max((best, *turned), key=lambda page: confidence_of(page.words))
    return best


def _recognise(picture: Picture, api: Any) -> Recognised:
    words = words_on(picture, api)
    texts = restored([word.text for word in words])
    right = tuple(replace(word, text=text) for word, text in zip(words, texts, strict=True))
    return Recognised(right, picture.width, picture.height, picture.turn)
