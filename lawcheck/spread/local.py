"""One machine: a pool of processes, each file with its own limits on time and memory.

The parts of one document are read at once; where that fails, each is read by itself.

A poisoned file may hang its reader, eat the memory or abort the interpreter (pdfium is C++):
the worker dies, the file is listed as unread, the rest of the batch is not touched.
"""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TimedOut
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from lawcheck.errors import DamagedFile, ProgramFault, TooLarge, TooSlow
from lawcheck.language import later, say
from lawcheck.model import Unread
from lawcheck.read import Files
from lawcheck.scan import unread

if sys.platform != "win32":
    import resource

_AHEAD = 4
_FILES = 500
"""A worker is replaced after so many: what native libraries never give back stays bounded."""
_SLOW = later(
    "Đọc quá {seconds} giây chưa xong: hãy tách nhỏ tệp, hoặc tăng seconds ở mục [limits] của lawcheck.toml."
)
_GREEDY = later(
    "Cần hơn {megabytes} MB bộ nhớ để đọc: hãy tách nhỏ tệp, "
    "hoặc tăng memory_mb ở mục [limits] của lawcheck.toml."
)
_ABORTED = later(
    "Bộ đọc dừng đột ngột, có thể vì tệp hỏng, quá lớn hoặc được tạo sai chuẩn: hãy mở tệp, lưu hoặc in lại "
    "thành PDF rồi quét lại."
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pool:
    """How many workers, and what one file may cost."""

    workers: int = os.cpu_count() or 1
    seconds: int = 600
    memory: int = 4 << 30
    """Bytes of address space for one worker."""
    ready: Callable[[], object] = bool
    """What a worker loads before its first file, on no file's time."""

    def map(
        self, function: Callable[[Files], tuple[T | Unread, ...]], batch: Iterable[Files]
    ) -> Iterator[tuple[T | Unread, ...]]:
        """Yield what comes of each, in order; at most a few are under way at once."""
        ahead = iter(batch)
        with self._processes() as pool:

            def submit(files: Files) -> tuple[Files, ProcessFuture[tuple[T | Unread, ...]]]:
                return files, pool.schedule(function, (files,), timeout=self.seconds * len(files))

            waiting = deque(map(submit, islice(ahead, self.workers * _AHEAD)))
            while waiting:
                files, future = waiting.popleft()
                outcome = self._outcome(files[0], future)
                if isinstance(outcome, Unread) and len(files) > 1:
                    waiting.extendleft(submit((path,)) for path in reversed(files))
                    continue
                yield (outcome,) if isinstance(outcome, Unread) else outcome
                waiting.extend(map(submit, islice(ahead, 1)))

    @contextmanager
    def _processes(self) -> Iterator[ProcessPool]:
        pool = ProcessPool(
            self.workers,
            max_tasks=_FILES,
            initializer=_begin,
            initargs=(self.memory, self.ready),
            context=multiprocessing.get_context("spawn"),
        )
        try:
            yield pool
        finally:  # whoever breaks off does not wait for the files under way
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _outcome(
        self, path: Path, future: ProcessFuture[tuple[T | Unread, ...]]
    ) -> tuple[T | Unread, ...] | Unread:
        try:
            outcome: tuple[T | Unread, ...] = future.result()
        except TimedOut:
            return unread(path, TooSlow(say(_SLOW, seconds=self.seconds)))
        except MemoryError:
            return unread(path, TooLarge(say(_GREEDY, megabytes=self.memory >> 20)))
        except ProcessExpired:
            return unread(path, DamagedFile(say(_ABORTED)))
        except Exception as bug:  # noqa: BLE001 - a fault of ours costs one file, and is shown
            return unread(path, ProgramFault(f"{type(bug).__name__}: {bug}"))
        return outcome


def _begin(memory: int, ready: Callable[[], object]) -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    ready()
