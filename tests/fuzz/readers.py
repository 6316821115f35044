"""Damage files of each format until time is up; what is neither read nor refused is kept.

    python tests/fuzz/readers.py SECONDS [FORMAT …]      # default: 60 seconds each, all formats

With atheris (pip install atheris) the damage is guided by what the readers reach, else it is
random. Each format runs in a process of its own; the file that ended it lies in build/fuzz.
"""

import hashlib
import multiprocessing
import random
import resource
import sys
import time
import traceback
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from lawcheck.errors import SourceError
from tests.fuzz.samples import MUTATIONS, SAMPLES, take, without_helpers

KEPT = Path("build/fuzz")
SLOW = 10.0
MEMORY = 2 << 30


def one(name: str, content: bytes) -> bool:
    """Read one file; return whether it was read or refused in time."""
    under_way = KEPT / f"under-way-{name}"
    under_way.write_bytes(content)
    start = time.monotonic()
    try:
        take(name, content, KEPT / f"taken.{name}")
    except SourceError:
        pass
    except Exception:  # noqa: BLE001 - any other error is what is sought
        traceback.print_exc()
        keep(name, content, "raised")
        return False
    if time.monotonic() - start > SLOW:
        keep(name, content, "slow")
        return False
    return True


def keep(name: str, content: bytes, why: str) -> None:
    file = KEPT / f"{why}-{name}-{hashlib.sha256(content).hexdigest()[:12]}"
    file.write_bytes(content)
    print(f"{name}: {why}, kept as {file}")


def at_random(name: str, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    without_helpers(setattr)
    end, count, bad = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        chance = random.Random(f"{name}{count}{seconds}")
        bad += not one(name, chance.choice(MUTATIONS[name])(SAMPLES[name], chance))
        count += 1
    print(f"{name}: {count} files, {bad} bad")
    sys.exit(bad > 0)


def guided(name: str, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["lawcheck.read"]):  # readers load when needed
        without_helpers(setattr)
        with suppress(SourceError):
            take(name, SAMPLES[name], KEPT / f"taken.{name}")

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        return chance.choice(MUTATIONS[name])(data, chance)[:most]

    def check(data: bytes) -> None:
        if not one(name, data):
            message = "neither read nor refused in time"
            raise AssertionError(message)

    seeds = KEPT / f"seeds-{name}"
    seeds.mkdir(exist_ok=True)
    (seeds / "sample").write_bytes(SAMPLES[name])
    arguments = [sys.argv[0], str(seeds), f"-max_total_time={seconds}", f"-artifact_prefix={KEPT}/"]
    atheris.Setup([*arguments, "-max_len=65536"], check, custom_mutator=mutate)
    atheris.Fuzz()


def main(seconds: int, names: list[str]) -> int:
    KEPT.mkdir(parents=True, exist_ok=True)
    context = multiprocessing.get_context("spawn")
    failed = []
    for name in names:
        target = guided if find_spec("atheris") else at_random
        process = context.Process(target=target, args=(name, seconds))
        process.start()
        process.join()
        if process.exitcode:
            failed.append(name)
            print(f"{name}: ended with {process.exitcode}; see {KEPT}/under-way-{name}")
    return int(bool(failed))


if __name__ == "__main__":
    given = sys.argv[1:] or ["60"]
    sys.exit(main(int(given[0]), given[1:] or list(SAMPLES)))
