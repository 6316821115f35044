"""Nouns to JSON and back, through msgspec: the one place that knows the encoding."""

from typing import Any, TypeVar

import msgspec

SCHEMA = "lawcheck.report/1"
"""Version of the JSON report; a change that breaks a reader raises the digit."""

WireError = msgspec.MsgspecError
"""Content that is not what was asked for; the message names the path in it."""

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """Return `value` (nouns, dates, enums, dicts of them) as one line of JSON."""
    return msgspec.json.encode(value)


def canonical(value: Any) -> bytes:
    """Return `value` as JSON that is the same wherever values are equal: sets and dicts sorted."""
    return msgspec.json.encode(value, order="deterministic")


def pretty(value: Any) -> bytes:
    """Return `value` as indented JSON, for files that people also open."""
    return msgspec.json.format(encode(value), indent=1)


def decode(content: bytes, kind: type[T]) -> T:
    """Return what `encode` wrote.

    Raises:
        WireError: the content is of another shape; the message names the path.
    """
    return msgspec.json.decode(content, type=kind)
