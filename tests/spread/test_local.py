"""The pool loses a poisoned file and nothing else."""

import os
import time
from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path

from lawcheck.model import Source, Unread
from lawcheck.read import Files
from lawcheck.scan import Outcome
from lawcheck.spread import Pool


def work(files: Files) -> tuple[Outcome, ...]:
    """Stand in for scanning: the names of the files say how they behave."""
    match "".join(path.stem for path in files):
        case "hang":
            time.sleep(60)
        case "abort":
            os.abort()
        case "memory":
            raise MemoryError
        case "bug":
            message = "no such name"
            raise NameError(message)
    return tuple(Unread(Source(path.name, b"", ""), "Done", str(date.min)) for path in files)


def outcomes_of(pool: Pool, batch: Iterable[Files]) -> list[Unread]:
    done = chain.from_iterable(pool.map(work, batch))
    return [outcome for outcome in done if isinstance(outcome, Unread)]


def alone(names: Iterable[str]) -> list[Files]:
    return [(Path(name),) for name in names]


def test_a_poisoned_file_costs_only_itself() -> None:
    names = ["a", "hang", "b", "abort", "c", "memory", "d", "bug", *map(str, range(20))]
    outcomes = outcomes_of(Pool(workers=2, seconds=2), alone(names))
    told = {outcome.source.name: outcome.error for outcome in outcomes}
    assert [n for n, e in told.items() if e == "Done"] == ["a", "b", "c", "d", *map(str, range(20))]
    assert {n: e for n, e in told.items() if e != "Done"} == {
        "hang": "TooSlow",
        "abort": "DamagedFile",
        "memory": "TooLarge",
        "bug": "ProgramFault",
    }


def test_outcomes_come_in_the_order_of_the_paths() -> None:
    names = [str(number) for number in range(30)]
    outcomes = outcomes_of(Pool(workers=2, seconds=5), alone(names))
    assert [outcome.source.name for outcome in outcomes] == names


def test_parts_that_fail_together_are_read_one_by_one() -> None:
    batch = [(Path("a"),), (Path("me"), Path("mory")), (Path("bu"), Path("g")), (Path("c"),)]
    outcomes = outcomes_of(Pool(workers=2, seconds=5), batch)
    assert [(outcome.source.name, outcome.error) for outcome in outcomes] == [
        ("a", "Done"),
        ("me", "Done"),
        ("mory", "Done"),
        ("bu", "Done"),
        ("g", "Done"),
        ("c", "Done"),
    ]


def test_an_empty_batch_ends_at_once() -> None:
    assert list(Pool(workers=1).map(work, [])) == []


def slowly() -> None:
    time.sleep(1.5)


def test_getting_ready_is_on_no_file_s_time() -> None:
    outcomes = outcomes_of(Pool(workers=1, seconds=1, ready=slowly), alone("a"))
    assert [outcome.error for outcome in outcomes] == ["Done"]


def test_whoever_breaks_off_does_not_wait_for_a_file_that_hangs() -> None:
    start = time.monotonic()
    outcomes = Pool(workers=2, seconds=30).map(work, alone(["a", "hang"]))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert time.monotonic() - start < 20
