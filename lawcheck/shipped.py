"""Find what ships with the program: rules/ and corpus/, installed or in a checkout."""

import hashlib
from collections.abc import Iterable
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


def content_hash(folders: Iterable[Path], suffixes: frozenset[str]) -> str:
    """Return 16 hex digits that change with any file of those suffixes below the folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for file in sorted(f for f in folder.rglob("*") if f.suffix in suffixes):
            digest.update(file.relative_to(folder).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
