"""A ZIP archive of documents stands for the documents in it."""

import io
import zipfile
from pathlib import Path

import pytest

from lawcheck.errors import CannotOpen, EncryptedFile, SourceError, TooLarge, UnknownFormat
from lawcheck.read import extract, find_files, limits, open_source
from tests.read.making import docx, paragraph

DOCUMENT = docx(paragraph("Điều 1. Phạm vi"))


def zipped(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return packed.getvalue()


def put(folder: Path, content: bytes, name: str = "a.zip") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_each_member_is_a_source_named_after_its_archive(tmp_path: Path) -> None:
    parts = {"b.docx": DOCUMENT, "sub/c.docx": DOCUMENT, "__MACOSX/b.docx": b"", ".x": b"x"}
    file = put(tmp_path, zipped(**parts))
    found = list(find_files([tmp_path]))
    assert [path.as_posix() for path in found] == [f"{file}!/b.docx", f"{file}!/sub/c.docx"]
    source = open_source(found[0])
    assert (source.name, source.content) == (f"{file}!/b.docx", DOCUMENT)


def test_a_word_file_named_zip_is_one_document(tmp_path: Path) -> None:
    content = zipped(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})
    assert list(find_files([put(tmp_path, content)])) == [tmp_path / "a.zip"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"PK\x03\x04 broken", SourceError),
        (zipped(), SourceError),
        (zipped(**{"../out.docx": DOCUMENT}), SourceError),
        (zipped(b=DOCUMENT).replace(b"\x00\x00\x08\x00", b"\x01\x00\x08\x00"), EncryptedFile),
        (zipped(b=bytes(limits.RATIO_FROM_BYTES + 1)), TooLarge),
    ],
)
def test_an_archive_that_is_not_opened_is_told_once(
    tmp_path: Path, content: bytes, error: type[SourceError]
) -> None:
    (found,) = find_files([put(tmp_path, content)])
    with pytest.raises(error):
        extract(open_source(found))


def test_an_archive_in_an_archive_is_told_and_not_opened(tmp_path: Path) -> None:
    (found,) = find_files([put(tmp_path, zipped(**{"b.zip": zipped(c=DOCUMENT)}))])
    with pytest.raises(UnknownFormat, match="giải nén"):
        extract(open_source(found))


def test_a_member_may_be_no_larger_than_a_file(tmp_path: Path) -> None:
    (found,) = find_files([put(tmp_path, zipped(b=b"x" * 100))])
    with pytest.raises(TooLarge):
        open_source(found, 99)


def test_a_member_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = put(tmp_path, zipped(b=DOCUMENT))
    with pytest.raises(CannotOpen, match="không có"):
        open_source(Path(f"{file}!/c"))
