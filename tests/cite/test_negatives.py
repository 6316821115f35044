"""Numbers, dates, codes and cases that are no citations."""

from pathlib import Path

from lawcheck.cite import cite

TABLE = Path(__file__).with_name("negatives.txt")
LINES = [
    line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]


def test_of_a_hundred_hard_lines_at_most_one_cites() -> None:
    assert len(LINES) >= 100
    assert len([line for line in LINES if cite(line)]) <= 1
