"""Which way the text of a page runs; the page turned so that it runs from left to right."""

from dataclasses import replace

import numpy as np

from lawcheck.read.glyphs import Glyphs, Mask, Sheet
from lawcheck.read.lines import Box

_FEWEST_ACROSS = 4
_FARTHEST = 30
_HAIR = 0.01


def as_it_is(box: Box) -> Box:
    """Return `box`: the page stands upright."""
    return box


def _clockwise(box: Box) -> Box:
    """Turn a box a quarter to the right about the origin: (x, y) → (y, -x)."""
    return (box[1], -box[2], box[3], -box[0])


def _counter(box: Box) -> Box:
    """Turn a box a quarter to the left about the origin: (x, y) → (-y, x)."""
    return (-box[3], box[0], -box[1], box[2])


def _half(box: Box) -> Box:
    return (-box[2], -box[3], -box[0], -box[1])


_TURNS = {
    "right": (as_it_is, as_it_is),
    "up": (_clockwise, _counter),
    "down": (_counter, _clockwise),
    "left": (_half, _half),
}
"""Direction of the text → how to turn the page upright, and back."""


def turned(glyphs: Glyphs, rules: tuple[Box, ...], area: Box, *, pictured: bool) -> Sheet:
    """Return a page as a sheet whose text runs from left to right."""
    direction = _direction(glyphs)
    turn, back = _TURNS[direction]
    _, bottom, _, top = turn(area)
    return Sheet(
        _along(_turn_glyphs(glyphs, direction)),
        tuple(turn(rule) for rule in rules),
        pictured=pictured,
        bottom=bottom,
        top=top,
        upright=back,
    )


def _direction(glyphs: Glyphs) -> str:
    across, along = np.diff(glyphs.left), np.diff(glyphs.bottom)
    near = (abs(along) <= _FARTHEST) & (abs(across) <= _FARTHEST)
    flat = near & (abs(across) >= abs(along))
    upward = near & ~flat
    steps = {
        "right": np.count_nonzero(flat & (across >= 0)),
        "up": np.count_nonzero(upward & (along > 0)),
        "down": np.count_nonzero(upward & (along <= 0)),
        "left": np.count_nonzero(flat & (across < 0)),
    }
    return max(steps, key=steps.__getitem__)


def _along(glyphs: Glyphs) -> Glyphs:
    """Drop characters that run across the text: watermarks, stamps, turned mastheads."""
    linked = _run_across(glyphs)
    if not linked.any():
        return glyphs
    run = np.concatenate(([0], np.cumsum(~linked)))
    return glyphs.take(np.bincount(run)[run] < _FEWEST_ACROSS)


def _run_across(glyphs: Glyphs) -> Mask:
    """Return which characters have the next one above or below instead of beside."""
    across, along = abs(np.diff(glyphs.left)), abs(np.diff(glyphs.base))
    size = glyphs.size[:-1]
    return (across < along - _HAIR) & (along < size) & (across < 0.7 * size)


def _turn_glyphs(glyphs: Glyphs, direction: str) -> Glyphs:
    if direction == "right":
        return glyphs
    left, bottom, right, top = glyphs.left, glyphs.bottom, glyphs.right, glyphs.top
    match direction:
        case "up":
            left, bottom, right, top = bottom, -right, top, -left
        case "down":
            left, bottom, right, top = -top, left, -bottom, right
        case _:
            left, bottom, right, top = -right, -top, -left, -bottom
    return replace(glyphs, left=left, right=right, base=bottom, bottom=bottom, top=top)
