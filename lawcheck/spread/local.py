"""One machine: a pool of processes, each file with its own limits on time and memory.

A poisoned file may hang its reader, eat the memory or abort the interpreter (pdfium is C++):
the worker dies, the file is listed as unread, the rest of the batch is not touched.
"""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TimedOut
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from lawcheck.errors import DamagedFile, ProgramFault, TooLarge, TooSlow
from lawcheck.model import Unread
from lawcheck.scan import unread

if sys.platform != "win32":
    import resource

_AHEAD = 4
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pool:
    """How many workers, and what one file may cost."""

    workers: int = os.cpu_count() or 1
    seconds: int = 600
    memory: int = 4 << 30
    """Bytes of address space for one worker."""

    def map(
        self, function: Callable[[Path], T | Unread], paths: Iterable[Path]
    ) -> Iterator[T | Unread]:
        """Yield the outcome for each path, in order; at most a few are under way at once."""
        ahead = iter(paths)
        with self._processes() as pool:

            def submit(path: Path) -> tuple[Path, ProcessFuture[T | Unread]]:
                return path, pool.schedule(function, (path,), timeout=self.seconds)

            waiting = deque(map(submit, islice(ahead, self.workers * _AHEAD)))
            while waiting:
                yield self._outcome(*waiting.popleft())
                waiting.extend(map(submit, islice(ahead, 1)))

    def _processes(self) -> ProcessPool:
        return ProcessPool(
            self.workers,
            initializer=_limit_memory,
            initargs=(self.memory,),
            context=multiprocessing.get_context("spawn"),
        )

    def _outcome(self, path: Path, future: ProcessFuture[T | Unread]) -> T | Unread:
        try:
            outcome: T | Unread = future.result()
        except TimedOut:
            return unread(path, TooSlow(f"đọc quá {self.seconds} giây chưa xong; hãy tách nhỏ tệp"))
        except MemoryError:
            limit = self.memory >> 30
            return unread(path, TooLarge(f"cần hơn {limit} GB bộ nhớ để đọc; hãy tách nhỏ tệp"))
        except ProcessExpired as end:
            reason = f"bộ đọc dừng đột ngột (mã {end.exitcode}); tệp hỏng hoặc được tạo sai chuẩn"
            return unread(path, DamagedFile(reason))
        except Exception as bug:  # noqa: BLE001 - a fault of ours costs one file, and is shown
            return unread(path, ProgramFault(f"{type(bug).__name__}: {bug}"))
        return outcome


def _limit_memory(size: int) -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
