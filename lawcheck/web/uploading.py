"""A document handed in is scanned at once, by a worker that may be killed, and kept for a week.

It lies under a name that nobody can guess, in a folder that is no page's; the name it came with is
only shown. It is never run, never unpacked to disk, and gone with all that was kept of it when its
owner says so.
"""

import hashlib
import os
import secrets
import shutil
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path, PurePosixPath
from threading import BoundedSemaphore

from lawcheck.audit import Folder, Plan
from lawcheck.audit.basis import basis_of
from lawcheck.audit.taking import Come, not_come, numbered, read_anew
from lawcheck.errors import NotTaken
from lawcheck.language import later, say
from lawcheck.model import Unread
from lawcheck.read import name_of
from lawcheck.spread import Pool
from lawcheck.store import (
    Store,
    Taken,
    Upload,
    begin,
    finish,
    forget_upload,
    keep,
    keep_folders,
    keep_upload,
    moment,
    upload_list,
)
from lawcheck.web.desk import Desk

MOST = 30 << 20
"""Bytes; a scan of a hundred pages has about twenty million."""
DAYS = timedelta(days=7)
_UNDER_WAY = timedelta(hours=1)
_SECONDS = 120
_MEMORY = 3 << 30
_FOLDER, _FILE = "tai-len", "van-ban"
_LONGEST = 120
_TURNS = BoundedSemaphore(2)
_PATIENCE = 60
_BUSY = later("Máy chủ đang bận quét tệp của người khác. Hãy thử lại sau ít phút.")
_LARGE = later("Tệp lớn hơn {most} MB. Hãy tách tệp hoặc giảm dung lượng ảnh.")
_EMPTY = later("Chưa chọn tệp, hoặc tệp rỗng.")


def shown_name(name: str) -> str:
    """Return the name a file came with as it may be shown: no folders, no characters unseen."""
    last = PurePosixPath(name.replace("\\", "/")).name
    seen = "".join(c for c in unicodedata.normalize("NFC", last) if c.isprintable())
    return name_of(Path(seen))[:_LONGEST] if seen else "?"


def take(desk: Desk, name: str, content: bytes, who: str) -> Upload:
    """Scan a document that `who` hands in, and keep it with what was found.

    Raises:
        NotTaken: it is empty, too large, no document, or it did its reader harm.
    """
    if not content:
        raise NotTaken(say(_EMPTY))
    if len(content) > MOST:
        raise NotTaken(say(_LARGE, most=MOST >> 20))
    forget_old(desk)
    folder = private_folder(desk.store) / secrets.token_hex(16)
    folder.mkdir(mode=0o700, parents=True)
    upload = Upload(
        f"{_FOLDER}-{folder.name}", shown_name(name), str(folder), who, moment(desk.now())
    )
    try:
        (folder / _FILE).write_bytes(content)
        _scan(desk, upload, folder / _FILE, hashlib.sha256(content).hexdigest())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return upload


def forget(store: Store, upload: Upload) -> None:
    """Delete a document that was handed in, and what was kept of it."""
    with store.writing() as base:
        forget_upload(base, upload.plan)
    folder = Path(upload.folder)
    if folder.parent == private_folder(store):
        shutil.rmtree(folder, ignore_errors=True)


def forget_old(desk: Desk) -> None:
    """Delete what was handed in long ago."""
    with desk.store.reading() as base:
        held = upload_list(base)
    last = moment(desk.now() - DAYS)
    for upload in held:
        if upload.at < last:
            forget(desk.store, upload)
    _sweep(desk, {upload.folder for upload in held})


def _sweep(desk: Desk, held: Collection[str]) -> None:
    """Delete what a run that was cut off left behind."""
    home, last = private_folder(desk.store), (desk.now() - _UNDER_WAY).timestamp()
    for folder in home.iterdir() if home.is_dir() else ():
        if str(folder) not in held and folder.stat().st_mtime < last:
            shutil.rmtree(folder, ignore_errors=True)


def private_folder(store: Store) -> Path:
    """Return the folder of what was handed in: beside a SQLite file, else with the user's data."""
    if store.file is not None:
        return store.file.resolve().with_name(f"{store.file.name}.{_FOLDER}")
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "lawcheck" / _FOLDER


def _scan(desk: Desk, upload: Upload, path: Path, sha256: str) -> None:
    place = Folder(_FOLDER, path.parent)
    setup = replace(desk.setup, on=desk.today, file_bytes=min(MOST, desk.setup.file_bytes))
    plan = Plan(upload.plan, (place,), "", setup)
    judged, refused = numbered(_come(plan, path))
    if not judged:
        raise NotTaken("; ".join(told.reason for told in refused))
    basis, taken = basis_of(setup, desk.law), Taken(f"{_FOLDER}/{_FILE}", sha256, judged, refused)
    with desk.store.writing() as base:
        keep_upload(base, upload)
        keep_folders(base, plan.name, {place.name: place.path})
        audit = begin(base, plan.name, basis, desk.now())
        keep(base, audit, basis, taken)
        finish(base, audit, "{}", desk.now())


def _come(plan: Plan, path: Path) -> Iterator[Come]:
    """Read and judge in a worker; two at once, whoever comes later waits for a turn."""
    if not _TURNS.acquire(timeout=_PATIENCE):
        raise NotTaken(say(_BUSY))
    try:
        pool = Pool(workers=1, seconds=_SECONDS, memory=_MEMORY)
        for outcomes in pool.map(partial(read_anew, plan), [(path,)]):
            for outcome in outcomes:
                yield not_come(outcome) if isinstance(outcome, Unread) else outcome
    finally:
        _TURNS.release()
