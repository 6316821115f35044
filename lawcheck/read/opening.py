"""Paths → sources: what lies in a folder, opened within the limits."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from lawcheck.errors import CannotOpen
from lawcheck.model import Source
from lawcheck.read.bundles import member_content, members
from lawcheck.read.limits import FILE_BYTES, check_size

_DOCUMENTS = frozenset(
    f".{suffix}"
    for suffix in (
        *("pdf", "docx", "docm", "dotx", "dotm", "doc", "dot", "rtf", "odt"),
        *("html", "htm", "mht", "mhtml", "txt", "md"),
    )
)
_UNSEEN = (".", "~$")
"""How names of hidden files begin, and of the locks that Word leaves beside an open document."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""They break a line, drive a terminal or turn the reading of a name round."""
_WHY = {
    errno.ENOENT: "đường dẫn trỏ đến tệp không tồn tại",
    errno.EACCES: "không có quyền đọc",
    errno.EISDIR: "là thư mục mang tên như tệp",
    errno.ELOOP: "liên kết vòng",
}
_TO_DO = {
    errno.ENOENT: "tệp có thể vừa bị xóa hoặc chuyển đi, hoặc là liên kết hỏng; hãy kiểm tra rồi quét lại",
    errno.EACCES: "hãy xin quyền đọc hoặc nhờ quản trị cấp quyền rồi quét lại",
    errno.EISDIR: "hãy đổi tên thư mục, văn bản bên trong vẫn được quét",
    errno.ELOOP: "hãy xóa liên kết hoặc quét thẳng tệp gốc",
}


def open_source(path: Path, most: int = FILE_BYTES) -> Source:
    """Read a file into a source, refusing one of more than `most` bytes before reading it.

    Raises:
        SourceError: it cannot be opened, is empty or too large.
    """
    try:
        member = member_content(path, most)
        content = _content(path, most) if member is None else member
    except OSError as error:
        code = error.errno or 0
        why = _WHY.get(code, error.strerror or str(error))
        to_do = _TO_DO.get(code, "hãy kiểm tra đường dẫn và quyền đọc rồi quét lại")
        message = f"Không mở được ({why}): {to_do}."
        raise CannotOpen(message) from error
    return Source.of(name_of(path), content)


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and all files below the folders named, sorted, hidden ones apart.

    A ZIP archive stands for the files in it. A folder that is named like a document, cannot be
    listed or is only linked to is yielded too, so that it is told and not passed over.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if os.path.isdir(path) else (path,):  # noqa: PTH112 - never raises
            for each in members(file) or (file,):
                if each not in seen:
                    seen.add(each)
                    yield each


def name_of(path: Path) -> str:
    """Return the name of a path as it can be written anywhere: odd bytes and controls escaped."""
    known = os.fsencode(path).decode("utf-8", "backslashreplace")
    return _CONTROLS.sub(lambda odd: ascii(odd[0])[1:-1], known)


def _content(path: Path, most: int) -> bytes:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        _refuse_folder(path)
    if not stat.S_ISREG(found.st_mode):
        message = "Không phải tệp (ống dẫn, thiết bị hoặc cổng của hệ điều hành): hãy chuyển ra khỏi thư mục."
        raise CannotOpen(message)
    check_size(found.st_size, most)
    with path.open("rb") as file:
        content = file.read(most + 1)
    check_size(len(content), most)
    return content


def _refuse_folder(path: Path) -> None:
    """Say why a folder was yielded as if it were a file."""
    with os.scandir(path):  # one that may not be listed is told as such
        pass
    if path.is_symlink():
        message = "Là liên kết đến thư mục khác, không đi theo: hãy quét thẳng thư mục đó nếu cần."
        raise CannotOpen(message)
    raise IsADirectoryError(errno.EISDIR, "", path)


def _below(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    inside = folder.resolve()
    for parent, folders, files in os.walk(
        folder, onerror=lambda e: closed.append(Path(e.filename))
    ):
        folders[:] = sorted(name for name in folders if not name.startswith(_UNSEEN))
        told = [name for name in folders if _is_told(Path(parent, name), inside)]
        yield from (
            Path(parent, name) for name in sorted([*files, *told]) if not name.startswith(_UNSEEN)
        )
    yield from sorted(closed)


def _is_told(folder: Path, inside: Path) -> bool:
    """Whether a folder is named like a document, or leads out of what is read."""
    leads_out = folder.is_symlink() and not folder.resolve().is_relative_to(inside)
    return leads_out or folder.suffix.lower() in _DOCUMENTS
