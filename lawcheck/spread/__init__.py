"""Spreading a batch over workers that may be killed without losing the batch."""

from lawcheck.spread.local import Pool

__all__ = ["Pool"]
