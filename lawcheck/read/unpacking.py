"""Parts of a zip archive → their content, unpacked by zlib-ng in a third of the time of zlib."""

import os
import struct
import zipfile
from typing import IO, cast

from zlib_ng import zlib_ng

_LENGTHS_AT, _LENGTHS = 26, struct.Struct("<2H")
"""In the header before a part: how long its name and its extra field are."""
_RAW = -15
"""A deflated stream without a frame of its own."""

DamagedStream = cast("type[Exception]", zlib_ng.error)


def unpacked(parts: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what a deflated or stored part holds, never more than the directory says.

    Raises:
        BadZipFile: its sum is not what the directory says.
        DamagedStream: it cannot be unpacked.
        RuntimeError: it has a password.
    """
    packed = _packed(parts, entry)
    if entry.compress_type == zipfile.ZIP_STORED or not entry.file_size:
        content = packed[: entry.file_size]
    else:
        content = zlib_ng.decompressobj(_RAW).decompress(packed, entry.file_size)
    if zlib_ng.crc32(content) != entry.CRC:
        message = f"Bad CRC-32 for file {entry.filename!r}"
        raise zipfile.BadZipFile(message)
    return content


def _packed(parts: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with parts.open(entry):  # compares the header before the part with the directory
        file = cast("IO[bytes]", parts.fp)
    file.seek(entry.header_offset + _LENGTHS_AT)
    file.seek(sum(_LENGTHS.unpack(file.read(_LENGTHS.size))), os.SEEK_CUR)
    return file.read(entry.compress_size)
