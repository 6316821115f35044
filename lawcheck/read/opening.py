"""Paths → sources: what lies in a folder, opened within the limits."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lawcheck.errors import CannotOpen
from lawcheck.model import Source
from lawcheck.read.bundles import member_content, members
from lawcheck.read.limits import FILE_BYTES, check_size

_DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".txt", ".md"})
_WHY = {
    errno.ENOENT: "đường dẫn trỏ đến tệp không tồn tại",
    errno.EACCES: "không có quyền đọc",
    errno.EISDIR: "là thư mục mang tên như tệp",
    errno.ELOOP: "liên kết vòng",
}


def open_source(path: Path, most: int = FILE_BYTES) -> Source:
    """Read a file into a source, refusing one of more than `most` bytes before reading it.

    Raises:
        SourceError: it cannot be opened, is empty or too large.
    """
    try:
        member = member_content(path, most)
        if member is not None:
            return Source.of(str(path), member)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "", path)
        check_size(path.stat().st_size, most)
        return Source.of(str(path), path.read_bytes())
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror or str(error))
        message = f"Không mở được tệp ({why}): hãy kiểm tra đường dẫn và quyền đọc."
        raise CannotOpen(message) from error


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and all files below the folders named, sorted, hidden ones apart.

    A ZIP archive stands for the files in it. A folder named like a document is yielded too, so
    that it is told and not passed over.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            for each in members(file) or (file,):
                if each not in seen:
                    seen.add(each)
                    yield each


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        told = [name for name in folders if Path(name).suffix.lower() in _DOCUMENTS]
        yield from (
            Path(parent, name) for name in sorted([*files, *told]) if not name.startswith(".")
        )
