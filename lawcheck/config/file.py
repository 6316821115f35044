"""lawcheck.toml → Settings: found upward from a folder, read, and what is wrong told with its line.

The search begins in the folder and goes on in its parents; the first file holds alone. It ends at
the home folder, at a folder with `.git`, and below a folder that anyone may write to, such as
/tmp: a file there is not the office's, and it names rules, which are run.
"""

import os
import stat
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import msgspec

from lawcheck.config.mistakes import told
from lawcheck.config.settings import Plan, Settings
from lawcheck.errors import ConfigError

NAME = "lawcheck.toml"


def read_settings(folder: Path) -> Settings:
    """Read the lawcheck.toml that holds for `folder`; without one, the defaults.

    Raises:
        ConfigError: the file is not TOML, or a setting means nothing; the message names it.
    """
    path = settings_file(folder)
    return Settings() if path is None else settings_in(path)


def settings_file(folder: Path) -> Path | None:
    """Return the lawcheck.toml of the folder, or of the nearest parent that has one."""
    files = (each / NAME for each in _upward(folder.absolute()))
    return next((file for file in files if file.is_file()), None)


def _upward(folder: Path) -> Iterator[Path]:
    for each in (folder, *folder.parents):
        if each != folder and _is_anyones(each):
            return
        yield each
        if each == Path.home() or (each / ".git").exists():
            return


def _is_anyones(folder: Path) -> bool:
    return os.name == "posix" and bool(folder.stat().st_mode & stat.S_IWOTH)


def settings_in(path: Path) -> Settings:
    """Read one file of settings, whatever its name; its folders are relative to it.

    Raises:
        ConfigError: as `read_settings`.
    """
    text = text_of(path)
    try:
        settings = msgspec.convert(
            tables(path, text),
            Settings,
            builtin_types=(datetime, date, time),
            str_keys=True,
            dec_hook=_folder,
        )
    except msgspec.ValidationError as error:
        raise ConfigError(told(path, text, str(error))) from error
    scan, forms, audit = settings.scan, settings.forms.folder, settings.audit
    return msgspec.structs.replace(
        settings,
        scan=msgspec.structs.replace(
            scan, rules=_below(path, scan.rules), corpus=_below(path, scan.corpus)
        ),
        forms=msgspec.structs.replace(
            settings.forms, folder=forms and next(iter(_below(path, (forms,))))
        ),
        audit=audit and _audit(path, audit),
    )


def _audit(file: Path, audit: Plan) -> Plan:
    mail = audit.mail
    if mail and mail.password_file:
        mail = msgspec.structs.replace(mail, password_file=file.parent / mail.password_file)
    return msgspec.structs.replace(audit, folders=_below(file, audit.folders), mail=mail)


def text_of(path: Path) -> str:
    """Return the text of a lawcheck.toml, also where an editor put a byte order mark before it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: is not UTF-8; save it so"
        raise ConfigError(message) from error


def tables(path: Path, text: str) -> dict[str, Any]:
    """Return what stands in a TOML text."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: {error}"
        raise ConfigError(message) from error


def _folder(kind: type, value: str) -> Path:
    if kind is not Path:
        raise NotImplementedError
    return Path(value)


def _below(file: Path, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    for path in paths:
        if not (file.parent / path).is_dir():
            message = f"{file}: there is no folder {path}; create it or remove the entry"
            raise ConfigError(message)
    return tuple(file.parent / path for path in paths)
