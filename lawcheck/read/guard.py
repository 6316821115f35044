"""Runs a program for a worker, and ends it with the worker however that ends.

    python guard.py SECONDS FOLDER PROGRAM …

The worker holds the other end of standard input, which closes when it has what it wants or is
killed. Then the program is ended with all it started, and its folder removed. Output that closes
means that the program has ended, of itself or, where "slow" was written, by the clock.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Thread

SLOW = b"slow"
_OUTPUT = 1


def main(seconds: float, folder: str, command: list[str]) -> None:
    """Run a command that works in a folder, for at most some seconds."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - no shell, and only a file of ours is named
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as program:
        left = Thread(target=_end_when_left, args=(program,), daemon=True)
        left.start()
        try:
            program.wait(seconds)
        except subprocess.TimeoutExpired:
            os.write(_OUTPUT, SLOW)
        _end(program)
    os.close(_OUTPUT)
    left.join()
    shutil.rmtree(folder, ignore_errors=True)


def _end_when_left(program: subprocess.Popen[bytes]) -> None:
    sys.stdin.buffer.read()
    _end(program)


def _end(program: subprocess.Popen[bytes]) -> None:
    """End the program together with those it started."""
    with suppress(OSError):
        if sys.platform == "win32":
            program.kill()
        else:
            os.killpg(program.pid, signal.SIGKILL)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2], sys.argv[3:])
