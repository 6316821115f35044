"""What of the machine decides how a file is read: without it a picture, or an old format, is not."""

import shutil
from importlib.util import find_spec


def tools() -> str:
    """Name the programs that reading finds on this machine; another name, and files read anew."""
    return f"{_engine()} {'office' if shutil.which('soffice') else 'no office'}"


def _engine() -> str:
    if find_spec("PIL") is None:
        return "no pictures"
    from lawcheck.read.recognise import engine_version, missing  # noqa: PLC0415 - needs PIL

    return "no engine" if missing() else engine_version()
