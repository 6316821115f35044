"""Paths → sources: what lies in a folder, opened within the limits."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lawcheck.errors import SourceError
from lawcheck.model import Source
from lawcheck.read.limits import FILE_BYTES, check_size


def open_source(path: Path, most: int = FILE_BYTES) -> Source:
    """Read a file into a source, refusing one of more than `most` bytes before reading it.

    Raises:
        SourceError: it cannot be opened, is empty or too large.
    """
    try:
        check_size(path.stat().st_size, most)
        return Source.of(str(path), path.read_bytes())
    except OSError as error:
        message = f"Không mở được tệp ({error.strerror}): hãy kiểm tra đường dẫn và quyền đọc."
        raise SourceError(message) from error


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and all files below the folders named, sorted, hidden ones apart."""
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(files) if not name.startswith("."))
