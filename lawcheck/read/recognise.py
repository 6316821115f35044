"""A picture of a page → the words on it, each with how sure the engine (Tesseract) is."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PIL import Image

from lawcheck.errors import TooSlow
from lawcheck.language import say
from lawcheck.read.lines import Box
from lawcheck.read.pictures import DPI, Picture

# tesserocr belongs to the extra [ocr] and may be missing.
# ruff: noqa: PLC0415

LANGUAGE = "vie"
ENGINE = 'pip install "lawcheck[ocr]"'
DATA = "apt-get install tesseract-ocr-vie"
SECONDS = 60
"""A page; one full of specks and scribbles takes longer and holds no more words."""
_COLUMN = 4
_LINE = 7
_SPARSE = 11
"""Page segmentation modes of Tesseract: one column of text of many sizes; a line; words anywhere."""
_PICTURES = (9, 10, 11)
"""Block types of Tesseract: what it takes for a picture, often a stamp beside an office."""
_TEXT = (1, 2, 3, 4, 5, 6, 7)
_SURE = 80.0
_UNSURE = 60.0
_SCRIBBLE = 25.0
_X_HEIGHT = 0.448
"""Of the size of Times New Roman, which the law prescribes for documents (30/2020/NĐ-CP)."""
_RULE = re.compile(r"[|_—–~^`´ˆ¬¦\\\-]{2,}|[|_—~^`´ˆ¬¦\\]")
"""A line of the page, taken for strokes of letters."""
_WORD = re.compile(r"\w\w")
_MEANT = re.compile(r"\d|\w\w|^[“\"]?[a-zđ][).]")
"""Figures, words and the marks of points are never dirt."""
_FOLDERS = (
    *sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"), reverse=True),
    Path("/usr/share/tessdata"),
    Path("/usr/local/share/tessdata"),
    Path("/opt/homebrew/share/tessdata"),
    Path("C:/Program Files/Tesseract-OCR/tessdata"),
    Path(sys.prefix) / "share" / "tessdata",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A word on a picture; places are in points from the lower left of the picture."""

    text: str
    confidence: float
    """From 0 to 100."""
    box: Box
    base: float
    size: float


def engine_installed() -> bool:
    """Whether the Python package of the engine is there."""
    return find_spec("tesserocr") is not None


def engine_version() -> str:
    """Return the version of the engine."""
    import tesserocr

    return str(tesserocr.tesseract_version()).split()[1]


def language_data() -> Path | None:
    """Return the folder that holds the Vietnamese language data, None where it is missing."""
    named = os.environ.get("TESSDATA_PREFIX")
    first = (Path(named), Path(named) / "tessdata") if named else ()
    data = f"{LANGUAGE}.traineddata"
    return next((folder for folder in (*first, *_FOLDERS) if (folder / data).is_file()), None)


def missing() -> tuple[str, ...]:
    """Return the commands that install what recognition still lacks."""
    lacking = ((engine_installed(), ENGINE), (language_data() is not None, DATA))
    return tuple(command for there, command in lacking if not there)


@contextmanager
def engine() -> Iterator[Any]:
    """Open the engine for as many pictures as there are; loading it takes a tenth of a second."""
    import tesserocr

    with tesserocr.PyTessBaseAPI(path=f"{language_data()}", lang=LANGUAGE, psm=_COLUMN) as api:
        yield api


def words_on(picture: Picture, api: Any) -> tuple[Seen, ...]:
    """Return the words on a picture, line by line.

    Raises:
        TooSlow: the page takes longer than `SECONDS`.
    """
    if picture.is_blank:
        return ()
    api.SetPageSegMode(_COLUMN)
    api.SetImage(picture.image)
    api.SetSourceResolution(round(picture.scale * 72))
    _recognise(api)
    words, boxes = list(_words(api, picture)), list(_picture_boxes(api))
    for box in boxes:
        words.extend(_words_in(box, picture, api))
    return tuple(words)


def line_on(image: Image.Image, scale: float, api: Any) -> str:
    """Return the text of a picture of one line, of `scale` pixels a point."""
    api.SetPageSegMode(_LINE)
    api.SetImage(image)
    api.SetSourceResolution(round(scale * 72))
    return str(api.GetUTF8Text()).strip()


def confidence_of(words: tuple[Seen, ...]) -> float:
    """Return how sure the engine is of words taken together, letter by letter."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / max(letters, 1)


def _recognise(api: Any) -> None:
    if not api.Recognize(SECONDS * 1000):
        message = say(
            "Nhận dạng chữ một trang quá {seconds} giây: hãy quét lại trang đó rõ hơn.",
            seconds=SECONDS,
        )
        raise TooSlow(message)


def _words_in(box: tuple[int, int, int, int], picture: Picture, api: Any) -> Iterator[Seen]:
    """Read what was taken for a picture: a seal often lies over the office or the name."""
    left, top, right, bottom = box
    api.SetPageSegMode(_SPARSE)
    api.SetRectangle(left, top, right - left, bottom - top)
    _recognise(api)
    words = list(_words(api, picture))
    return (word for word in words if word.confidence >= _SURE and _WORD.search(word.text))


def _picture_boxes(api: Any) -> Iterator[tuple[int, int, int, int]]:
    blocks = api.GetIterator()
    more = blocks is not None
    while more:
        if blocks.BlockType() in _PICTURES:
            left, top, right, bottom = blocks.BoundingBox(_level("BLOCK"))
            if right - left > DPI / 2 and bottom - top > DPI / 8:
                yield (left, top, right, bottom)
        more = blocks.Next(_level("BLOCK"))


def _words(api: Any, picture: Picture) -> Iterator[Seen]:
    words = api.GetIterator()
    more = words is not None
    line: list[Seen] = []
    while more:
        if words.BlockType() in _TEXT and not words.Empty(_level("WORD")):
            if words.IsAtBeginningOf(_level("TEXTLINE")):
                yield from _kept(line)
                line = []
            line.append(_word(words, picture))
        more = words.Next(_level("WORD"))
    yield from _kept(line)


def _word(words: Any, picture: Picture) -> Seen:
    left, top, right, bottom = words.BoundingBox(_level("WORD"))
    start, end = words.Baseline(_level("TEXTLINE"))
    row = words.RowAttributes()
    box = (left, picture.image.height - bottom, right, picture.image.height - top)
    x_height = row["row_height"] + row["descenders"] - row["ascenders"]
    return Seen(
        words.GetUTF8Text(_level("WORD")),
        float(words.Confidence(_level("WORD"))),
        _scaled(box, picture.scale),
        (picture.image.height - (start[1] + end[1]) / 2) / picture.scale,
        x_height / picture.scale / _X_HEIGHT,
    )


def _scaled(box: tuple[int, int, int, int], scale: float) -> Box:
    return (box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale)


def _kept(line: list[Seen]) -> Iterator[Seen]:
    """Yield the words of a line without scribbles, none over its neighbour."""
    if confidence_of(tuple(line)) < _SCRIBBLE:
        return
    words = [word for word in line if not _is_speck(word)]
    edges = [*(word.box[0] for word in words[1:]), float("inf")]
    for word, edge in zip(words, edges, strict=False):
        left, bottom, right, top = word.box
        yield replace(word, box=(left, bottom, max(left, min(right, edge)), top))


def _is_speck(word: Seen) -> bool:
    """Whether a word is a rule, dirt or a stroke of a signature; figures never are."""
    if _RULE.fullmatch(word.text):
        return True
    return word.confidence < _UNSURE and not _MEANT.search(word.text)


def _level(name: str) -> int:
    import tesserocr

    level: int = getattr(tesserocr.RIL, name)
    return level
