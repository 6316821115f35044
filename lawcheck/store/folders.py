"""Where the files of a plan lie: a file is named "FOLDER/name below it", its folder by a path."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from lawcheck.store.tables import folders


def keep_folders(base: Connection, plan: str, paths: Mapping[str, Path]) -> None:
    """Write the folders of a plan by their names, in place of those known before."""
    base.execute(delete(folders).where(folders.c.plan == plan))
    rows = [{"plan": plan, "name": name, "path": str(path)} for name, path in paths.items()]
    base.execute(insert(folders), rows)


def folders_of(base: Connection, plan: str) -> dict[str, Path]:
    """Return the folders of a plan by their names."""
    rows = base.execute(select(folders).where(folders.c.plan == plan))
    return {row.name: Path(row.path) for row in rows}


def path_of(base: Connection, plan: str, file: str) -> Path | None:
    """Return where a file of a plan lies; None where that is not inside a folder of the plan."""
    name, _, below = file.partition("/")
    folder = folders_of(base, plan).get(name)
    if folder is None:
        return None
    path = folder / below
    return path if path.resolve().is_relative_to(folder.resolve()) else None
