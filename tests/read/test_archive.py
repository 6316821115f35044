"""Archives built to overload, mislead or lead outside are refused, each for its reason."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from lawcheck.errors import (
    CannotOpen,
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    ForbiddenContent,
    SourceError,
    TooLarge,
    UnknownFormat,
)
from lawcheck.model import Source
from lawcheck.read import extract, find_files, limits, open_source
from tests.read.making import archive, docx, paragraph
from tests.read.test_office import PARTS

DOCUMENT = docx(paragraph("Điều 1. Phạm vi"))
OLD_WORD = b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
Fill = Callable[[zipfile.ZipFile], object]


def packed(fill: Fill, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as target:
        fill(target)
    return file.getvalue()


def each(names: Iterable[str], text: str) -> Fill:
    def fill(target: zipfile.ZipFile) -> None:
        for name in names:
            target.writestr(name, text)

    return fill


def named(name: str) -> bytes:
    """An archive whose one entry has exactly that name, whatever `zipfile` makes of it."""
    plain = "x" * len(name.encode())
    return packed(lambda target: target.writestr(plain, "a")).replace(plain.encode(), name.encode())


def overlapping() -> bytes:
    """Two entries of the directory that share one header."""
    whole = packed(each(("a.txt", "b.txt"), "a" * 99))
    second = whole.rindex(b"PK\x01\x02")
    return whole[: second + 42] + bytes(4) + whole[second + 46 :]


def two_of_one_name(target: zipfile.ZipFile) -> None:
    target.writestr("a.txt", "Điều 1")
    with pytest.warns(UserWarning, match="Duplicate"):
        target.writestr("a.txt", "Điều 2")


def linked(target: zipfile.ZipFile) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    target.writestr(link, "../../etc/passwd")


def read_all(folder: Path, content: bytes) -> None:
    file = folder / "kho.zip"
    file.write_bytes(content)
    for found in find_files([folder]):
        extract(open_source(found))


def _told(value: object) -> str:
    """The bytes of an archive hold the time it was made: no name for a test."""
    return "archive" if isinstance(value, bytes) else getattr(value, "__name__", str(value))


@pytest.mark.parametrize(
    ("content", "error", "reason"),
    [
        (named("../a.txt"), ForbiddenContent, "ra ngoài"),
        (named("/etc/a.txt"), ForbiddenContent, "ra ngoài"),
        (named("C:/a.txt"), ForbiddenContent, "ra ngoài"),
        (named("..\\a.txt"), ForbiddenContent, "ra ngoài"),
        (named("a.txt\0.exe"), ForbiddenContent, "ra ngoài"),
        (overlapping(), ForbiddenContent, "chồng lên nhau"),
        (packed(two_of_one_name), DamagedFile, "2 mục cùng tên"),
        (packed(linked), CannotOpen, "liên kết"),
        (packed(lambda t: t.writestr("a", "x"), zipfile.ZIP_LZMA), UnknownFormat, "ít gặp"),
        (packed(lambda t: t.writestr("a", "x"), zipfile.ZIP_BZIP2), UnknownFormat, "ít gặp"),
        (packed(zipfile.ZipFile.namelist), UnknownFormat, "không có văn bản nào"),
        (packed(lambda t: t.mkdir("a")), UnknownFormat, "không có văn bản nào"),
        (packed(lambda t: t.writestr("a.zip", archive({"b": "x"}))), UnknownFormat, "giải nén"),
        (packed(lambda t: t.writestr("a", bytes(21 << 20))), TooLarge, "tỷ lệ bất thường"),
        (packed(lambda t: t.writestr("a", "")), EmptyFile, "rỗng"),
        (packed(lambda t: t.writestr("a", "xx"))[:-30], DamagedFile, "hỏng"),
    ],
    ids=_told,
)
def test_the_reason_is_told(
    tmp_path: Path, content: bytes, error: type[SourceError], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        read_all(tmp_path, content)


def test_many_small_entries_are_refused_by_the_size_of_their_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = packed(each(map(str, range(50)), ""))
    monkeypatch.setattr(limits, "ENTRIES", 49)
    with pytest.raises(TooLarge, match="50 mục"):
        read_all(tmp_path, many)
    monkeypatch.setattr(limits, "DIRECTORY_BYTES", 1000)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(TooLarge, match="Danh mục"):
        read_all(tmp_path, many)


def test_an_entry_that_lies_about_its_size_unpacks_to_no_more() -> None:
    content = packed(lambda target: target.writestr("word/document.xml", bytes(64 << 20)))
    lying = content.replace(struct.pack("<I", 64 << 20), struct.pack("<I", 1000))
    tracemalloc.start()
    with pytest.raises(DamagedFile):
        extract(Source.of("x", lying))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


def test_a_large_archive_of_ordinary_documents_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 2 * len(DOCUMENT))
    read_all(tmp_path, archive({f"{n}.docx": DOCUMENT for n in range(3)}))


@pytest.mark.parametrize("name", ["a//b.txt", "./a/b.txt", "Quyết định.txt", "a!/b.txt"])
def test_however_a_member_is_named_it_is_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "kho!"
    folder.mkdir()
    (folder / "a.zip").write_bytes(named(name).replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00"))
    (found,) = find_files([tmp_path])
    assert open_source(found).content == b"a"
    assert found.as_posix().endswith(Path(name).as_posix())


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
def test_a_doctype_never_reaches_libreoffice(part: str) -> None:
    declared = {**PARTS, part: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}
    with pytest.raises(ForbiddenContent, match=f"DOCTYPE.*{part}"):
        extract(Source.of("a.odt", archive(declared)))


def test_a_doctype_in_old_word_xml_never_reaches_libreoffice() -> None:
    with pytest.raises(ForbiddenContent, match="DOCTYPE"):
        extract(Source.of("a.xml", OLD_WORD + b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "cp037"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml", "[Content_Types].xml"])
def test_a_doctype_is_found_in_any_encoding(encoding: str, part: str) -> None:
    name = {"cp037": "IBM037"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{name}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    body = {} if part.startswith("[") else {"word/document.xml": b"<a/>"}
    content = text.encode(encoding)
    if encoding == "utf-7":
        content = text[:38].encode() + text[38:].encode(encoding)
    with pytest.raises((ForbiddenContent, DamagedFile)):
        extract(Source.of("x", archive({**body, part: content})))


def test_other_open_documents_are_told() -> None:
    sheet = {**PARTS, "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    with pytest.raises(UnknownFormat, match="bảng tính"):
        extract(Source.of("a.ods", archive(sheet)))


def test_a_locked_archive_is_told(tmp_path: Path) -> None:
    content = packed(lambda target: target.writestr("a", "xx"))
    locked = content.replace(b"\x14\x00\x00\x00\x08", b"\x14\x00\x01\x00\x08")
    with pytest.raises(EncryptedFile, match="mật khẩu"):
        read_all(tmp_path, locked)
