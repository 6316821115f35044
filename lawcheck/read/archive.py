"""Zip archives and the XML in them, opened without trusting either."""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from lawcheck.errors import DamagedFile, EncryptedFile, ForbiddenContent
from lawcheck.read.limits import check_archive

_OUTSIDE = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:")
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    struct.error,
    NotImplementedError,
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose totals were checked before anything was unpacked."""

    parts: zipfile.ZipFile

    def holds(self, name: str) -> bool:
        """Whether the archive has a part of that name."""
        return name in self.parts.NameToInfo

    def names(self) -> frozenset[str]:
        """Return the names of all parts."""
        return frozenset(self.parts.NameToInfo)

    def size(self, name: str) -> int:
        """Return how many bytes a part unpacks to; no more are ever read."""
        return self.parts.getinfo(name).file_size

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, None where the archive lacks it."""
        return parse_xml(self.content(name), name) if self.holds(name) else None

    def check_open_document(self) -> None:
        """Refuse an OpenDocument file with a password: its parts are encrypted one by one."""
        manifest = "META-INF/manifest.xml"
        if self.holds(manifest) and b"encryption-data" in self.content(manifest):
            message = "Tệp ODT có mật khẩu: hãy bỏ mật khẩu rồi quét lại."
            raise EncryptedFile(message)

    def content(self, name: str) -> bytes:
        """Return what a part holds.

        Raises:
            SourceError: the part is damaged or has a password.
        """
        try:
            return self.parts.read(name)
        except _BROKEN as error:
            message = f"Phần {name} trong tệp bị hỏng: hãy mở bằng Word và lưu lại."
            raise DamagedFile(message) from error
        except RuntimeError as error:
            message = "Tệp nén có mật khẩu: hãy bỏ mật khẩu rồi quét lại."
            raise EncryptedFile(message) from error


def open_archive(file: bytes | Path) -> Archive:
    """Open a zip archive after checking totals, names and encryption."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file)
    except _BROKEN as error:
        message = (
            "Tệp bị hỏng (không mở được tệp nén): hãy mở bằng Word và lưu lại, hoặc lấy lại tệp."
        )
        raise DamagedFile(message) from error
    entries = parts.infolist()
    size = len(file) if isinstance(file, bytes) else file.stat().st_size
    check_archive(len(entries), size, sum(entry.file_size for entry in entries))
    for entry in entries:
        _check_entry(entry)
    return Archive(parts)


def parse_xml(content: bytes, name: str) -> etree._Element:
    """Parse XML without entities; refuse any DOCTYPE."""
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        message = f"Phần {name} có khai báo DOCTYPE, không xử lý vì lý do an toàn."
        raise ForbiddenContent(message)
    try:
        return etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"Phần {name} trong tệp bị hỏng: hãy mở bằng Word và lưu lại."
        raise DamagedFile(message) from error


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if _OUTSIDE.search(entry.filename):
        message = f"Tệp nén có đường dẫn ra ngoài ({entry.filename!r}), không xử lý."
        raise ForbiddenContent(message)
    if entry.flag_bits & _ENCRYPTED:
        message = "Tệp nén có mật khẩu: hãy bỏ mật khẩu rồi quét lại."
        raise EncryptedFile(message)
