"""The pool of workers that a command spreads its files over."""

from functools import partial
from typing import TYPE_CHECKING

from lawcheck.config import Limits
from lawcheck.scan import Setup, prepare

if TYPE_CHECKING:
    from lawcheck.spread import Pool


def pool_of(limits: Limits, workers: int, setup: Setup, seconds: int | None = None) -> "Pool":
    """Return a pool whose workers load rules and corpus before their first file."""
    from lawcheck.spread import Pool  # noqa: PLC0415 - heavy

    ready = partial(prepare, setup)
    return Pool(workers, seconds or limits.seconds, limits.memory_mb << 20, ready)
