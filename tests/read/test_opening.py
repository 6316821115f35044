"""Whatever lies in a folder is opened or told; nothing hangs, nothing is passed over."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from lawcheck.errors import CannotOpen, EmptyFile, SourceError, TooLarge
from lawcheck.read import find_files, open_source
from lawcheck.scan import unread

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need POSIX")


def names(folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in find_files([folder])]


def test_a_folder_linked_from_outside_is_told_and_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    (outside / "a.txt").write_text("Điều 1", encoding="utf-8")
    (inside / "sub").mkdir(parents=True)
    (inside / "nam-2020").symlink_to(outside)
    (inside / "lai").symlink_to(inside / "sub")
    assert names(inside) == ["nam-2020"]
    with pytest.raises(CannotOpen, match="liên kết đến thư mục"):
        open_source(inside / "nam-2020")


def test_a_linked_file_is_read_once_for_each_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Điều 1", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path) == ["a.txt", "b.txt"]
    assert open_source(tmp_path / "b.txt").content == "Điều 1".encode()


def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "b.pdf"))
    (tmp_path / "c.pdf").symlink_to("/dev/zero")
    (tmp_path / "d.zip").symlink_to("/dev/zero")
    found = list(find_files([tmp_path]))
    assert len(found) == 4
    for file in found:
        with pytest.raises(CannotOpen, match="Không phải tệp"):
            open_source(file)


@pytest.mark.parametrize(
    ("prepare", "error", "reason"),
    [
        (lambda file: file.mkdir(), CannotOpen, "đổi tên thư mục"),
        (lambda file: file.touch(), EmptyFile, "0 byte"),
        (lambda file: file.symlink_to("nowhere"), CannotOpen, "không tồn tại"),
        (lambda _: None, CannotOpen, "vừa bị xóa"),
    ],
)
def test_each_reason_says_what_to_do(
    tmp_path: Path, prepare: object, error: type[SourceError], reason: str
) -> None:
    file = tmp_path / "x.pdf"
    prepare(file)  # type: ignore[operator]
    with pytest.raises(error, match=reason):
        open_source(file)


def test_a_file_that_grows_while_it_is_read_stays_within_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 100)
    small = os.stat_result((0o100644, 0, 0, 1, 0, 0, 10, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda _: small)
    with pytest.raises(TooLarge):
        open_source(file, 50)


AS_NOBODY = """\
import os, sys
from pathlib import Path
import lawcheck.read.archive
from lawcheck.read import find_files, open_source
os.setuid(65534)
for file in find_files([Path(sys.argv[1])]):
    try:
        open_source(file)
    except Exception as error:
        print(file.name, type(error).__name__, error)
    else:
        print(file.name, "read")
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="needs another user")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)
    for name, mode in {"closed": 0, "listed": 0o744}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.zip").write_bytes(b"x")
        (tmp_path / name).chmod(mode)
    for name, mode in {"b.txt": 0, "c.zip": 0, "d.txt": 0o644}.items():
        (tmp_path / name).write_bytes(b"x")
        (tmp_path / name).chmod(mode)
    run = [sys.executable, "-c", AS_NOBODY, str(tmp_path)]
    said = subprocess.run(run, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split(maxsplit=2)[:2] for line in said] == [
        ["b.txt", "CannotOpen"],
        ["c.zip", "CannotOpen"],
        ["d.txt", "read"],
        ["a.zip", "CannotOpen"],
        ["closed", "CannotOpen"],
    ]
    assert sum("không có quyền đọc" in line for line in said) == 4


def test_locks_that_word_leaves_are_no_documents(tmp_path: Path) -> None:
    for name in ("~$n.docx", ".n.docx", "n.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert names(tmp_path) == ["n.docx"]


def test_an_odd_name_can_be_written_anywhere(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/a\n\x1b[31m\xff\xe2\x80\xae.txt"
    Path(os.fsdecode(odd)).write_bytes(b"x")
    (found,) = find_files([tmp_path])
    name = open_source(found).name
    assert name == str(tmp_path / r"a\n\x1b[31m\xff\u202e.txt")
    assert unread(found, CannotOpen("")).source.name == name
