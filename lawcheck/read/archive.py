"""Zip archives and the XML in them, opened without trusting either."""

import io
import stat
import struct
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree

from lawcheck.errors import DamagedFile, EncryptedFile, ForbiddenContent, UnknownFormat
from lawcheck.language import later, say
from lawcheck.read.directory import check_directory, check_places
from lawcheck.read.limits import check_archive, check_entries
from lawcheck.read.unpacking import DamagedStream, unpacked

_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    DamagedStream,
    OSError,
    EOFError,
    ValueError,
    struct.error,
    NotImplementedError,
)
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How office programs pack; the other ways unpack without a bound on memory."""
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)
_BROKEN_PART = later(
    "Nội dung bên trong tệp bị hỏng (phần {part}): hãy mở bằng Word và lưu lại, hoặc lấy lại tệp."
)
_DAMAGED = later(
    "Tệp bị hỏng (không mở được tệp nén): hãy mở bằng Word và lưu lại, hoặc lấy lại tệp."
)
_LOCKED = later(
    "Tệp nén có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
)


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose directory was checked before anything was unpacked."""

    parts: zipfile.ZipFile

    def holds(self, name: str) -> bool:
        """Whether the archive has a part of that name."""
        return name in self.parts.NameToInfo

    def names(self) -> frozenset[str]:
        """Return the names of all parts."""
        return frozenset(self.parts.NameToInfo)

    def named(self, path: str) -> zipfile.ZipInfo | None:
        """Return the part at a path, however the archive writes its slashes."""
        entries = self.parts.infolist()
        return next((entry for entry in entries if _path(entry) == path), None)

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, None where the archive lacks it."""
        return parse_xml(self.content(name), name) if self.holds(name) else None

    def check_open_document(self) -> None:
        """Refuse an OpenDocument file with a password, or with a DOCTYPE in any of its parts."""
        manifest = "META-INF/manifest.xml"
        if self.holds(manifest) and b"encryption-data" in self.content(manifest):
            message = say(
                "Tệp ODT có mật khẩu: hãy mở bằng mật khẩu, lưu bản không có mật khẩu rồi quét lại."
            )
            raise EncryptedFile(message)
        for name in sorted(self.names()):
            if name.endswith((".xml", ".rdf")):
                parse_xml(self.content(name), name)

    def content(self, name: str) -> bytes:
        """Return what a part holds, never more than the directory says.

        Raises:
            SourceError: the part is damaged, packed in a rare way or has a password.
        """
        entry = self.parts.getinfo(name)
        if entry.compress_type not in _PACKED:
            message = say(
                "Mục {name} nén theo kiểu ít gặp: hãy giải nén rồi quét, hoặc nén lại thường.",
                name=name,
            )
            raise UnknownFormat(message)
        try:
            return unpacked(self.parts, entry)
        except _BROKEN as error:
            message = say(_BROKEN_PART, part=name)
            raise DamagedFile(message) from error
        except RuntimeError as error:
            raise EncryptedFile(say(_LOCKED)) from error


def open_archive(content: bytes) -> Archive:
    """Open a document that is an archive; its parts together stay within the limits."""
    archive = open_bundle(io.BytesIO(content))
    check_archive(len(content), sum(entry.file_size for entry in archive.parts.infolist()))
    return archive


def open_bundle(file: io.BytesIO | Path) -> Archive:
    """Open an archive after checking its directory: size, names, places, passwords."""
    try:
        size = check_directory(file)
        parts = _opened(file)
    except _BROKEN as error:
        raise DamagedFile(say(_DAMAGED)) from error
    entries = parts.infolist()
    check_entries(len(entries))
    check_places(entries, size)
    for entry in entries:
        _check_entry(entry)
    _check_doubles(entries)
    return Archive(parts)


def parse_xml(content: bytes, name: str) -> etree._Element:
    """Parse XML without entities; refuse any DOCTYPE."""
    message = say(
        "Tệp có khai báo mà Word không bao giờ ghi (DOCTYPE ở phần {name}), không đọc vì lý do an toàn: hãy mở bằng Word và lưu thành tệp mới.",
        name=name,
    )
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise ForbiddenContent(message)
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        damaged = say(_BROKEN_PART, part=name)
        raise DamagedFile(damaged) from error
    if root.getroottree().docinfo.internalDTD is not None:  # written in UTF-7, EBCDIC …
        raise ForbiddenContent(message)
    return root


def is_link(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a symbolic link, which holds a path and no document."""
    return stat.S_ISLNK(entry.external_attr >> 16)


def _opened(file: io.BytesIO | Path) -> zipfile.ZipFile:
    """Open an archive; names not said to be UTF-8 mostly are, for which none but it fits."""
    try:
        return zipfile.ZipFile(file, metadata_encoding="utf-8")
    except UnicodeDecodeError:
        return zipfile.ZipFile(file)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if _leads_outside(entry.orig_filename):
        message = say(
            "Tệp nén có đường dẫn ra ngoài ({path!r}), không xử lý vì lý do an toàn: hãy giải nén, xem lại nguồn tệp rồi quét từng văn bản.",
            path=entry.orig_filename,
        )
        raise ForbiddenContent(message)
    if entry.flag_bits & _ENCRYPTED:
        raise EncryptedFile(say(_LOCKED))


def _leads_outside(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    rooted = not steps[0] or steps[0][1:2] == ":"
    return rooted or ".." in steps or "\0" in name


def _check_doubles(entries: list[zipfile.ZipInfo]) -> None:
    for name, count in Counter(map(_path, entries)).items():
        if count > 1:
            message = say(
                "Tệp nén có {count} mục cùng tên {name!r}, không rõ bản nào đúng: hãy nén lại.",
                count=count,
                name=name,
            )
            raise DamagedFile(message)


def _path(entry: zipfile.ZipInfo) -> str:
    return PurePosixPath(entry.filename).as_posix()
