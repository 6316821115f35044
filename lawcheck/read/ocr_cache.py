"""Pages once recognised, kept under the user's cache folder by the hash of their file.

Nothing needs the cache: where it cannot be written or read, pages are recognised again.
"""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lawcheck.read.pictures import DPI, Turn
from lawcheck.read.recognise import LANGUAGE, Seen, engine_version, language_data
from lawcheck.read.recognised import Recognised

SETTINGS = 4
"""Raise it whenever the program recognises pages differently."""


def cache_home() -> Path:
    """Return the folder of all recognised pages, whether it exists or not."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "lawcheck" / "ocr"


def kept(sha256: str, index: int) -> Recognised | None:
    """Return the page of a file as it was recognised before, None where it was not."""
    try:
        return _page(json.loads(_path(sha256, index).read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep(sha256: str, index: int, page: Recognised) -> None:
    """Keep a recognised page; another process reads all of it or nothing."""
    path = _path(sha256, index)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".json")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(page), file, ensure_ascii=False)
        Path(name).replace(path)


def _path(sha256: str, index: int) -> Path:
    return cache_home() / _method() / sha256[:2] / f"{sha256}-{index + 1}.json"


def _method() -> str:
    """Name all that decides how a page is recognised: engine, language and its data, resolution."""
    data = language_data()
    size = (data / f"{LANGUAGE}.traineddata").stat().st_size if data else 0
    return f"{engine_version()}-{LANGUAGE}-{size}-{DPI}-{SETTINGS}"


def _page(view: Any) -> Recognised:
    words = (Seen(**word | {"box": tuple(word["box"])}) for word in view["words"])
    return Recognised(tuple(words), view["width"], view["height"], Turn(**view["turn"]))
