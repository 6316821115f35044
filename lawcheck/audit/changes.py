"""What has changed since the store last saw the files: which to read, which to judge anew."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from lawcheck.audit.plan import Plan
from lawcheck.errors import ConfigError, SourceError
from lawcheck.read import Files, find_files, in_series, open_source
from lawcheck.store import Basis, Remembered


@dataclass(frozen=True, slots=True)
class Changes:
    """Files by what must be done with them."""

    hashes: Mapping[str, str]
    """The content of every file there is, by its name."""
    read: tuple[Files, ...]
    judge: tuple[Files, ...]
    gone: tuple[str, ...]


def changes(
    plan: Plan, basis: Basis, known: Mapping[str, Remembered], unread: frozenset[str]
) -> Changes:
    """Compare the files with what is known of them; those not read before are tried again.

    Raises:
        ConfigError: a folder that held files is empty: it is likelier not mounted than emptied.
    """
    found = in_series(find_files(folder.path for folder in plan.folders))
    there = {plan.name_of(files): files for files in found}
    _refuse_emptied(plan, there, known)
    hashes = {name: content_of(plan, files) for name, files in there.items()}
    stale = [
        name
        for name, content in hashes.items()
        if name in unread or not _is_read(known.get(name), content, basis)
    ]
    judge = [name for name in there if name not in {*stale} and known[name].basis != basis.mark]
    return Changes(
        hashes,
        tuple(there[name] for name in stale),
        tuple(there[name] for name in judge),
        tuple(name for name in known if name not in there),
    )


def content_of(plan: Plan, files: Files) -> str:
    """Return a hash of the content of files read at once, "" where one cannot be opened."""
    digest = hashlib.sha256()
    try:
        for path in files:
            digest.update(open_source(path, plan.setup.file_bytes).sha256.encode())
    except SourceError:
        return ""
    return digest.hexdigest()


def _is_read(known: Remembered | None, content: str, basis: Basis) -> bool:
    return (
        known is not None and known.content_hash == content != "" and known.reader == basis.reader
    )


def _refuse_emptied(
    plan: Plan, there: Mapping[str, Files], known: Mapping[str, Remembered]
) -> None:
    for folder in plan.folders:
        within = f"{folder.name}/"
        held = [name for name in known if name.startswith(within)]
        if held and not any(name.startswith(within) for name in there):
            message = (
                f"{folder.path} is empty, but held {len(held)} files at the last audit: mount it, "
                "or remove it from folders in [audit]"
            )
            raise ConfigError(message)
