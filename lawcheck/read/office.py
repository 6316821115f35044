"""Formats that only LibreOffice reads (ODT, Word XML 2003) → DOCX, where it is installed.

It runs without a window, in a folder and with a profile of its own that are gone afterwards.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lawcheck.errors import DamagedFile, TooSlow, UnknownFormat
from lawcheck.language import say
from lawcheck.read import guard

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
_HOMES = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
"""Where it would leave traces; none are left outside its folder."""
_PROGRAMS = ("soffice", "libreoffice")


def to_docx(content: bytes, suffix: str) -> bytes:
    """Return a document as DOCX.

    Raises:
        SourceError: LibreOffice is missing, takes too long or cannot read the file.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        message = say(
            "Tệp dạng {suffix} chỉ đọc được qua LibreOffice: hãy cài bằng `{install}`, hoặc mở tệp và lưu lại thành DOCX.",
            suffix=suffix.upper(),
            install=INSTALL,
        )
        raise UnknownFormat(message)
    folder = Path(tempfile.mkdtemp(prefix="lawcheck-"))
    return _converted(program, folder, content, suffix)


def _converted(program: str, folder: Path, content: bytes, suffix: str) -> bytes:
    source = folder / f"source.{suffix}"
    source.write_bytes(content)
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    here = f"-env:UserInstallation={profile.as_uri()}"
    made_in = ["--convert-to", _FILTER, "--outdir", str(folder)]
    with _guarded(folder, [program, here, "--headless", "--norestore", *made_in, str(source)]):
        made = folder / "source.docx"
        if not made.is_file():
            message = say(
                "LibreOffice không mở được tệp này: hãy mở bằng Word và lưu lại thành DOCX."
            )
            raise DamagedFile(message)
        return made.read_bytes()


@contextmanager
def _guarded(folder: Path, command: list[str]) -> Iterator[None]:
    """Run a command to its end; its folder is there inside the context and gone after it."""
    run = [sys.executable, "-I", "-S", guard.__file__, str(SECONDS), str(folder), *command]
    with subprocess.Popen(  # noqa: S603 - no shell, and only a file of ours is named
        run,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | dict.fromkeys(_HOMES, str(folder)),
        start_new_session=True,
    ) as process:
        said = process.stdout.read() if process.stdout else b""
        if said == guard.SLOW:
            message = say(
                "LibreOffice mở tệp quá {seconds} giây: hãy lưu lại thành DOCX.", seconds=SECONDS
            )
            raise TooSlow(message)
        yield
