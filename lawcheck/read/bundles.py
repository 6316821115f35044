"""ZIP archives of documents: each member is a source of its own, named "a.zip!/b.docx"."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.errors import CannotOpen, SourceError
from lawcheck.read.limits import check_size

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
    if path.suffix.lower() != ".zip" or not path.is_file():
        return ()
    from lawcheck.read.archive import open_archive

    try:
        archive = open_archive(path)
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
    outer, inside, name = path.as_posix().partition(_INSIDE)
    if not inside or not Path(outer).is_file():
        return None
    from lawcheck.read.archive import open_archive

    archive = open_archive(Path(outer))
    if not archive.holds(name):
        message = f"Tệp nén không có {name!r}: hãy kiểm tra lại đường dẫn."
        raise CannotOpen(message)
    check_size(archive.size(name), most)
    return archive.content(name)


def _documents(archive: "Archive") -> Iterator[str]:
    for name in archive.names():
        hidden = name.startswith(_UNSEEN) or name.rsplit("/", 1)[-1].startswith(".")
        if not name.endswith("/") and not hidden:
            yield name
