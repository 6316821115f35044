"""A PostgreSQL server of its own, for as long as it is needed."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def binaries_found() -> str | None:
    """Return the folder of the binaries of a PostgreSQL server."""
    found = str(_BINARIES[-1]) if _BINARIES else shutil.which("initdb")
    return str(Path(found).parent) if found else None


@contextmanager
def started(binaries: str) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="lawcheck-pg-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)

    def run(*command: str) -> None:
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

    data, options = str(folder / "data"), f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        run(f"{binaries}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8")
        run(f"{binaries}/pg_ctl", "-D", data, "-o", options, "-l", f"{data}/log", "-w", "start")
        yield f"postgresql+psycopg://postgres@/postgres?host={quote(str(folder))}"
        run(f"{binaries}/pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
