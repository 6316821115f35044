"""Find what ships with the program: rules/ and corpus/, installed or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def rules_folder() -> Path:
    """Return the folder of the shipped rule pages."""
    return _shipped("rules")


def corpus_folder() -> Path:
    """Return the folder of the shipped corpus."""
    return _shipped("corpus")


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
