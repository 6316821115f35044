"""What a person made of every finding on the documents of the gold set, where these are at hand.

`LAWCHECK_GOLD=folder pytest tests/gold` scans the folder's `files` and holds each finding against
judged.csv: one that nobody has judged fails, and so does a precision below 0.9.
"""

import csv
import os
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from lawcheck.model import Review
from lawcheck.scan import Setup, scan_all, together
from lawcheck.shipped import corpus_folder, rules_folder

GOLD = os.environ.get("LAWCHECK_GOLD")
TABLE = Path(__file__).with_name("judged.csv")
WORDS = 8


def _rows() -> dict[tuple[str, ...], str]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(r["document"], r["rule"], r["where"], r["words"]): r["judged"] for r in rows}


def test_the_table_says_right_or_wrong_of_each_finding_once() -> None:
    judged = _rows()
    assert set(judged.values()) <= {"right", "wrong"}
    assert len(judged) == len(TABLE.read_text(encoding="utf-8").splitlines()) - 1


@pytest.mark.skipif(GOLD is None, reason="LAWCHECK_GOLD names no folder")
def test_nine_findings_in_ten_are_right() -> None:
    setup = Setup((rules_folder(),), (corpus_folder(),), date(2026, 11, 1))
    files = sorted((Path(str(GOLD)) / "files").iterdir())
    outcomes = chain.from_iterable(scan_all([(path,) for path in files], setup))
    reviews = [done for done in together(outcomes, setup) if isinstance(done, Review)]
    found = [
        (review.document.key, f.rule, f.where or "", " ".join(f.quote.split()[:WORDS]))
        for review in reviews
        for f in review.findings
    ]
    judged = _rows()
    assert [finding for finding in found if finding not in judged] == []
    right = sum(judged[str(key), *rest] == "right" for key, *rest in found)
    assert right / len(found) >= 0.9
