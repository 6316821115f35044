"""OpenDocument and Word XML 2003 through LibreOffice, or a reason with the command."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.errors import DamagedFile, EncryptedFile, TooSlow, UnknownFormat
from lawcheck.model import Source
from lawcheck.read import extract, office
from tests.read.making import archive

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Bãi bỏ</text:p></text:note-body></text:note>"
)
CONTENT = (
    f'<office:document-content xmlns:office="{_OFFICE}:office:1.0" xmlns:text="{_OFFICE}:text:1.0"'
    ' office:version="1.2"><office:body><office:text><text:p>QUYẾT ĐỊNH</text:p>'
    f"<text:p>Điều 1. Phạm vi{NOTE}</text:p></office:text></office:body></office:document-content>"
)
_ENTRY = "manifest:file-entry manifest:media-type"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<{_ENTRY}="application/vnd.oasis.opendocument.text" manifest:full-path="/"/>'
    f'<{_ENTRY}="text/xml" manifest:full-path="content.xml"/></manifest:manifest>'
)
PARTS = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": CONTENT,
    "META-INF/manifest.xml": MANIFEST,
}
ODT = Source.of("a.odt", archive(PARTS))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_open_document_is_read() -> None:
    reading = extract(ODT)
    assert (reading.text, reading.notes) == ("QUYẾT ĐỊNH\nĐiều 1. Phạm vi", ("Bãi bỏ",))


def test_without_libreoffice_the_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnknownFormat, match="apt-get install libreoffice"):
        extract(ODT)


def test_a_password_is_told() -> None:
    locked = MANIFEST.replace("/></manifest:m", "><manifest:encryption-data/></x></manifest:m")
    with pytest.raises(EncryptedFile):
        extract(Source.of("a.odt", archive({**PARTS, "META-INF/manifest.xml": locked})))


def program(folder: Path, script: str) -> str:
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("script", "error"), [("sleep 30 & wait", TooSlow), ("exit 1", DamagedFile)]
)
def test_a_program_that_hangs_or_fails_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, error: type[Exception]
) -> None:
    stand_in = program(tmp_path, script)
    monkeypatch.setattr(shutil, "which", lambda _: stand_in)
    monkeypatch.setattr(office, "SECONDS", 0.2)
    with pytest.raises(error):
        extract(ODT)


def ended(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or ") Z " in state.read_text(encoding="utf-8")


def waited_for(happened: Callable[[], bool]) -> bool:
    for _ in range(200):
        if happened():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_a_killed_worker_takes_the_program_and_its_folder_along(tmp_path: Path) -> None:
    told = tmp_path / "told"
    script = f'sleep 60 & echo "$! $PWD $HOME" > {told}.new; mv {told}.new {told}; wait'
    stand_in = program(tmp_path, script)
    code = f"from lawcheck.read import office; office._PROGRAMS = ({stand_in!r},); office.to_docx(b'', 'odt')"
    worker = subprocess.Popen([sys.executable, "-c", code])
    assert waited_for(told.exists)
    worker.kill()
    worker.wait()
    process, _, home = told.read_text(encoding="utf-8").split()
    assert "lawcheck-" in home
    assert waited_for(lambda: ended(int(process)) and not Path(home).exists())


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_nothing_of_a_conversion_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = program(tmp_path, "touch $HOME/.config; exit 0")
    monkeypatch.setattr(shutil, "which", lambda _: stand_in)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(DamagedFile):
        extract(ODT)
    assert [file.name for file in tmp_path.iterdir()] == ["soffice"]
