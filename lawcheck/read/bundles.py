"""ZIP archives of documents: each member is a source of its own, named "a.zip!/b.docx"."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lawcheck.errors import CannotOpen, SourceError
from lawcheck.language import say
from lawcheck.read.limits import check_archive, check_size

if TYPE_CHECKING:
    from lawcheck.read.archive import Archive

# Archives bring lxml, and most folders hold none.
# ruff: noqa: PLC0415

_INSIDE = "!/"
_ONE_DOCUMENT = ("[Content_Types].xml", "mimetype")
"""Parts of a Word or OpenDocument file, which are ZIP archives too."""
_UNSEEN = ("__MACOSX/", ".")


def members(path: Path) -> tuple[Path, ...]:
    """Return the paths of the documents in an archive, none where it cannot be listed.

    An archive that cannot be listed is then opened as a file, and the reason is told.
    """
    if path.suffix.lower() != ".zip" or not os.path.isfile(path):  # noqa: PTH113 - never raises
        return ()
    from lawcheck.read.archive import open_bundle

    try:
        archive = open_bundle(path)
    except SourceError:
        return ()
    if any(map(archive.holds, _ONE_DOCUMENT)):
        return ()
    return tuple(Path(f"{path}{_INSIDE}{name}") for name in sorted(_documents(archive)))


def member_content(path: Path, most: int) -> bytes | None:
    """Return the content of a member of an archive, None where the path leads to none.

    Raises:
        SourceError: the archive cannot be opened, lacks the member or holds too large a one.
    """
    found = _split(path.as_posix())
    if found is None:
        return None
    from lawcheck.read.archive import is_link, open_bundle

    outer, name = found
    archive = open_bundle(outer)
    entry = archive.named(name)
    if entry is None:
        message = say("Tệp nén không có {name!r}: hãy kiểm tra lại đường dẫn.", name=name)
        raise CannotOpen(message)
    if is_link(entry):
        message = say(
            "Mục này trong tệp nén là liên kết, không phải tệp: hãy quét tệp mà nó trỏ đến."
        )
        raise CannotOpen(message)
    check_size(entry.file_size, most)
    check_archive(entry.compress_size, entry.file_size)
    return archive.content(entry.filename)


def _split(path: str) -> tuple[Path, str] | None:
    """Part a path into an archive that is there and a name inside it."""
    for mark in re.finditer(_INSIDE, path):
        outer = Path(path[: mark.start()])
        if outer.is_file():
            return outer, path[mark.end() :]
    return None


def _documents(archive: "Archive") -> Iterator[str]:
    for written in archive.names():
        name = PurePosixPath(written).as_posix()
        hidden = name.startswith(_UNSEEN) or PurePosixPath(name).name.startswith(".")
        if not written.endswith("/") and not hidden:
            yield name
