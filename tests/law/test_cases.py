"""Cascade, sunset, territory, suspension, succession: each case with the article that decides it."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lawcheck.law import Law, load_law, problems
from lawcheck.model import Key, Pinpoint

HERE = Path(__file__).parent / "cases"
with (HERE / "cases.csv").open(encoding="utf-8", newline="") as lines:
    CASES = list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law([HERE])


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['theme']} {case['key']} {case['on']}"
)
def test_the_law_decides(law: Law, case: dict[str, str]) -> None:
    record = law.record(Key(case["key"]))
    assert record is not None
    pin = Pinpoint.parse(case["pin"]) if case["pin"] else None
    found = law.effect(record.key, date.fromisoformat(case["on"]), pin)
    told = (found.state, str(found.since or ""), "yes" if found.doubts else "")
    assert told == (case["state"], case["since"], case["doubted"]), case["law"]
    said = " · ".join(law.explain(found, record))
    if case["says"].startswith("!"):
        assert case["says"][1:] not in said
    assert case["says"].startswith("!") or case["says"] in said


def test_the_cases_are_sound_and_of_every_theme() -> None:
    assert list(problems(HERE)) == []
    themes = Counter(case["theme"] for case in CASES)
    assert {*themes} == {"cascade", "sunset", "territory", "suspension", "succession"}
    assert all(case["law"] for case in CASES)
    assert len(CASES) >= 40
