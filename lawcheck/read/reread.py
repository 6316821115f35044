"""The number and the day of a scan, read again where the engine was unsure, and put to the vote.

Pens, stamps and specks make figures that are read in another way at each look. The line is drawn
in several sizes and shades: what nearly all readings say is sure, what is read anew each time is
illegible and stands as "…", never as a figure.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from PIL import Image, ImageOps

from lawcheck.read.lines import around
from lawcheck.read.pictures import Picture
from lawcheck.read.recognise import Seen, line_on

ILLEGIBLE = "…"
_UNSURE, _DOUBTED = 70.0, 0.6
_SIZES = (0.8, 1.0, 1.2, 1.6)
_SHADES = (None, 150)
_SURE, _LIKELY = 0.85, 0.5
"""Of all readings: in scans of 2010 no figure by a pen was misread alike by more than two in three."""
_BELOW, _ABOVE, _BEHIND = 8, 20, 4
_WIDEST = 260
"""Points from the first word of a number or a day to its last, and around its line."""
_BORDER = 20
_LEVEL = 6
_ONES = str.maketrans("IlÌÍíì|]!ïiO", "1" * 11 + "0")
_DECISION = re.compile(r"Q[DĐÐ]+(?=-)")
_NUMBER = re.compile(
    r"^\W*s\S{0,3}?\s?[:;.]\s*(?P<value>\S{0,6}\s*(?:/\s?\d{4}\s?)?/.+)$", re.IGNORECASE
)
_DAY = re.compile(
    r"ng[aàâ]y\W{0,2}(?P<day>\S{0,4}?)\W*\sth\wng\s?(?P<month>\S{0,3})\s*n\wm\s(?P<year>\S+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a number or a day begins and ends, and what to vote on."""

    first: re.Pattern[str]
    last: re.Pattern[str]
    read: re.Pattern[str]
    written: str
    leads: tuple[int, int]
    """Points in front that may belong to the line: the place before a day steadies its reading."""


_FORMS = (
    _Form(
        re.compile(r"S(?:[oôốồổỗó]|\w{1,2}(?=:)):?$"),
        re.compile(r"/.*\w$"),
        _NUMBER,
        "Số: {value}",
        (4, 8),
    ),
    _Form(
        re.compile(r"ng[aàâ]y"),
        re.compile(r" 2\S{3}$"),
        _DAY,
        "ngày {day} tháng {month} năm {year}",
        (4, 60),
    ),
)


def reread(words: Sequence[Seen], picture: Picture, api: Any) -> tuple[Seen, ...]:
    """Return the words of a first page, unsure numbers and days read again."""
    for form in _FORMS:
        run = _run(words, form)
        if run and min(word.confidence for word in run) < _UNSURE:
            words = _replaced(words, run, _agreed(form, run, picture, api))
    return tuple(words)


def _run(words: Sequence[Seen], form: _Form) -> Sequence[Seen]:
    """Return the words of the first number or day: those on its line between its ends."""
    for index, word in enumerate(words):
        if not form.first.match(word.text):
            continue
        run = [word]
        for other in words[index + 1 :]:
            if abs(other.base - word.base) > _LEVEL or other.box[2] - word.box[0] > _WIDEST:
                break
            run.append(other)
            if form.last.search(" ".join(one.text for one in run)):
                return run
    return ()


def _agreed(form: _Form, run: Sequence[Seen], picture: Picture, api: Any) -> Sequence[Seen]:
    """Return the words that readings agree on; as they were where hardly any reading is one."""
    texts = list(_readings(form.leads, run, picture, api))
    hits = [hit for text in texts if (hit := form.read.search(text))]
    if len(hits) * 2 < len(texts):
        return run
    before = form.read.search(" ".join(word.text for word in run))
    votes = {name: Counter(_figures(hit[name]) for hit in hits) for name in form.read.groupindex}
    elected = {n: _elected(votes[n], _figures(before[n]) if before else "") for n in votes}
    text = form.written.format(**{name: value for name, (value, _) in elected.items()})
    return _spread(text, run, min(share for _, share in elected.values()) * 100)


def _elected(votes: Counter[str], before: str) -> tuple[str, float]:
    """Return what stands after the vote, and how sure it is: below `_UNSURE` for all but the sure."""
    value, count = votes.most_common(1)[0]
    share = count / votes.total()
    if share >= _SURE and value[:1].isdigit():
        return value, share
    likely = votes[before] >= _LIKELY * votes.total()
    return before if likely else ILLEGIBLE + "".join(value.partition("/")[1:]), _DOUBTED


def _readings(
    leads: Sequence[int], run: Sequence[Seen], picture: Picture, api: Any
) -> Iterator[str]:
    left, _, right, _ = around([word.box for word in run])
    base, high, scale = run[0].base, picture.height, picture.scale
    top, bottom = (high - base - _ABOVE) * scale, (high - base + _BELOW) * scale
    for lead, size, shade in product(leads, _SIZES, _SHADES):
        place = ((left - lead) * scale, top, (right + _BEHIND) * scale, bottom)
        line = ImageOps.scale(picture.image.crop(place), size, Image.Resampling.LANCZOS)
        if shade is not None:
            line = line.point(lambda light, least=shade: 255 if light > least else 0)
        yield line_on(ImageOps.expand(line, _BORDER, 255), scale * size, api)


def _figures(read: str) -> str:
    """Return a reading without blanks, strokes as the figures they stand for."""
    serial, slash, symbol = "".join(read.split()).partition("/")
    return serial.translate(_ONES).strip(".,'`") + slash + _DECISION.sub("QĐ", symbol)


def _spread(text: str, run: Sequence[Seen], confidence: float) -> Sequence[Seen]:
    """Set the words of a text over the place of those they stand for."""
    left, bottom, right, top = around([word.box for word in run])
    step = (right - left) / len(text)
    return [
        replace(
            run[0],
            text=hit.group(),
            confidence=confidence,
            box=(left + hit.start() * step, bottom, left + hit.end() * step, top),
        )
        for hit in re.finditer(r"\S+", text)
    ]


def _replaced(words: Sequence[Seen], run: Sequence[Seen], new: Sequence[Seen]) -> Sequence[Seen]:
    """Put new words for old ones, and for whatever else stood between them."""
    if new is run:
        return words
    left, _, right, _ = around([word.box for word in run])
    base = run[0].base

    def stays(word: Seen) -> bool:
        across, up = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        beside = not left <= across <= right or not base - _BELOW <= up <= base + _ABOVE
        return beside and word not in run

    at = words.index(run[0])
    return [*filter(stays, words[:at]), *new, *filter(stays, words[at:])]
