"""How far a picture of a page is turned: the angle at which its lines stand out most."""

from collections.abc import Iterable
from math import radians, tan

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_COARSE_PIXELS = 1000
"""Width to which the page is reduced: enough to tell a twentieth of a degree."""
_INK = 128
_WIDEST = 5.0
_STEPS = (1.0, 0.25, 0.05)
_FEWEST = 200
"""Dark points; with fewer there is no line to go by."""

Numbers = NDArray[np.float64]


def skew_of(image: Image.Image) -> float:
    """Return by how many degrees the lines of a grey picture fall to the right."""
    small = image.reduce(max(1, image.width // _COARSE_PIXELS))
    rows, across = np.nonzero(np.asarray(small) < _INK)
    if len(rows) < _FEWEST:
        return 0.0
    down, along = rows.astype(np.float64), across.astype(np.float64)
    best, reach = 0.0, _WIDEST
    for step in _STEPS:
        best = _best(down, along, np.arange(best - reach, best + reach + step / 2, step))
        reach = step
    return float(best)


def _best(down: Numbers, along: Numbers, angles: Iterable[float]) -> float:
    return max(angles, key=lambda angle: (_contrast(down, along, angle), -abs(angle)))


def _contrast(down: Numbers, along: Numbers, angle: float) -> float:
    """Return how sharply rows of ink and rows of paper differ once turned by `angle`."""
    rows = down - along * tan(radians(angle))
    profile = np.bincount((rows - rows.min()).astype(np.int64))
    return float(np.square(np.diff(profile)).sum())
