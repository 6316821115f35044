"""The pool loses a poisoned file and nothing else."""

import os
import time
from datetime import date
from pathlib import Path

from lawcheck.model import Source, Unread
from lawcheck.scan import Outcome
from lawcheck.spread import Pool


def work(path: Path) -> Outcome:
    """Stand in for scanning: the name of the file says how it behaves."""
    match path.stem:
        case "hang":
            time.sleep(60)
        case "abort":
            os.abort()
        case "memory":
            raise MemoryError
        case "bug":
            message = "no such name"
            raise NameError(message)
    return Unread(Source(path.name, b"", ""), "Done", str(date.min))


def test_a_poisoned_file_costs_only_itself() -> None:
    names = ["a", "hang", "b", "abort", "c", "memory", "d", "bug", *map(str, range(20))]
    outcomes = list(Pool(workers=2, seconds=2).map(work, map(Path, names)))
    told = {o.source.name: o.error for o in outcomes if isinstance(o, Unread)}
    assert [n for n, e in told.items() if e == "Done"] == ["a", "b", "c", "d", *map(str, range(20))]
    assert {n: e for n, e in told.items() if e != "Done"} == {
        "hang": "TooSlow",
        "abort": "DamagedFile",
        "memory": "TooLarge",
        "bug": "ProgramFault",
    }


def test_outcomes_come_in_the_order_of_the_paths() -> None:
    names = [str(number) for number in range(30)]
    outcomes = Pool(workers=2, seconds=5).map(work, map(Path, names))
    assert [o.source.name for o in outcomes if isinstance(o, Unread)] == names


def test_an_empty_batch_ends_at_once() -> None:
    assert list(Pool(workers=1).map(work, [])) == []
