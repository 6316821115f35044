"""The directory of a zip archive, weighed before it is read and checked for bombs afterwards."""

import io
import os
import struct
import zipfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from lawcheck.errors import ForbiddenContent
from lawcheck.language import say
from lawcheck.read.limits import check_directory_size

_TAIL = 66_000
"""The end record and the longest comment after it."""
_END, _SIZE_AT = b"PK\x05\x06", 12
_END_OF_LARGE, _SIZE_AT_OF_LARGE = b"PK\x06\x06", 40
_HEADER = 30


def check_directory(file: io.BytesIO | Path) -> int:
    """Refuse a directory too large to be read; return the size of the archive."""
    if isinstance(file, Path):
        with file.open("rb") as opened:
            return _weighed(opened)
    return _weighed(file)


def check_places(entries: Iterable[zipfile.ZipInfo], size: int) -> None:
    """Refuse entries that share bytes: a small archive can unpack without end that way."""
    starts = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    for (start, packed), (following, _) in pairwise([*starts, (size, 0)]):
        if start < 0 or start + _HEADER + packed > following:
            message = say(
                "Tệp nén có các mục chồng lên nhau, có thể là tệp cố ý gây quá tải, không xử lý: hãy xem lại nguồn tệp."
            )
            raise ForbiddenContent(message)


def _weighed(file: io.BufferedReader | io.BytesIO) -> int:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    check_directory_size(
        max(
            _number(tail, _END, _SIZE_AT, "<I"),
            _number(tail, _END_OF_LARGE, _SIZE_AT_OF_LARGE, "<Q"),
        )
    )
    return size


def _number(tail: bytes, mark: bytes, offset: int, form: str) -> int:
    """Return the size of the directory that the last record of a kind tells, 0 without one."""
    at = tail.rfind(mark)
    if at < 0 or tail[at + offset : at + offset + 4] == b"\xff" * 4:
        return 0
    return int(struct.unpack_from(form, tail, at + offset)[0])
