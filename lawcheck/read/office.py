"""Formats that only LibreOffice reads (ODT, Word XML 2003) → DOCX, where it is installed.

It runs without a window, in a folder and with a profile of its own that are gone afterwards.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from lawcheck.errors import DamagedFile, TooSlow, UnknownFormat

INSTALL = "apt-get install libreoffice-writer-nogui"
SECONDS = 60
_FILTER = "docx:MS Word 2007 XML"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item></oor:items>
"""
"""No macros, and nothing fetched that a document links to."""
_PROGRAMS = ("soffice", "libreoffice")


def to_docx(content: bytes, suffix: str) -> bytes:
    """Return a document as DOCX.

    Raises:
        SourceError: LibreOffice is missing, takes too long or cannot read the file.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        message = (
            f"Tệp dạng {suffix.upper()} chỉ đọc được qua LibreOffice: hãy cài bằng `{INSTALL}`, "
            "hoặc mở tệp và lưu lại thành DOCX."
        )
        raise UnknownFormat(message)
    with TemporaryDirectory(prefix="lawcheck-", ignore_cleanup_errors=True) as name:
        return _converted(program, Path(name), content, suffix)


def _converted(program: str, folder: Path, content: bytes, suffix: str) -> bytes:
    source = folder / f"source.{suffix}"
    source.write_bytes(content)
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    here = f"-env:UserInstallation={profile.as_uri()}"
    made_in = ["--convert-to", _FILTER, "--outdir", str(folder)]
    _run([program, here, "--headless", "--norestore", *made_in, str(source)])
    made = folder / "source.docx"
    if not made.is_file():
        message = "LibreOffice không mở được tệp này: hãy mở bằng Word và lưu lại thành DOCX."
        raise DamagedFile(message)
    return made.read_bytes()


def _run(command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - no shell, and only a file of ours is named
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired as error:
            _end(process)
            message = f"LibreOffice mở tệp quá {SECONDS} giây: hãy lưu lại thành DOCX."
            raise TooSlow(message) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program together with those it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
