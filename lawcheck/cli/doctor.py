"""`lawcheck doctor`: what is installed, what is missing, and the command that installs it."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from lawcheck.language import say

# The engine and its pictures are heavy, and `lawcheck --help` asks every command for its help.
# ruff: noqa: PLC0415

_FIRST, _AFTER = (3, 11), (3, 14)
_OFFICE = "apt-get install libreoffice-writer-nogui"
_PYTHON = "apt-get install python3.13"


@dataclass(frozen=True, slots=True)
class Part:
    """Something lawcheck uses: what was found of it, and the command that brings it."""

    name: str
    found: str | None
    command: str
    needed: bool = True


@click.command("doctor")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Tell what is missing on this machine, and the command that installs it."""
    parts = tuple(_parts())
    for part in parts:
        click.echo(_line(part))
    if any(part.needed and part.found is None for part in parts):
        click.echo(say("\nMáy còn thiếu thành phần cần thiết: chạy các lệnh ghi ở trên."))
        ctx.exit(1)
    click.echo(say("\nMáy đã đủ thành phần cần thiết."))


def _parts() -> Iterator[Part]:
    from lawcheck.read.recognise import (
        DATA,
        ENGINE,
        engine_installed,
        engine_version,
        language_data,
    )

    python = platform.python_version() if _FIRST <= sys.version_info[:2] < _AFTER else None
    data = language_data()
    yield Part("Python 3.11–3.13", python, _PYTHON)
    yield Part(say("Nhận dạng chữ (OCR)"), engine_version() if engine_installed() else None, ENGINE)
    yield Part(say("Dữ liệu tiếng Việt"), f"{data}" if data else None, DATA)
    yield Part("LibreOffice", shutil.which("soffice"), _OFFICE, needed=False)
    yield _cache()


def _cache() -> Part:
    from lawcheck.read.ocr_cache import cache_home

    home = cache_home()
    return Part(say("Thư mục nhớ tạm"), _writable(home), f"mkdir -p {home}", needed=False)


def _writable(home: Path) -> str | None:
    """Return the cache folder where it can be written to, or made."""
    there = next(folder for folder in (home, *home.parents) if folder.exists())
    return f"{home}" if os.access(there, os.W_OK) and Path(there).is_dir() else None


def _line(part: Part) -> str:
    if part.found:
        return f"{say('có'):7}{part.name}: {part.found}"
    kind = say("thiếu") if part.needed else say("không")
    use = say("cài bằng") if part.needed else say("không bắt buộc; cài bằng")
    return f"{kind:7}{part.name}: {use} `{part.command}`"
