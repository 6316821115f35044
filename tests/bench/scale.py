"""Cost of the law against the size of the corpus, in memory and in the SQLite form, as a table.

python tests/bench/scale.py [DOCUMENTS ...]; each size is measured in its own process.
"""

import csv
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from lawcheck.law import Law, Registry, load_law
from lawcheck.law.overlay import document_cells, relation_cells
from lawcheck.law.rows import COLUMNS, DOCUMENTS, MANIFEST, RELATIONS
from lawcheck.law.store import write_store
from lawcheck.model import Citation, Key, Role, Span, Target
from lawcheck.shipped import corpus_folder
from tests.bench.national import Shape, documents, relations

_SIZES = (50_000, 100_000, 200_000, 500_000)
_PER_DOCUMENT = 6
_ON = date(2026, 1, 15)
_COLUMNS = (
    "form",
    "documents",
    "relations",
    "load s",
    "effect µs",
    "10k citations s",
    "impact ms",
    "MB",
)


def main(sizes: tuple[int, ...]) -> None:
    print("".join(f"{column:>16}" for column in _COLUMNS))
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _make(Path(folder), size)
            for form in ("memory", "sqlite"):
                command = [sys.executable, __file__, "--measure", form, folder, str(size)]
                print(
                    subprocess.run(command, capture_output=True, text=True, check=True).stdout,
                    end="",
                )


def _make(folder: Path, size: int) -> None:
    shape = Shape.of(load_law([corpus_folder()]).registry)
    records = documents(size)
    acts = list(relations(records, size * _PER_DOCUMENT, shape))
    known = date(2026, 4, 1)
    asked = random.Random(3).sample([record.key for record in records], 10_000)
    (folder / "asked.txt").write_text("\n".join(asked), encoding="utf-8")
    write_store(folder / "kho.sqlite", records, acts, known, "bench")
    for name, table in (
        (DOCUMENTS, map(document_cells, records)),
        (RELATIONS, {row[:5]: row for row in map(relation_cells, acts)}.values()),
    ):
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS[name])
            writer.writerows(table)
    (folder / MANIFEST).write_text(f"known_through = {known}\n", encoding="utf-8")


def measure(form: str, folder: Path, size: int) -> None:
    path = folder if form == "memory" else folder / "kho.sqlite"
    paths = [path] if form == "memory" else [corpus_folder(), path]
    started = time.perf_counter()
    law = load_law(paths)
    loaded = time.perf_counter() - started
    keys = [Key(key) for key in (folder / "asked.txt").read_text(encoding="utf-8").splitlines()]
    busiest = _busiest(law.registry, keys)
    cells = (
        form,
        size,
        size * _PER_DOCUMENT,
        f"{loaded:.2f}",
        f"{_effects(law, keys) * 1e6:.1f}",
        f"{_statuses(law, keys):.2f}",
        f"{_timed(lambda: _impact(law.registry, busiest)) * 1e3:.1f}",
        _peak(),
    )
    print("".join(f"{cell!s:>16}" for cell in cells))


def _effects(law: Law, keys: list[Key]) -> float:
    """Time of one effect, first asked."""
    return _timed(lambda: [law.effect(key, _ON) for key in keys]) / len(keys)


def _statuses(law: Law, keys: list[Key]) -> float:
    cited = [_citation(key) for key in keys]
    return _timed(lambda: [law.resolve(citation) for citation in cited]) + _effects(
        law, keys
    ) * len(keys)


def _citation(key: Key) -> Citation:
    number = key.partition("@")[0]
    return Citation(Span(0, 1), Span(0, 1), Role.REFERENCE, Target.OTHER, number=number)


def _busiest(registry: Registry, keys: list[Key]) -> Key:
    return max(keys, key=lambda key: len(registry.by_object.get(key, ())))


def _impact(registry: Registry, key: Key) -> int:
    """Everything that rests on a document, directly and through one other."""
    ring, reached = {key}, {key}
    for _ in range(2):
        ring = {r.subject for k in ring for r in registry.by_object.get(k, ())} - reached
        reached |= ring
    return len(reached)


def _peak() -> int:
    """Most memory held, in MB; what `getrusage` tells counts the parent that started the process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) >> 10


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main(tuple(map(int, sys.argv[1:])) or _SIZES)
