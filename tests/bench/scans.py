"""Score number, kind and date of real scans: `python tests/bench/scans.py FOLDER`.

The facts in tests/gold/scans.csv are what a person reads on the first pages; `written` says
whether number and date are printed, stamped or written by hand.
"""

import csv
import sys
import time
from collections import Counter
from pathlib import Path

from lawcheck.model import LegalDocument, Source
from lawcheck.read import read
from lawcheck.read.doubt import doubtful

GOLD = Path(__file__).parent.parent / "gold" / "scans.csv"
FIELDS = {"number": "number", "kind": "kind", "date": "issued"}


def main(folder: Path) -> None:
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    trusted = 0
    for row in csv.DictReader(GOLD.read_text("utf-8").splitlines()):
        began = time.perf_counter()
        document, *_ = read(Source.of(row["file"], (folder / row["file"]).read_bytes()))
        wrong = [name for name in FIELDS if _value(document, name) != row[name]]
        right.update((row["written"], name) for name in FIELDS if name not in wrong)
        seen[row["written"]] += 1
        trusted += sum(FIELDS[name] not in doubtful(document) for name in wrong)
        spent = time.perf_counter() - began
        print(f"{row['file']:32}{document.pages:4} pages{spent:7.1f} s", *wrong, flush=True)
    for (written, name), count in sorted(right.items()):
        print(f"{written:9}{name:8}{count:3}/{seen[written]}")
    print(f"wrong and not marked as doubtful: {trusted}")


def _value(document: LegalDocument, name: str) -> str:
    return str(getattr(document, FIELDS[name]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
